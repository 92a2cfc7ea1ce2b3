using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms;

/// <summary>So many days before or after each meeting of another group, such as five working days before the board, or on a weekday so many weeks from it; exactly one of the three.</summary>
public sealed record OffsetRhythm : Rhythm
{
    /// <summary>Key of the other group.</summary>
    public required string Of { get; init; }

    /// <summary>Calendar days from its meeting; 0 is the same day.</summary>
    public int? Days { get; init; }

    /// <summary>Working days from its meeting.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>The weekday, in the ISO week that lies <see cref="Weeks"/> weeks from its meeting's.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whole ISO weeks from its meeting's week, for a weekday; 0 is the same week.</summary>
    public int Weeks { get; init; }

    /// <summary>Counted after its meeting; before it unless said.</summary>
    public bool After { get; init; }

    /// <summary>The date that belongs to one of the other's meetings.</summary>
    public DateOnly From(DateOnly theirs, WorkingCalendar days)
    {
        var side = After ? 1 : -1;
        return this switch
        {
            { Weekday: { } weekday } => IsoWeek.Of(theirs).Day(weekday).AddDays(side * 7 * Weeks),
            { WorkingDays: { } working } => days.Add(theirs, side * working),
            _ => theirs.AddDays(side * (Days ?? 0)),
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> Unroll(DateOnly from, DateOnly until, RhythmSurroundings around) =>
        around.MeetingDaysOf(Of).Where(Allows).Select(day => From(day, around.Days));
}
