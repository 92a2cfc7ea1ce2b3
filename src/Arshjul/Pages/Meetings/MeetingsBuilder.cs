using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>Lists a year's meetings for a visitor.</summary>
internal static class MeetingsBuilder
{
    /// <summary>The list.</summary>
    public static async Task<MeetingsModel> OfAsync(PageContext page)
    {
        var (at, words) = (page.At, page.Words);
        var query = page.Http.Request.Query;
        var year = int.TryParse(query["ar"], CultureInfo.InvariantCulture, out var asked) && asked is > 1900 and < 2200 ? asked : at.Today.Year;
        var group = at.FindGroup(query["grupp"].ToString())?.Key;
        var (coming, past) = (new List<MeetingRow>(), new List<MeetingRow>());
        foreach (var meeting in YearMeetings.Of(at, year, group))
            (meeting.EndsAt < at.Now ? past : coming).Add(await RowAsync(page, meeting));
        past.Reverse();
        return new MeetingsModel(
            year,
            [.. Years(at).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, y))],
            [("", words.Say("web.meetings.allGroups")), .. at.Plan.Groups.Select(g => (g.Key, g.Label))],
            FormState.Of(("ar", year.ToString(CultureInfo.InvariantCulture)), ("grupp", group)),
            coming,
            past);
    }

    /// <summary>A meeting as a row, with what the visitor may know of it.</summary>
    public static async Task<MeetingRow> RowAsync(PageContext page, KnownMeeting meeting)
    {
        var call = page.Visitor.May(Right.Convene, meeting.Groups) ? Badges.OfCall(page.At, meeting, await MeetingBuilder.PendingAsync(page, meeting), page.Words) : null;
        return Row(page, meeting, page.Visitor.May(Right.ReadGroup, meeting.Groups) ? MeetingPaths.Of(meeting) : null, call);
    }

    /// <summary>A meeting as a row.</summary>
    /// <param name="page">The plan and who reads.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="path">Where its page is, for this reader.</param>
    /// <param name="call">How its call stands.</param>
    public static MeetingRow Row(PageContext page, KnownMeeting meeting, string? path, Badge? call)
    {
        var (at, words) = (page.At, page.Words);
        return new MeetingRow(
            path,
            Spoken.When(words, meeting),
            meeting.Date is { } date ? words.Say("web.week", IsoWeek.Of(date).Number) : "",
            Spoken.Hours(meeting.Start, meeting.End),
            MeetingTitle.Of(at, meeting),
            meeting.Place?.In(words.Culture.TwoLetterISOLanguageName) ?? "",
            Badges.Of(at, meeting, words),
            call,
            meeting.IsCancelled);
    }

    private static IEnumerable<int> Years(PlanAt at) =>
        at.Meetings.Select(m => m.Date?.Year).OfType<int>().Append(at.Today.Year).Distinct().OrderDescending();
}
