using Arshjul.Core.Meetings;

namespace Arshjul.Core.YearEnd;

/// <summary>A meeting that belonged to a year, and what became of it (sv: årets möte).</summary>
public sealed record ClosedMeeting
{
    /// <summary>The meeting's key.</summary>
    public required string Meeting { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Its own title.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was first laid for; null when it was laid without one.</summary>
    public DateOnly? Laid { get; init; }

    /// <summary>Its day now; null while it has none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it was not in the year's plan when the year began: put in later, or moved here from another year.</summary>
    public bool IsPutIn { get; init; }

    /// <summary>What became of it.</summary>
    public required MeetingFate Fate { get; init; }

    /// <summary>Why it was moved or cancelled, in the words that the participants got.</summary>
    public string? Reason { get; init; }

    /// <summary>What it waits for, when it never got a date.</summary>
    public AwaitedDate? Awaits { get; init; }
}
