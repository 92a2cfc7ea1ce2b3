namespace Arshjul.Core.Rhythms;

/// <summary>The nth or last weekday of each month; of all months but July when <see cref="Rhythm.Months"/> names none.</summary>
public sealed record MonthlyRhythm : Rhythm
{
    /// <summary>The weekday.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>1–5 from the month's beginning; −1 for the last. A month that lacks a fifth is passed over.</summary>
    public required int Nth { get; init; }

    /// <summary>More such days of the same months: the first and the third Tuesday.</summary>
    public IReadOnlyList<NthWeekday> Also { get; init; } = [];

    /// <summary>All its days of a month.</summary>
    internal IEnumerable<NthWeekday> Days => Also.Prepend(new NthWeekday { Weekday = Weekday, Nth = Nth });

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> Unroll(DateOnly from, DateOnly until, RhythmSurroundings around)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= until; month = month.AddMonths(1))
            foreach (var day in Days)
                if (day.In(month.Year, month.Month) is { } date && Allows(date) && (Months.Count > 0 || date.Month != 7))
                    yield return date;
    }
}
