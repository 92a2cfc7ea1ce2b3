using Arshjul.Core.Groups;

namespace Arshjul.Core.Meetings;

/// <summary>A meeting as it stood on a day, all changes known by then applied.</summary>
public sealed record KnownMeeting
{
    /// <summary>The meeting's key.</summary>
    public required string Key { get; init; }

    /// <summary>Keys of its groups.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Its own title.</summary>
    public string? Title { get; init; }

    /// <summary>Local date; null while undated.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Last day of several; null for one day.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start; null for whole days.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>How sure the date is.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>What an undated meeting waits for.</summary>
    public AwaitedDate? Awaits { get; init; }

    /// <summary>Deadlines of its own.</summary>
    public GroupDeadlines? Deadlines { get; init; }

    /// <summary>Those invited to it alone.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    /// <summary>How its agenda was ordered by hand, whenever that was.</summary>
    public IReadOnlyList<AgendaOrder> Orders { get; init; } = [];

    /// <summary>Why it is cancelled; null while it is on.</summary>
    public string? CancelReason { get; init; }

    /// <summary>Key of the meeting held instead.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Why it was last changed.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>Whether its last change is told only when the convener lets it go.</summary>
    public bool ChangeWaits { get; init; }

    /// <summary>How many times it has changed; the SEQUENCE of its calendar entry (RFC 5545 §3.8.7.4).</summary>
    public int Sequence { get; init; }

    /// <summary>The day of its last change, or the day it was laid; null when it always was there.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Whether it is cancelled.</summary>
    public bool IsCancelled => CancelReason is not null;

    /// <summary>Whether it has a date and is on.</summary>
    public bool Stands => Date is not null && !IsCancelled;

    /// <summary>The local moment at which it is over; null while undated.</summary>
    public DateTime? EndsAt => Date is null ? null : (LastDate ?? Date.Value).ToDateTime(End ?? Start ?? new TimeOnly(23, 59));

    /// <summary>The local moment at which it begins; null while undated.</summary>
    public DateTime? BeginsAt => Date?.ToDateTime(Start ?? TimeOnly.MinValue);

    /// <summary>Whether it stands and is over at a local moment: then it counts as held (sv: hållet).</summary>
    public bool IsHeldAt(DateTime local) => Stands && EndsAt <= local;

    /// <summary>Whether both stand and share some time; a whole day shares with all that is on it.</summary>
    public bool Overlaps(KnownMeeting other) =>
        Stands && other.Stands && (BeginsAt == other.BeginsAt || (BeginsAt < other.EndsAt && other.BeginsAt < EndsAt));

    internal static KnownMeeting Of(Meeting meeting, DateOnly day)
    {
        var known = new KnownMeeting
        {
            Key = meeting.Key,
            Groups = meeting.Groups,
            Kind = meeting.Kind,
            Title = meeting.Title,
            Date = meeting.Date,
            LastDate = meeting.LastDate,
            Start = meeting.Start,
            End = meeting.End,
            Place = meeting.Place,
            Status = meeting.Status,
            Awaits = meeting.Awaits,
            Deadlines = meeting.Deadlines,
            Guests = meeting.Guests,
            Orders = meeting.Orders,
            ChangedOn = meeting.Known,
        };
        foreach (var change in meeting.Changes.Where(c => c.Known <= day))
            known = known.With(change);
        if (meeting.Cancelled is { } cancelled && !(cancelled.Known > day))
            known = known with { CancelReason = cancelled.Reason, ReplacedBy = cancelled.ReplacedBy, ChangeWaits = cancelled.Waits, Sequence = known.Sequence + 1, ChangedOn = Later(cancelled.Known, known.ChangedOn) };
        return known;
    }

    // The cancellation stands beside the changes, which may be younger.
    private static DateOnly? Later(DateOnly? cancelled, DateOnly? changed) => changed > cancelled || cancelled is null ? changed : cancelled;

    private KnownMeeting With(MeetingChange change) => this with
    {
        Date = change.Undated ? null : change.Date ?? Date,
        // A date given to a meeting that had none says its own last day.
        LastDate = change.Undated ? null : change.LastDate ?? (change.Date is { } moved ? SameLength.LastDay(Date, LastDate, moved) : LastDate),
        Start = change.Start ?? Start,
        End = change.End ?? End,
        Place = change.Place ?? Place,
        Status = change.Status ?? Status,
        Title = change.Title ?? Title,
        CancelReason = change.Reinstated ? null : change.Cancelled ?? CancelReason,
        ChangeReason = change.Reason ?? change.Cancelled,
        ChangeWaits = change.Waits,
        Sequence = Sequence + 1,
        ChangedOn = change.Known,
    };
}
