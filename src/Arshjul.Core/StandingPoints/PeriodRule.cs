using Arshjul.Core.Calendar;

namespace Arshjul.Core.StandingPoints;

/// <summary>Due once for each reporting period, some days after its end; for a term, within it.</summary>
public sealed record PeriodRule : DueRule
{
    /// <summary>The sort of period.</summary>
    public required PeriodKind Period { get; init; }

    /// <summary>Days from the period's end to the first day its figures can be there. Not used for a term.</summary>
    public int LagDays { get; init; }

    /// <summary>How many weeks it may take from then on; null until the next period's figures.</summary>
    public int? WithinWeeks { get; init; }
}
