using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms;

/// <summary>What a rhythm leans on outside itself (sv: omgivning).</summary>
/// <param name="Days">The organisation's working days.</param>
/// <param name="MeetingDaysOf">The days of a group's ordinary meetings that stand, by the group's key; empty for a group that is not known.</param>
public sealed record RhythmSurroundings(WorkingCalendar Days, Func<string, IReadOnlyList<DateOnly>> MeetingDaysOf)
{
    /// <summary>No closures and no other group.</summary>
    public static RhythmSurroundings None { get; } = new(new WorkingCalendar([]), _ => []);
}
