namespace Arshjul.Core.Feeds;

/// <summary>A calendar feed before it becomes bytes (sv: kalenderprenumeration).</summary>
public sealed record Feed
{
    /// <summary>The calendar's name as clients show it.</summary>
    public required string Name { get; init; }

    /// <summary>IANA zone of its local times.</summary>
    public required string Zone { get; init; }

    /// <summary>Its language.</summary>
    public required string Language { get; init; }

    /// <summary>Its entries, by date and then UID.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}
