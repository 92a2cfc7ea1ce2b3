namespace Arshjul.Core.Wheels;

/// <summary>The days a picture goes around: a calendar year, or a quarter or a month of it (sv: utsnitt).</summary>
public sealed record WheelSpan
{
    private WheelSpan(int year, int month, int months) => (From, To) = (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(months).AddDays(-1));

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>The calendar year.</summary>
    public int Year => From.Year;

    /// <summary>Number of months: 12, 3 or 1.</summary>
    public int Months => To.Month - From.Month + 1;

    /// <summary>Number of days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>A whole year.</summary>
    public static WheelSpan OfYear(int year) => new(year, 1, 12);

    /// <summary>A quarter of it, 1–4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static WheelSpan OfQuarter(int year, int quarter) => new(year, (3 * quarter) - 2, 3);

    /// <summary>A month of it, 1–12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static WheelSpan OfMonth(int year, int month) => new(year, month, 1);

    /// <summary>Whether a day lies in it.</summary>
    public bool Has(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether any day of a stretch does.</summary>
    public bool Meets(DateOnly from, DateOnly to) => from <= To && to >= From;

    /// <summary>The day itself, or the nearest end when it lies outside.</summary>
    public DateOnly Nearest(DateOnly day) => day < From ? From : day > To ? To : day;
}
