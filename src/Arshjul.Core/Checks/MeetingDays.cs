using Arshjul.Core.Meetings;

namespace Arshjul.Core.Checks;

/// <summary>When meetings are held, to the day.</summary>
internal static class MeetingDays
{
    /// <summary>A meeting on another day, with its length in days.</summary>
    public static KnownMeeting On(KnownMeeting meeting, DateOnly day) =>
        meeting with { Date = day, LastDate = SameLength.LastDay(meeting.Date, meeting.LastDate, day) };

    /// <summary>The days of a meeting with a date.</summary>
    public static IEnumerable<DateOnly> Of(KnownMeeting meeting)
    {
        for (var day = meeting.Date!.Value; day <= (meeting.LastDate ?? meeting.Date); day = day.AddDays(1))
            yield return day;
    }
}
