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

    /// <summary>The local day a later version was sent that no longer names it; null while the newest does.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it holds as far as is known on a day.</summary>
    public bool HoldsOn(DateOnly day) => Known <= day && !(Until <= day);
}
