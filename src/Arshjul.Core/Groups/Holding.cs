namespace Arshjul.Core.Groups;

/// <summary>That a person holds a seat from a day to a day, both included (sv: innehav).</summary>
public sealed record Holding
{
    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    /// <summary>First day; null for as long as anyone remembers.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the seat is held so on a day.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
