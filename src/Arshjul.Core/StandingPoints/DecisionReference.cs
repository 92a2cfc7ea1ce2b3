namespace Arshjul.Core.StandingPoints;

/// <summary>The decision that a change rests on.</summary>
public sealed record DecisionReference
{
    /// <summary>The day it was taken; the change is not known before.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it can be read, "FSG/VSG 10/2020, Val av justerare".</summary>
    public required string Text { get; init; }
}
