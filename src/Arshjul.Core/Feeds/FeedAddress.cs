namespace Arshjul.Core.Feeds;

/// <summary>One secret address of a feed. The secret itself is shown once and never stored.</summary>
public sealed record FeedAddress
{
    /// <summary>Whose dates it carries.</summary>
    public FeedScope Scope { get; init; }

    /// <summary>Key of the group or process; the person's own for what is a person's; empty for the organisation.</summary>
    public required string Of { get; init; }

    /// <summary>Key of the person who made it for themselves: it works while they have the place that gives them the right to it. Empty for one made in the terminal.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The name by which it is listed and revoked, unique for its owner and what it carries.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What was chosen.</summary>
    public FeedContent Content { get; init; } = new();

    /// <summary>UTC instant it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC day it was last asked for; null for never.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>UTC instant it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; init; }
}
