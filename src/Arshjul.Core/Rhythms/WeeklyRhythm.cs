using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms;

/// <summary>Every k weeks on one or several weekdays, starting over after the summer if so said. With <see cref="Rhythm.InWeeks"/> every week, the weeks by number.</summary>
public sealed record WeeklyRhythm : Rhythm
{
    /// <summary>The weekday.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>More weekdays of the same weeks.</summary>
    public IReadOnlyList<DayOfWeek> Also { get; init; } = [];

    /// <summary>How many weeks lie between two weeks with meetings; the first is that of the first of its weekdays.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>Last ISO week before the summer; null for no break.</summary>
    public int? LastWeek { get; init; }

    /// <summary>ISO week in which it starts over after the summer.</summary>
    public int? RestartWeek { get; init; }

    /// <summary>All its weekdays, Monday first.</summary>
    internal IEnumerable<DayOfWeek> Weekdays => Also.Prepend(Weekday).Distinct().OrderBy(d => ((int)d + 6) % 7);

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> Unroll(DateOnly from, DateOnly until, RhythmSurroundings around)
    {
        var weekdays = Weekdays.ToList();
        var monday = IsoWeek.Of(weekdays.Min(d => from.AddDays(((int)d - (int)from.DayOfWeek + 7) % 7))).Monday;
        while (monday <= until)
        {
            var week = IsoWeek.Of(monday);
            if (week.Number > LastWeek && week.Number < RestartWeek)
            {
                monday = (week with { Number = RestartWeek.Value }).Monday;
                continue;
            }
            foreach (var day in weekdays.Select(week.Day).Where(Allows))
                yield return day;
            monday = monday.AddDays(7 * Weeks);
        }
    }
}
