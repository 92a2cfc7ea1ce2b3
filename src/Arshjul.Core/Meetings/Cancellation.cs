namespace Arshjul.Core.Meetings;

/// <summary>That a meeting is not held (sv: inställt).</summary>
public sealed record Cancellation
{
    /// <summary>The day it became known; null when it is so old that nobody needs to know.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Why, in a sentence for the participants.</summary>
    public required string Reason { get; init; }

    /// <summary>True when those who were called are told of it only when the convener lets it go.</summary>
    public bool Waits { get; init; }

    /// <summary>Key of the meeting held instead.</summary>
    public string? ReplacedBy { get; init; }
}
