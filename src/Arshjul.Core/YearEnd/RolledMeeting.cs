using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>One line of the next year: what a meeting of this year becomes, or a new one, and why (sv: förslag till möte).</summary>
public sealed record RolledMeeting
{
    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Its title this year.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was laid for this year; null for a new one.</summary>
    public DateOnly? Was { get; init; }

    /// <summary>The day that the rhythm, or the same week, gives next year; null when nothing does.</summary>
    public DateOnly? Ruled { get; init; }

    /// <summary>The meeting that is proposed, preliminary; null when none is.</summary>
    public Meeting? Proposed { get; init; }

    /// <summary>Where the day comes from, and why it is another than one would think.</summary>
    public required Sentence Why { get; init; }

    /// <summary>The day that is proposed.</summary>
    public DateOnly? Date => Proposed?.Date;

    /// <summary>The day by which it is sorted.</summary>
    public DateOnly Day => Date ?? Ruled ?? Was!.Value.AddYears(1);
}
