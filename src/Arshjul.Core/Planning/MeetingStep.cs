namespace Arshjul.Core.Planning;

/// <summary>What somebody wants to do with one meeting: put it on another day or time, or cancel it (sv: ändring).</summary>
public sealed record MeetingStep
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>Its new day; null when it is cancelled.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its new local start; null keeps it.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Its new local end; null keeps its length when the start is another.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Why, in a sentence for the participants; a cancellation says it.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether those who were called are told of it only when the convener lets it go.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether it may leave a day that is pinned in a wish; the pin goes with it.</summary>
    public bool Unpin { get; init; }
}
