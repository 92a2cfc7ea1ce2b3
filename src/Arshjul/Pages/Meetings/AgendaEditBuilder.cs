using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Agendas;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>Gathers what is needed to change an agenda.</summary>
internal static class AgendaEditBuilder
{
    /// <summary>The page.</summary>
    public static AgendaEditModel Of(PageContext page, KnownMeeting meeting, FormState newItem, FormState done)
    {
        var (at, words) = (page.At, page.Words);
        var (agenda, places) = (at.AgendaOf(meeting), at.PlacesOf(meeting));
        return new AgendaEditModel
        {
            Key = meeting.Key,
            Title = MeetingTitle.Of(at, meeting),
            When = Spoken.When(words, meeting),
            Seen = Seen(at, meeting),
            Sections = [.. agenda.Sections.Where(s => s.Items.Count > 0).Select(s => new AgendaEditModel.SectionRows(places.FirstOrDefault(p => p.Ids.Contains(s.Items[0].Id))?.Section ?? "", s.Title, [.. s.Items.Select((item, n) => Row(item, n, s.Items.Count))]))],
            Later = [("", words.Say("web.agenda.next")), .. meeting.Groups.SelectMany(at.MeetingsOf).DistinctBy(m => m.Key).Where(m => m.Stands && m.BeginsAt > (meeting.BeginsAt ?? at.Now)).OrderBy(m => m.BeginsAt).Select(m => (m.Key, $"{MeetingTitle.Of(at, m)} {Spoken.When(words, m)}"))],
            Takeable = [.. AgendaPlacements.Takeable(at, meeting).Select(id => (id, TitleOf(at, id, words)))],
            Decided = [.. AgendaPlacements.Of(at, meeting).Select(p => (p.Group, p.Key, Decided(at, p, words)))],
            SectionNames = [.. at.FindGroup(meeting.Groups[0])!.FormOn(meeting.Date ?? at.Today).Sections.Select(s => (s.Key, s.Title ?? words.Say("web.agenda.unheaded")))],
            NewItem = newItem,
            Done = done,
        };
    }

    /// <summary>What an agenda is, in short: another when somebody has changed it.</summary>
    public static string Seen(PlanAt at, KnownMeeting meeting) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', at.AgendaOf(meeting).Sections.SelectMany(s => s.Items.Select(i => $"{s.Title}|{i.Id}|{i.Title}"))))))[..16];

    private static AgendaEditModel.ItemRow Row(AgendaItem item, int place, int count) => new(
        item.Id,
        item.Number,
        item.Title,
        string.Join(", ", item.Owners),
        item.Origin == ItemOrigin.StandingPoint,
        item.Origin is ItemOrigin.Added or ItemOrigin.HandedIn,
        item.Origin is ItemOrigin.StandingPoint or ItemOrigin.Added or ItemOrigin.HandedIn,
        place == 0,
        place == count - 1);

    private static string TitleOf(PlanAt at, string id, Phrasebook words)
    {
        var parts = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/', 3);
        return parts.Length == 2 ? at.Plan.Items.FirstOrDefault(i => i.Group == parts[0] && i.Key == parts[1])?.Title ?? parts[1] : Named(at, parts[0], parts[1], parts[2], words);
    }

    private static string Named(PlanAt at, string group, string point, string? label, Phrasebook words)
    {
        var landing = at.LandingsOf(group).Landings.FirstOrDefault(l => l.Instance.Point == point && (label is null || l.Instance.Label.Text == label));
        var fact = at.Plan.Points.First(p => p.Group == group && p.Key == point);
        return landing is null ? fact.Name : TitleTemplate.Fill(fact.Name, landing.Instance.Label, words.Culture);
    }

    private static string Decided(PlanAt at, Placement placement, Phrasebook words)
    {
        var what = placement.Item is { } item ? at.Plan.Items.FirstOrDefault(i => i.Group == placement.Group && i.Key == item)?.Title ?? item : Named(at, placement.Group, placement.Point!, placement.Label, words);
        var to = placement.To is { } key && at.FindMeeting(key) is { } meeting ? Spoken.When(words, meeting) : words.Say("web.agenda.next");
        return words.Say($"web.agenda.decided.{placement.Action}", what, to);
    }
}
