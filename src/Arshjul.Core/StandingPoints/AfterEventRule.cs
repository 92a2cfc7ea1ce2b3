namespace Arshjul.Core.StandingPoints;

/// <summary>Due once after each time an event has happened; until then it waits.</summary>
public sealed record AfterEventRule : DueRule
{
    /// <summary>Key of the event.</summary>
    public required string Event { get; init; }

    /// <summary>Days from the event to the first day the point can be taken.</summary>
    public int LagDays { get; init; }

    /// <summary>How many weeks it may take from then on.</summary>
    public int WithinWeeks { get; init; } = 26;
}
