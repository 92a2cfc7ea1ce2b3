namespace Arshjul.Core.Wheels;

/// <summary>
/// A secret address at which anybody who has it sees the wheel's dates, without signing in and without a person's name or an agenda. The secret itself
/// is shown once and never stored (sv: delat årshjul).
/// </summary>
public sealed record SharedWheel
{
    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The name by which it is listed and revoked, unique among the working ones.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the process that alone is shown; null for all.</summary>
    public string? Process { get; init; }

    /// <summary>Key of the group that alone is shown; null for all.</summary>
    public string? Group { get; init; }

    /// <summary>Whether anybody who has the address can also subscribe to the dates in a calendar: an open feed.</summary>
    public bool HasFeed { get; init; }

    /// <summary>Key of the person who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>UTC instant it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC instant it was revoked; null while it works.</summary>
    public DateTime? RevokedAt { get; init; }

    /// <summary>What alone is shown: no standing points, since they belong to agendas.</summary>
    public WheelFilter Filter => new() { Processes = Process is null ? [] : [Process], Groups = Group is null ? [] : [Group], PointsOf = [], WithoutReasons = true };
}
