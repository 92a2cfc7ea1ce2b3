namespace Arshjul.Core.Feeds;

/// <summary>A calendar feed before it becomes bytes (sv: kalenderprenumeration).</summary>
public sealed record Feed
{
    /// <summary>The calendar's name as clients show it; null for a file that nobody follows.</summary>
    public string? Name { get; init; }

    /// <summary>IANA zone of its local times.</summary>
    public required string Zone { get; init; }

    /// <summary>Its language.</summary>
    public required string Language { get; init; }

    /// <summary>What is good to know of it as a whole, such as meetings that have no date yet; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Its entries, by date and then UID.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}
