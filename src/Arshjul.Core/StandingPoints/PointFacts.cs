using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>What decides where the points of one group land.</summary>
public sealed record PointFacts
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Its meetings, joint ones too.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Its standing points.</summary>
    public IReadOnlyList<StandingPoint> Points { get; init; } = [];

    /// <summary>What was asked for on demand.</summary>
    public IReadOnlyList<PointRequest> Requests { get; init; } = [];

    /// <summary>Pins, deferrals and skips.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>Events that points come after.</summary>
    public IReadOnlyList<AwaitedEvent> Events { get; init; } = [];

    /// <summary>Instances that stood in sent calls.</summary>
    public IReadOnlyList<BoundPoint> Bound { get; init; } = [];
}
