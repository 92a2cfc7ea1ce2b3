namespace Arshjul.Core.Access;

/// <summary>A key that a person's device or password manager holds and signs with; what is kept here opens nothing (W3C WebAuthn; sv: passnyckel).</summary>
public sealed record Passkey
{
    /// <summary>SHA-256 of <see cref="Credential"/>, hexadecimal: what it goes by here.</summary>
    public required string Hash { get; init; }

    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The name that the device gave it, base64url.</summary>
    public required string Credential { get; init; }

    /// <summary>The public key (COSE), base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>How many times the device has signed, as it last said; 0 for those that do not count.</summary>
    public long SignCount { get; init; }

    /// <summary>Whether the device may copy it to others of the same owner, which never changes.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>UTC instant it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC instant it was last used; null until then.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>How many a person may have.</summary>
    public static int MostOfOne => 20;
}
