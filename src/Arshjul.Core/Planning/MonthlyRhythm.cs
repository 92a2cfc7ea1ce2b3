namespace Arshjul.Core.Planning;

/// <summary>The nth or last weekday of each month.</summary>
public sealed record MonthlyRhythm : Rhythm
{
    /// <summary>The weekday.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>1–5 from the month's beginning; −1 for the last. A month that lacks a fifth is passed over.</summary>
    public required int Nth { get; init; }

    /// <summary>The months, 1–12; all but July when empty.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<DateOnly> Dates(DateOnly from, DateOnly until)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= until; month = month.AddMonths(1))
        {
            if (Months.Count == 0 ? month.Month == 7 : !Months.Contains(month.Month))
                continue;
            var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays).Where(d => d.DayOfWeek == Weekday).ToList();
            var index = Nth < 0 ? days.Count + Nth : Nth - 1;
            if (index >= 0 && index < days.Count && days[index] >= from && days[index] <= until)
                yield return days[index];
        }
    }
}
