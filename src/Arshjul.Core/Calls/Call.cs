namespace Arshjul.Core.Calls;

/// <summary>A frozen version of a call: what was sent can always be shown again (sv: kallelse).</summary>
public sealed record Call
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>1 for the first; each change one more.</summary>
    public required int Version { get; init; }

    /// <summary>What this version tells.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>SEQUENCE of its calendar part; higher than in any version before (RFC 5545 §3.8.7.4).</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC instant it was made and queued.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>What it says.</summary>
    public required CallContent Content { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What differs from the version before; empty for the first.</summary>
    public IReadOnlyList<CallDifference> Differences { get; init; } = [];
}
