namespace Arshjul.Core.StandingPoints;

/// <summary>An instance that stood in a call that was sent: it stays with that meeting.</summary>
public sealed record BoundPoint
{
    /// <summary>Key of the group that owns the point.</summary>
    public required string Group { get; init; }

    /// <summary>Key of the point.</summary>
    public required string Point { get; init; }

    /// <summary>Label of the instance.</summary>
    public required string Label { get; init; }

    /// <summary>Key of the meeting whose call it stood in.</summary>
    public required string Meeting { get; init; }

    /// <summary>The local day the call was sent.</summary>
    public required DateOnly Known { get; init; }
}
