namespace Arshjul.Core.StandingPoints;

/// <summary>That somebody asked for a standing point on demand (sv: begäran).</summary>
public sealed record PointRequest
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name; the label of the instance it makes.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the standing point.</summary>
    public required string Point { get; init; }

    /// <summary>The day it was asked for, and from which it may be taken.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The last day by which it is wanted; null for whenever there is a meeting.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Label of the regular instance that this one takes the place of; null leaves the regular one standing.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Who asked.</summary>
    public string? AskedBy { get; init; }
}
