namespace Arshjul.Core.Rhythms;

/// <summary>A day of any month by its weekday, "the third Tuesday" (sv: tredje tisdagen).</summary>
public sealed record NthWeekday
{
    /// <summary>The weekday.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>1–5 from the month's beginning; −1 for the last.</summary>
    public required int Nth { get; init; }

    /// <summary>The date in a month, or null in one that lacks a fifth.</summary>
    public DateOnly? In(int year, int month)
    {
        var days = DateTime.DaysInMonth(year, month);
        var first = 1 + (((int)Weekday - (int)new DateOnly(year, month, 1).DayOfWeek + 7) % 7);
        var day = Nth < 0 ? first + (7 * ((days - first) / 7)) : first + (7 * (Nth - 1));
        return day >= 1 && day <= days ? new DateOnly(year, month, day) : null;
    }
}
