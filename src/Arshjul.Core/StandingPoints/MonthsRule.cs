namespace Arshjul.Core.StandingPoints;

/// <summary>Due once in each of the listed months.</summary>
public sealed record MonthsRule : DueRule
{
    /// <summary>The months, 1–12.</summary>
    public required IReadOnlyList<int> Months { get; init; }
}
