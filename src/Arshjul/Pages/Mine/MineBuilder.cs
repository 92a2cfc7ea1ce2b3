using Arshjul.Core.Access;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Mine;

/// <summary>Gathers what a participant's page shows.</summary>
internal static class MineBuilder
{
    /// <summary>The visitor's page.</summary>
    public static async Task<MineModel> OfAsync(PageContext page)
    {
        var (at, person) = (page.At, page.Visitor.Person!);
        var mine = MyMeetings.Of(at, person);
        var coming = mine.Where(m => m.Date is null || m.EndsAt > at.Now).ToList();
        return new MineModel
        {
            Name = page.Visitor.Name,
            Next = coming.Find(m => m.Stands) is { } next ? Next(page, next) : null,
            Coming = [.. coming.Select(m => Row(page, m))],
            Past = [.. mine.Where(m => m.EndsAt <= at.Now && m.Date > at.Today.AddYears(-1)).Reverse().Select(m => Row(page, m))],
            Subscribes = (await page.Get<IFeedAddresses>().ListAsync(person, page.Cancel)).Any(a => FeedRecipe.Behind(at, a) is not null),
            MayHavePasskeys = page.Visitor.May(Right.SignedIn),
        };
    }

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
