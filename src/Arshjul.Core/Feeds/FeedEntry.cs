namespace Arshjul.Core.Feeds;

/// <summary>One entry of a calendar feed, before it becomes bytes.</summary>
public sealed record FeedEntry
{
    /// <summary>The UID, for ever the meeting's (RFC 5545 §3.8.4.7).</summary>
    public required string Uid { get; init; }

    /// <summary>How many times it has changed (RFC 5545 §3.8.7.4).</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC instant of its last change; also its DTSTAMP, so that bytes stand still.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The title; a cancelled one begins with "INSTÄLLT: ".</summary>
    public required string Summary { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Last day of several.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start; null for whole days.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Location { get; init; }

    /// <summary>A few lines: how to join, what is to be dealt with.</summary>
    public string? Description { get; init; }

    /// <summary>The meeting's page, or the online meeting.</summary>
    public Uri? Url { get; init; }

    /// <summary>The process's name.</summary>
    public string? Category { get; init; }

    /// <summary>Whom answers go to; null for nobody.</summary>
    public FeedOrganiser? Organiser { get; init; }

    /// <summary>How many minutes before its start the calendar reminds of it; null for not at all.</summary>
    public int? AlarmMinutes { get; init; }

    /// <summary>Whether the time stays free (RFC 5545 §3.8.2.7): a deadline, which blocks nobody's day.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether the date may change.</summary>
    public bool IsTentative { get; init; }

    /// <summary>Whether it is cancelled.</summary>
    public bool IsCancelled { get; init; }
}
