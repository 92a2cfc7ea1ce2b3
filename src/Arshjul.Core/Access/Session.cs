namespace Arshjul.Core.Access;

/// <summary>That somebody is signed in, in one browser. Its secret lies in the browser's cookie alone.</summary>
public sealed record Session
{
    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    /// <summary>How they came in.</summary>
    public required SignInMeans Means { get; init; }

    /// <summary>What they were when they came in, <see cref="Rights.Stamp"/>: the session holds only as long as that is what they are.</summary>
    public required string Stamp { get; init; }

    /// <summary>UTC instant it began.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC instant it was last used, written every <see cref="SeenStep"/> at most.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>UTC instant it ended before its time; null while it may still hold.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>UTC instant from which it holds no longer.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>How often its last use is written down.</summary>
    public static TimeSpan SeenStep { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether it holds at an instant.</summary>
    public bool IsOpenAt(DateTime nowUtc) => EndedAt is null && nowUtc < ExpiresAt;

    /// <summary>How long a session lasts: a working day, or a month for a personal link, which opens less.</summary>
    public static TimeSpan LifeOf(SignInMeans means) => means == SignInMeans.PersonalLink ? TimeSpan.FromDays(30) : TimeSpan.FromHours(12);

    /// <summary>A session that begins now.</summary>
    /// <param name="hash">SHA-256 of its secret, hexadecimal.</param>
    /// <param name="rights">What the person may, as they come in.</param>
    /// <param name="nowUtc">The instant.</param>
    public static Session Begin(string hash, Rights rights, DateTime nowUtc) => new()
    {
        Hash = hash,
        Person = rights.Person,
        Means = rights.Means,
        Stamp = rights.Stamp,
        StartedAt = nowUtc,
        SeenAt = nowUtc,
        ExpiresAt = nowUtc + LifeOf(rights.Means),
    };
}
