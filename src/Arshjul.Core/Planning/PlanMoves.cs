using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.Planning;

/// <summary>Moves and cancels meetings. Nothing is overwritten: each is one more change with the day it became known, and nothing is sent.</summary>
public static class PlanMoves
{
    /// <summary>The plan with a meeting moved to another day, and another time if one is given.</summary>
    /// <exception cref="InputException">The meeting was held or cancelled, or cannot be there.</exception>
    public static YearPlan Move(PlanAt at, KnownMeeting meeting, DateOnly date, TimeOnly? start, TimeOnly? end, string? reason)
    {
        Refuse(at, meeting);
        var length = meeting.End - meeting.Start;
        var newStart = start ?? meeting.Start;
        var newEnd = end ?? (start is { } s && length is { } l ? s.Add(l) : meeting.End);
        if (date < at.Today)
            throw new InputException(new Sentence("move.past", date, at.Today));
        if (date == meeting.Date && newStart == meeting.Start && newEnd == meeting.End)
            throw new InputException(new Sentence("move.same", MeetingTitle.Of(at, meeting)));
        var plan = Change(at, meeting.Key, m => m with
        {
            Changes = [.. m.Changes, new MeetingChange { Known = at.Today, Date = date, Start = start is null ? null : newStart, End = start is null && end is null ? null : newEnd, Reason = reason }],
        });
        var moved = plan.Meetings.First(m => m.Key == meeting.Key).KnownOn(at.Today)!;
        if (newEnd is not null && moved.EndsAt <= moved.BeginsAt)
            throw new InputException(new Sentence("move.endsBeforeStart", Time(newStart), Time(newEnd)));
        if (moved.EndsAt <= at.Now)
            throw new InputException(new Sentence("move.pastTime", Time(newEnd ?? newStart)));
        foreach (var group in meeting.Groups)
            if (at.MeetingsOf(group).FirstOrDefault(m => m.Key != meeting.Key && m.Overlaps(moved)) is { } other)
                throw new InputException(Taken(at.FindGroup(group)!.Label, other));
        return plan;
    }

    /// <summary>The plan with a meeting cancelled.</summary>
    /// <exception cref="InputException">The meeting was held or is cancelled already.</exception>
    public static YearPlan Cancel(PlanAt at, KnownMeeting meeting, string reason)
    {
        Refuse(at, meeting);
        return Change(at, meeting.Key, m => m with { Cancelled = new Cancellation { Known = at.Today, Reason = reason } });
    }

    /// <summary>The plan with a cancelled meeting on again; its SEQUENCE goes on rising. One that is on stays as it is.</summary>
    public static YearPlan Reinstate(PlanAt at, KnownMeeting meeting) => !meeting.IsCancelled ? at.Plan : Change(at, meeting.Key, m => m with
    {
        Changes =
        [
            .. m.Changes,
            .. m.Cancelled is { } c ? [new MeetingChange { Known = c.Known ?? at.Today, Cancelled = c.Reason }] : Array.Empty<MeetingChange>(),
            new MeetingChange { Known = at.Today, Reinstated = true },
        ],
        Cancelled = null,
    });

    private static void Refuse(PlanAt at, KnownMeeting meeting)
    {
        if (meeting.IsCancelled)
            throw new InputException(meeting.Date is { } day ? new Sentence("move.cancelled", MeetingTitle.Of(at, meeting), day) : new Sentence("move.cancelledUndated", MeetingTitle.Of(at, meeting)));
        if (meeting.IsHeldAt(at.Now))
            throw new InputException(new Sentence("move.held", MeetingTitle.Of(at, meeting), meeting.Date));
    }

    private static Sentence Taken(string group, KnownMeeting other) => other switch
    {
        { Start: null } => new Sentence("move.takenDay", group, other.Date),
        { End: null } => new Sentence("move.taken", group, other.Date, Time(other.Start)),
        _ => new Sentence("move.taken", group, other.Date, $"{Time(other.Start)}–{Time(other.End)}"),
    };

    private static YearPlan Change(PlanAt at, string key, Func<Meeting, Meeting> change) =>
        at.Plan with { Meetings = [.. at.Plan.Meetings.Select(m => m.Key == key ? change(m) : m)] };

    private static string? Time(TimeOnly? time) => time?.ToString("HH\\.mm", CultureInfo.InvariantCulture);
}
