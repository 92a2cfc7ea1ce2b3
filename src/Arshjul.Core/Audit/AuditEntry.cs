namespace Arshjul.Core.Audit;

/// <summary>One link of the chain of what happened: who did what to what, without personal data (sv: logg).</summary>
public sealed record AuditEntry
{
    /// <summary>Its place in the chain, from 1 without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who: a person's key, <c>terminal</c> or <c>program</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, <c>import</c>, <c>approve</c>, <c>send-call</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what, as keys.</summary>
    public required string Subject { get; init; }

    /// <summary>SHA-256 of what was changed, after the change, hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Hash of the entry before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above.</summary>
    public required string Hash { get; init; }
}
