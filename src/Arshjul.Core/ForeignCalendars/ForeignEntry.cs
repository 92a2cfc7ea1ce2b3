using Arshjul.Core.Meetings;

namespace Arshjul.Core.ForeignCalendars;

/// <summary>A meeting as it stands in a calendar that somebody else keeps, in the organisation's own time.</summary>
/// <param name="Id">What it is known by there: its UID, and for one of a series its first day too (RFC 5545 §3.8.4.4).</param>
/// <param name="Title">What it is called there.</param>
/// <param name="Date">Local date.</param>
public sealed record ForeignEntry(string Id, string Title, DateOnly Date)
{
    /// <summary>The last day of several.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start; null for a whole day.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public string? Room { get; init; }

    /// <summary>Whether it is cancelled there.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether its date is not sure there.</summary>
    public bool IsTentative { get; init; }

    /// <summary>Whether a meeting stands on its day and at its hours. A whole day there says nothing of the hours.</summary>
    public bool IsWhen(KnownMeeting meeting) =>
        Date == meeting.Date && (LastDate ?? Date) == (meeting.LastDate ?? meeting.Date) && (Start is null || (Start == meeting.Start && (End is null || End == meeting.End)));
}
