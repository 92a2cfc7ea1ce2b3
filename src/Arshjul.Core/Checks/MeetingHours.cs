using Arshjul.Core.Meetings;

namespace Arshjul.Core.Checks;

/// <summary>When meetings are held, to the minute.</summary>
internal static class MeetingHours
{
    /// <summary>Whether two meetings with dates are held at once. One whose end is not known takes a minute; one that begins as the other ends comes after it.</summary>
    public static bool Overlap(KnownMeeting one, KnownMeeting other) => one.BeginsAt < EndOf(other) && other.BeginsAt < EndOf(one);

    /// <summary>The moment at which a meeting with a date is over.</summary>
    public static DateTime EndOf(KnownMeeting meeting) => meeting.EndsAt > meeting.BeginsAt ? meeting.EndsAt.Value : meeting.BeginsAt!.Value.AddMinutes(1);

    /// <summary>A meeting on another day, with its length in days.</summary>
    public static KnownMeeting On(KnownMeeting meeting, DateOnly day) =>
        meeting with { Date = day, LastDate = meeting is { Date: { } from, LastDate: { } last } ? day.AddDays(last.DayNumber - from.DayNumber) : null };

    /// <summary>The days of a meeting with a date.</summary>
    public static IEnumerable<DateOnly> Days(KnownMeeting meeting)
    {
        for (var day = meeting.Date!.Value; day <= (meeting.LastDate ?? meeting.Date); day = day.AddDays(1))
            yield return day;
    }
}
