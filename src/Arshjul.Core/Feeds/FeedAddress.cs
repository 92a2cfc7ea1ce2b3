namespace Arshjul.Core.Feeds;

/// <summary>One secret address of a group's feed. The secret itself is shown once and never stored.</summary>
public sealed record FeedAddress
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The name by which it is listed and revoked, unique in the group.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>UTC instant it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC day it was last asked for; null for never.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>UTC instant it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; init; }
}
