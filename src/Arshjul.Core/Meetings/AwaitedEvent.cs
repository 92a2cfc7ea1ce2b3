namespace Arshjul.Core.Meetings;

/// <summary>Something outside the plan that meetings and points wait for, such as a survey's result (sv: händelse).</summary>
public sealed record AwaitedEvent
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>The name people read, "Medarbetarenkätens resultat".</summary>
    public required string Name { get; init; }

    /// <summary>Each time it happens or is expected to.</summary>
    public IReadOnlyList<EventOccurrence> Occurrences { get; init; } = [];
}
