namespace Arshjul.Core.StandingPoints;

/// <summary>Where everything lands, and what cannot.</summary>
public sealed record LandingPlan
{
    /// <summary>The landings, by meeting day, then point, then label.</summary>
    public required IReadOnlyList<Landing> Landings { get; init; }

    /// <summary>Late and lost instances.</summary>
    public required IReadOnlyList<PlanConflict> Conflicts { get; init; }

    /// <summary>Instances that wait for an event that has not happened: the point's key, the event's key and its occurrence's label.</summary>
    public required IReadOnlyList<WaitingPoint> Waiting { get; init; }
}
