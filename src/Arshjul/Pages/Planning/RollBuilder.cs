using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Access;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.YearEnd;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>Shows the year that the one before gives.</summary>
internal static class RollBuilder
{
    /// <summary>The page.</summary>
    public static RollModel Of(PageContext page, FormState form)
    {
        var (rolled, words) = (Of(page.At, page), page.Words);
        return new RollModel(
            page.Year(),
            Seen(rolled),
            [.. rolled.Groups.Select(g => Group(page, g))],
            [.. rolled.Carried.Select(words.Say)],
            [.. rolled.Findings.Select(f => new PlanningModel.PlanRemark(Spoken.ShortDay(words, f.Day), string.Join('/', f.Groups.Select(g => page.At.FindGroup(g)!.Label)), words.Say(f.What), words.Say(f.Remedy), null))],
            form);
    }

    /// <summary>The year as it is proposed, for the groups that the reader plans: a joint meeting is proposed by one who convenes all of its groups.</summary>
    public static RolledYear Of(PlanAt at, PageContext page)
    {
        var rolled = YearRoller.Roll(at, page.Year() - 1);
        return rolled with
        {
            Groups = [.. rolled.Groups.Where(g => page.Visitor.May(Right.Convene, [g.Group]))
                .Select(g => g with { Meetings = [.. g.Meetings.Where(m => m.Proposed is null || page.Visitor.May(Right.Convene, m.Proposed.Groups))] })],
            Findings = [.. rolled.Findings.Where(f => f.Groups.Any(g => page.Visitor.May(Right.Convene, [g])))],
        };
    }

    /// <summary>What was shown, so that what is taken is that and nothing else.</summary>
    public static string Seen(RolledYear rolled) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rolled.Groups.SelectMany(g => g.Meetings).Select(m => $"{m.Proposed?.Key} {m.Date:O} {m.Proposed?.Start:O}")))))[..16];

    private static RollModel.NextGroup Group(PageContext page, RolledGroup group)
    {
        var words = page.Words;
        return new RollModel.NextGroup(
            group.Group,
            group.Label,
            words.Say(group.Rhythm),
            group.Laid.Count == 0 ? null : words.Say(RollWords.Laid(page.Year(), group.Laid)),
            [.. group.Meetings.Select(m => new RollModel.NextMeeting(
                m.Was is { } was ? Spoken.ShortDay(words, was) : "–",
                m.Date is { } day ? Spoken.ShortDay(words, day) : "–",
                m.Date is { } date ? words.Say("web.week", IsoWeek.Of(date).Number) : "",
                m.Proposed?.Start is null ? "" : Spoken.Hours(m.Proposed.Start, m.Proposed.End),
                words.Say("kind." + m.Kind) + (m.Kind == MeetingKind.Ordinary || m.Title is null ? "" : $": {m.Title}"),
                words.Say(m.Why)))],
            group.Meetings.Any(m => m.Proposed is not null));
    }
}
