namespace Arshjul.Core.Calls;

/// <summary>The part of a sent call that later plans need: what it bound and how it numbered its items.</summary>
public sealed record SentCall
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>Version of the call.</summary>
    public required int Version { get; init; }

    /// <summary>What it told.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>SEQUENCE of its calendar part.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC instant it was made and queued.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    public required string Hash { get; init; }

    /// <summary>Item ids with their numbers, in printed order.</summary>
    public IReadOnlyList<NumberedItem> Items { get; init; } = [];
}
