namespace Arshjul.Core.StandingPoints;

/// <summary>One time that a standing point is due (sv: tillfälle).</summary>
public sealed record PointInstance
{
    /// <summary>Key of the group that owns the point.</summary>
    public required string Group { get; init; }

    /// <summary>Key of the point.</summary>
    public required string Point { get; init; }

    /// <summary>What tells it from the point's other instances.</summary>
    public required InstanceLabel Label { get; init; }

    /// <summary>First day it may be taken (E in docs/due.md).</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>The day it is aimed at (T).</summary>
    public required DateOnly Target { get; init; }

    /// <summary>Last day by which it must be taken (L); null for none.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Key of the one meeting it belongs to, for a point of every meeting; null for a window of days.</summary>
    public string? OnlyMeeting { get; init; }
}
