using System.Globalization;

namespace Arshjul.Core.Calendar;

/// <summary>A week by ISO 8601: Monday first, week 1 contains 4 January (sv: vecka).</summary>
/// <param name="Year">The ISO year, which can differ from the calendar year around New Year.</param>
/// <param name="Number">1–53.</param>
public readonly record struct IsoWeek(int Year, int Number)
{
    /// <summary>The week a day lies in.</summary>
    public static IsoWeek Of(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    /// <summary>Its Monday.</summary>
    public DateOnly Monday => Day(DayOfWeek.Monday);

    /// <summary>One of its days.</summary>
    public DateOnly Day(DayOfWeek weekday) => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, weekday));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v. {Number}");
}
