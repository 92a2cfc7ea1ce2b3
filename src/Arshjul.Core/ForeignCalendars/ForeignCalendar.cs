namespace Arshjul.Core.ForeignCalendars;

/// <summary>A calendar that somebody else publishes and that is fetched again and again, such as a board's: where it is, and what stood in it the last time (sv: kalender utifrån).</summary>
public sealed record ForeignCalendar
{
    /// <summary>Its short name, made when it was added.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Key of the group whose meetings it holds.</summary>
    public required string Group { get; init; }

    /// <summary>Where it is; may be a secret, and is shown to nobody.</summary>
    public required string Address { get; init; }

    /// <summary>Key of the person who added it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>UTC instant it was added.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>What it said of itself, to be asked with (RFC 9110 §8.8.3).</summary>
    public string? EntityTag { get; init; }

    /// <summary>When it said it was changed (RFC 9110 §8.8.2).</summary>
    public string? LastModified { get; init; }

    /// <summary>UTC instant it was last had, changed or not.</summary>
    public required DateTime FetchedAt { get; init; }

    /// <summary>UTC instant from which it is asked for again.</summary>
    public required DateTime NextAt { get; init; }

    /// <summary>Why it could not be had the last time; null when it was.</summary>
    public FetchFault? Fault { get; init; }

    /// <summary>What stood in it.</summary>
    public required IReadOnlyList<ForeignEntry> Entries { get; init; }

    /// <summary>Keys of the meetings that are its entries', by the entries' ids.</summary>
    public IReadOnlyDictionary<string, string> Meetings { get; init; } = new Dictionary<string, string>();

    /// <summary>Marks of the changes that somebody has said no to.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>The host alone, which is no secret.</summary>
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address.Host : "";
}
