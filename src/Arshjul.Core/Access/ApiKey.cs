namespace Arshjul.Core.Access;

/// <summary>A program's key to the API. The secret itself is shown once and never stored (sv: API-nyckel).</summary>
public sealed record ApiKey
{
    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The name by which it is listed and revoked, unique among the working ones.</summary>
    public required string Name { get; init; }

    /// <summary>What it may be used for.</summary>
    public required ApiScopes Scopes { get; init; }

    /// <summary>Keys of the groups it reaches; empty for all that its maker reaches.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Key of the person who made it; it never reaches further than they do.</summary>
    public required string MadeBy { get; init; }

    /// <summary>UTC instant it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC day it was last used; null for never.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>UTC instant it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; init; }
}
