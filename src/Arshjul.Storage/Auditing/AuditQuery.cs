namespace Arshjul.Storage.Auditing;

/// <summary>Which entries of the audit are asked for.</summary>
public sealed record AuditQuery
{
    /// <summary>Only those before this number; null for from the latest.</summary>
    public long? Before { get; init; }

    /// <summary>Who did it; null for whoever.</summary>
    public string? Actor { get; init; }

    /// <summary>What was done, one of these; null for whatever.</summary>
    public IReadOnlyList<string>? Actions { get; init; }

    /// <summary>What was done, none of these.</summary>
    public IReadOnlyList<string> NotActions { get; init; } = [];
}
