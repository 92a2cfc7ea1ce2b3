namespace Arshjul.Core.Groups;

/// <summary>
/// How far from the meeting a deadline lies: in calendar days, in working days, or on a weekday so many weeks away; exactly one of the three.
/// Counted backwards for what comes before the meeting, forwards for what comes after (sv: frist).
/// </summary>
public sealed record DeadlineRule
{
    /// <summary>Calendar days from the meeting.</summary>
    public int? Days { get; init; }

    /// <summary>Working days from the meeting.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>The weekday, in the ISO week that lies <see cref="Weeks"/> weeks from the meeting's.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whole ISO weeks from the meeting's week, for a weekday rule; 0 is the same week.</summary>
    public int Weeks { get; init; }

    /// <summary>Local time on that day; null means the whole day, and for the call 09.00.</summary>
    public TimeOnly? Time { get; init; }
}
