using Arshjul.Core.Meetings;

namespace Arshjul.Core.Planning;

/// <summary>Which meetings are somebody's: those of the groups in which they hold a seat, today or on the meeting's day.</summary>
public static class MyMeetings
{
    /// <summary>Keys of the groups in which a person holds a seat today.</summary>
    public static IReadOnlyList<string> GroupsOf(PlanAt at, string person) =>
        [.. at.Plan.Groups.Select(g => g.Key).Where(g => at.Plan.Seats.Any(s => s.Group == g && s.HolderOn(at.Today) == person))];

    /// <summary>A person's meetings, in order of time.</summary>
    public static IReadOnlyList<KnownMeeting> Of(PlanAt at, string person) =>
        [.. at.Meetings.Where(m => IsOf(at, m, person)).OrderBy(m => m.BeginsAt ?? DateTime.MaxValue).ThenBy(m => m.Key, StringComparer.Ordinal)];

    /// <summary>Whether a meeting is a person's. Who has left the group keeps what they took part in, and sees nothing new.</summary>
    public static bool IsOf(PlanAt at, KnownMeeting meeting, string person)
    {
        var day = meeting.IsHeldAt(at.Now) ? meeting.Date!.Value : at.Today;
        return at.Plan.Seats.Any(s => meeting.Groups.Contains(s.Group, StringComparer.Ordinal)
            && (s.HolderOn(day) == person || (meeting.Date is { } date && date >= at.Today && s.HolderOn(date) == person)));
    }
}
