namespace Arshjul.Core.Outbox;

/// <summary>A stop of all sending, from when somebody put it on until somebody lets it go; no two hold at a time (sv: stoppade utskick).</summary>
public sealed record SendingHold
{
    /// <summary>Who puts one on when nobody does: <see cref="By"/> of a stop that the program itself made.</summary>
    public const string Program = "program";

    /// <summary>UTC instant it was put on.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Who put it on: a person's key, <c>terminal</c> or <see cref="Program"/>.</summary>
    public required string By { get; init; }

    /// <summary>Why, in the words of whoever put it on.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC instant it was let go; null while it holds.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>Who let it go.</summary>
    public string? ReleasedBy { get; init; }
}
