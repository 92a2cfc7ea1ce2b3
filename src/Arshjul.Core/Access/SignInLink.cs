namespace Arshjul.Core.Access;

/// <summary>A link to sign in with, once and soon. Its secret is in the link alone.</summary>
public sealed record SignInLink
{
    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Key of the person it lets in.</summary>
    public required string Person { get; init; }

    /// <summary>UTC instant it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC instant from which it opens nothing.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC instant it was used; null until then.</summary>
    public DateTime? UsedAt { get; init; }

    /// <summary>How long it opens.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(15);

    /// <summary>A link that is made now.</summary>
    public static SignInLink Make(string hash, string person, DateTime nowUtc) => new() { Hash = hash, Person = person, MadeAt = nowUtc, ExpiresAt = nowUtc + Life };
}
