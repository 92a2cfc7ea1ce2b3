namespace Arshjul.Core.Groups;

/// <summary>A place in a group that belongs to a party or a role; its holder comes and goes (sv: mandat).</summary>
public sealed record Seat
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name, unique in the group.</summary>
    public required string Key { get; init; }

    /// <summary>What the seat is for.</summary>
    public required SeatRole Role { get; init; }

    /// <summary>The organisation it belongs to, "Arbetsgivaren", "Kommunal" (sv: part). Sensitive together with a holder's name: GDPR art. 9.</summary>
    public string? Party { get; init; }

    /// <summary>The function by which agenda items name their owner, "FC", "HR-chef", "ekonomichef".</summary>
    public string? Title { get; init; }

    /// <summary>First day the seat exists.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day the seat exists.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who holds it and when; empty for a vacant seat (sv: vakant mandat).</summary>
    public IReadOnlyList<Holding> Holders { get; init; } = [];

    /// <summary>Key of the person who holds the seat on a day, or null when it is vacant or does not exist then.</summary>
    public string? HolderOn(DateOnly day) =>
        (From is null || From <= day) && (Until is null || day <= Until) ? Holders.LastOrDefault(h => h.Covers(day))?.Person : null;
}
