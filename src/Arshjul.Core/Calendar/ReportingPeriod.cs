namespace Arshjul.Core.Calendar;

/// <summary>A period that is reported on, such as tertial 1 of 2026 (sv: rapportperiod).</summary>
/// <param name="Kind">The sort of period.</param>
/// <param name="Year">The calendar year it lies in.</param>
/// <param name="Number">Its number in the year, from 1.</param>
public readonly record struct ReportingPeriod(PeriodKind Kind, int Year, int Number)
{
    /// <summary>How many such periods a year has.</summary>
    public static int PerYear(PeriodKind kind) => kind switch
    {
        PeriodKind.Tertial => 3,
        PeriodKind.Quarter => 4,
        PeriodKind.HalfYear or PeriodKind.Term => 2,
        PeriodKind.Year => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The period a day lies in.</summary>
    public static ReportingPeriod Of(PeriodKind kind, DateOnly day) => new(kind, day.Year, ((day.Month - 1) / (12 / PerYear(kind))) + 1);

    /// <summary>First day.</summary>
    public DateOnly Start => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly End => Start.AddMonths(Months).AddDays(-1);

    /// <summary>The period after this one.</summary>
    public ReportingPeriod Next => Number == PerYear(Kind) ? this with { Year = Year + 1, Number = 1 } : this with { Number = Number + 1 };

    /// <summary>The period before this one.</summary>
    public ReportingPeriod Previous => Number == 1 ? this with { Year = Year - 1, Number = PerYear(Kind) } : this with { Number = Number - 1 };

    private int Months => 12 / PerYear(Kind);
}
