namespace Arshjul.Core.Meetings;

/// <summary>One change to a meeting after it was laid; what is null stayed as it was.</summary>
public sealed record MeetingChange
{
    /// <summary>The day it became known.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The new date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The new last day.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>The new start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>The new end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>The new place.</summary>
    public Place? Place { get; init; }

    /// <summary>The new status.</summary>
    public MeetingStatus? Status { get; init; }

    /// <summary>The new title.</summary>
    public string? Title { get; init; }

    /// <summary>True when the meeting lost its date and waits for a new one.</summary>
    public bool Undated { get; init; }

    /// <summary>The reason for which it was cancelled.</summary>
    public string? Cancelled { get; init; }

    /// <summary>True when a cancelled meeting is on again.</summary>
    public bool Reinstated { get; init; }

    /// <summary>True when those who were called are told of it only when the convener lets it go.</summary>
    public bool Waits { get; init; }

    /// <summary>Why, in a sentence for the participants.</summary>
    public string? Reason { get; init; }
}
