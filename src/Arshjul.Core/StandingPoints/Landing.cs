namespace Arshjul.Core.StandingPoints;

/// <summary>Where an instance of a standing point is taken.</summary>
public sealed record Landing
{
    /// <summary>The instance.</summary>
    public required PointInstance Instance { get; init; }

    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>Whether the meeting lies after the window.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether the meeting was held.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether a sent call holds it there.</summary>
    public bool IsBound { get; init; }

    /// <summary>Whether it was left out at this meeting with nothing to come back to; true for a skipped point of every meeting.</summary>
    public bool IsSkipped { get; init; }
}
