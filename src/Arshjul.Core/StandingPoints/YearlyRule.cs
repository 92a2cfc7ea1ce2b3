namespace Arshjul.Core.StandingPoints;

/// <summary>Due once a year, or every kth year, in a window of days.</summary>
public sealed record YearlyRule : DueRule
{
    /// <summary>First day of the window.</summary>
    public MonthDay From { get; init; } = new(1, 1);

    /// <summary>Last day of the window; earlier than <see cref="From"/> when it runs over New Year, and then the label is the year it begins in.</summary>
    public MonthDay To { get; init; } = new(12, 31);

    /// <summary>The day it is aimed at; null is the window's first day.</summary>
    public MonthDay? Target { get; init; }

    /// <summary>Every how many years.</summary>
    public int EveryYears { get; init; } = 1;

    /// <summary>A year in which it is due, when not every year.</summary>
    public int? CountedFrom { get; init; }
}
