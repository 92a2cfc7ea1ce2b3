using Arshjul.Core.Access;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Mine;

/// <summary>Gathers what a participant's page shows.</summary>
internal static class MineBuilder
{
    /// <summary>The visitor's page.</summary>
    public static async Task<MineModel> OfAsync(PageContext page, FormState form)
    {
        var (at, words, person) = (page.At, page.Words, page.Visitor.Person!);
        var mine = MyMeetings.Of(at, person);
        var coming = mine.Where(m => m.Date is null || m.EndsAt > at.Now).ToList();
        var groups = MyMeetings.GroupsOf(at, person);
        var own = OwnName(person);
        var addresses = (await page.Get<IFeedAddresses>().ListAsync(null, page.Cancel)).Where(a => a.RevokedAt is null && a.Name.StartsWith(own, StringComparison.Ordinal) && at.FindGroup(a.Group) is not null);
        return new MineModel
        {
            Name = page.Visitor.Name,
            Next = coming.Find(m => m.Stands) is { } next ? Next(page, next) : null,
            Coming = [.. coming.Select(m => Row(page, m))],
            Past = [.. mine.Where(m => m.EndsAt <= at.Now && m.Date > at.Today.AddYears(-1)).Reverse().Select(m => Row(page, m))],
            Addresses = [.. addresses.Select(a => new OwnAddress(a.Group, at.FindGroup(a.Group)!.Label, a.Name[own.Length..], a.LastUsedAt is { } used ? words.Say("web.mine.used", Spoken.Day(words, DateOnly.FromDateTime(used))) : words.Say("web.mine.unused")))],
            Groups = [.. groups.Select(g => (g, at.FindGroup(g)!.Label))],
            IsInvited = at.Plan.People.FirstOrDefault(p => p.Key == person) is not { InvitationsUntil: not null },
            MayHavePasskeys = page.Visitor.May(Right.SignedIn),
            Form = form,
        };
    }

    /// <summary>What the names of a person's own addresses begin with.</summary>
    public static string OwnName(string person) => person + "/";

    /// <summary>A participant's page of one meeting.</summary>
    public static string PathOf(KnownMeeting meeting) => "/min-sida/moten/" + Uri.EscapeDataString(meeting.Key);

    private static NextMeeting Next(PageContext page, KnownMeeting meeting)
    {
        var (at, words) = (page.At, page.Words);
        var hours = Spoken.Hours(meeting.Start, meeting.End);
        var itemsIn = at.DeadlinesOf(meeting).ItemsIn;
        return new NextMeeting(
            PathOf(meeting),
            MeetingTitle.Of(at, meeting),
            hours.Length == 0 ? words.Day(meeting.Date!.Value) : words.Say("day.at", words.Day(meeting.Date!.Value), hours),
            Spoken.Away(words, at.Today, meeting.Date!.Value),
            meeting.Place?.In(words.Culture.TwoLetterISOLanguageName) ?? "",
            meeting.Place?.Link,
            itemsIn > at.Now ? words.Say("web.mine.itemsIn", Spoken.Moment(words, itemsIn.Value)) : null);
    }

    private static MeetingRow Row(PageContext page, KnownMeeting meeting) => MeetingsBuilder.Row(page, meeting, PathOf(meeting), null);
}
