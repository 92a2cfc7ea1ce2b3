namespace Arshjul.Core.StandingPoints;

/// <summary>A decision about where an instance of a standing point, or an item, is taken.</summary>
public sealed record Placement
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>Pin, defer or skip.</summary>
    public required PlacementAction Action { get; init; }

    /// <summary>Key of the standing point; null when it is about an item.</summary>
    public string? Point { get; init; }

    /// <summary>Label of the instance, <c>2026-T1</c>; null means the one that stands at the meeting.</summary>
    public string? Label { get; init; }

    /// <summary>Key of the item; null when it is about a standing point.</summary>
    public string? Item { get; init; }

    /// <summary>Key of the meeting: where it is pinned, or where it was not dealt with.</summary>
    public required string Meeting { get; init; }

    /// <summary>Key of the meeting it was deferred to; null for the next that can take it.</summary>
    public string? To { get; init; }

    /// <summary>The day it was decided.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
