namespace Arshjul.Core.Groups;

/// <summary>A change of one of its own party's seats that a representative proposes; it is made when the convener confirms it (sv: förslag om mandat).</summary>
public sealed record SeatProposal
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Its own key, unique in the group; it says nothing of the party.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the seat.</summary>
    public required string Seat { get; init; }

    /// <summary>Name of who is to hold it; null when it is to be vacant.</summary>
    public string? Name { get; init; }

    /// <summary>The address of who is to hold it.</summary>
    public string? Email { get; init; }

    /// <summary>The first day with the new holder, or without one.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Key of who held it when it was proposed; null when nobody did.</summary>
    public string? Holder { get; init; }

    /// <summary>Key of who proposes it.</summary>
    public required string By { get; init; }

    /// <summary>UTC instant it was proposed.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC instant it was decided; null while it waits.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Key of who decided it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether it was confirmed.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What the convener answered when declining it.</summary>
    public string? Reply { get; init; }

    /// <summary>Whether it waits for the convener.</summary>
    public bool IsOpen => DecidedAt is null;
}
