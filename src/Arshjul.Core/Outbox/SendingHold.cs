namespace Arshjul.Core.Outbox;

/// <summary>A stop of all sending, from when somebody put it on until somebody lets it go; no two hold at a time (sv: stoppade utskick).</summary>
public sealed record SendingHold
{
    /// <summary>UTC instant it was put on.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Who put it on: a person's key or <c>terminal</c>.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the words of whoever put it on.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC instant it was let go; null while it holds.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>Who let it go.</summary>
    public string? ReleasedBy { get; init; }
}
