namespace Arshjul.Core.StandingPoints;

/// <summary>A heading under a point, usually a unit's (sv: underpunkt).</summary>
public sealed record SubPoint
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Who owns it, as roles.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>What is printed when nothing was added to it; null takes the point's.</summary>
    public string? EmptyText { get; init; }
}
