using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Planning;

/// <summary>Moves and cancels meetings. Nothing is overwritten: each is one more change with the day it became known, and nothing is sent.</summary>
public static class PlanMoves
{
    /// <summary>The plan with a meeting moved to another day, and another time if one is given.</summary>
    /// <exception cref="InputException">The meeting was held or cancelled, or cannot be there.</exception>
    public static YearPlan Move(PlanAt at, KnownMeeting meeting, DateOnly date, TimeOnly? start, TimeOnly? end, string? reason) =>
        Apply(at, [new MeetingStep { Meeting = meeting.Key, To = date, Start = start, End = end, Reason = reason }]);

    /// <summary>The plan with a meeting cancelled.</summary>
    /// <exception cref="InputException">The meeting was held or is cancelled already.</exception>
    public static YearPlan Cancel(PlanAt at, KnownMeeting meeting, string reason) => Apply(at, [new MeetingStep { Meeting = meeting.Key, Reason = reason }]);

    /// <summary>The plan with several changes made at once: two meetings can change places.</summary>
    /// <exception cref="InputException">Some of them cannot be; all that cannot are told, and nothing is changed.</exception>
    public static YearPlan Apply(PlanAt at, IReadOnlyList<MeetingStep> steps)
    {
        Throw(steps.Select(s => Fault(at, s)).Concat(Twice(at, steps)));
        var plan = steps.Aggregate(at.Plan, (p, s) => Unpinned(at, Changed(at, p, s), s));
        var after = new PlanAt(plan, at.Now);
        Throw(steps.Where(s => s.To is not null).SelectMany(s => Taken(after, after.FindMeeting(s.Meeting)!)).DistinctBy(at.Words.Say));
        return plan;
    }

    /// <summary>The plan with a cancelled meeting on again; its SEQUENCE goes on rising. One that is on stays as it is.</summary>
    public static YearPlan Reinstate(PlanAt at, KnownMeeting meeting) => !meeting.IsCancelled ? at.Plan : Change(at.Plan, meeting.Key, m => m with
    {
        Changes =
        [
            .. m.Changes,
            .. m.Cancelled is { } c ? [new MeetingChange { Known = c.Known ?? at.Today, Cancelled = c.Reason }] : Array.Empty<MeetingChange>(),
            new MeetingChange { Known = at.Today, Reinstated = true },
        ],
        Cancelled = null,
    });

    /// <summary>Why one change cannot be made, whatever else is changed; null when it can.</summary>
    public static Sentence? Fault(PlanAt at, MeetingStep step)
    {
        var meeting = at.FindMeeting(step.Meeting)!;
        var title = MeetingTitle.Of(at, meeting);
        if (meeting.IsCancelled)
            return meeting.Date is { } day ? new Sentence("move.cancelled", title, day) : new Sentence("move.cancelledUndated", title);
        if (meeting.IsHeldAt(at.Now))
            return new Sentence("move.held", title, meeting.Date);
        if (step.To is not { } date)
            return null;
        var (start, end) = Hours(meeting, step);
        if (date < at.Today)
            return new Sentence("move.past", date, at.Today);
        if (date == meeting.Date && start == meeting.Start && end == meeting.End)
            return new Sentence("move.same", title);
        var moved = Changed(at, at.Plan, step).Meetings.First(m => m.Key == step.Meeting).KnownOn(at.Today)!;
        if (end is not null && moved.EndsAt <= moved.BeginsAt)
            return new Sentence("move.endsBeforeStart", Time(start), Time(end));
        if (moved.EndsAt <= at.Now)
            return new Sentence("move.pastTime", Time(end ?? start));
        return date != meeting.Date && !step.Unpin && PinOf(at, meeting) is { } wish ? new Sentence("move.pinned", title, meeting.Date, $"{wish.Group}/{wish.Key}") : null;
    }

    /// <summary>Whether a wish pins a meeting's day, so that it is left only when that is said.</summary>
    public static bool IsPinned(PlanAt at, KnownMeeting meeting) => PinOf(at, meeting) is not null;

    /// <summary>The wish that pins a meeting's day; null when none does.</summary>
    private static Wish? PinOf(PlanAt at, KnownMeeting meeting) => meeting.Date is not { } date ? null
        : YearWishes.Of(at.Plan.Wishes, date.Year, meeting).FirstOrDefault(w => w.Pins.Contains(date));

    private static YearPlan Unpinned(PlanAt at, YearPlan plan, MeetingStep step) => !step.Unpin || at.FindMeeting(step.Meeting) is not { Date: { } date } meeting || PinOf(at, meeting) is not { } pinning ? plan
        : plan with { Wishes = [.. plan.Wishes.Select(w => (w.Group, w.Key) == (pinning.Group, pinning.Key) ? w with { Pins = [.. w.Pins.Where(p => p != date)] } : w)] };

    private static (TimeOnly? Start, TimeOnly? End) Hours(KnownMeeting meeting, MeetingStep step)
    {
        var length = meeting.End - meeting.Start;
        return (step.Start ?? meeting.Start, step.End ?? (step.Start is { } s && length is { } l ? s.Add(l) : meeting.End));
    }

    private static YearPlan Changed(PlanAt at, YearPlan plan, MeetingStep step)
    {
        if (step.To is not { } date)
            return Change(plan, step.Meeting, m => m with { Cancelled = new Cancellation { Known = at.Today, Reason = step.Reason ?? "", Waits = step.Waits } });
        var (start, end) = Hours(at.FindMeeting(step.Meeting)!, step);
        var change = new MeetingChange { Known = at.Today, Date = date, Start = step.Start is null ? null : start, End = step.Start is null && step.End is null ? null : end, Reason = step.Reason, Waits = step.Waits };
        return Change(plan, step.Meeting, m => m with { Changes = [.. m.Changes, change] });
    }

    private static IEnumerable<Sentence> Twice(PlanAt at, IReadOnlyList<MeetingStep> steps) =>
        steps.GroupBy(s => s.Meeting, StringComparer.Ordinal).Where(s => s.Count() > 1).Select(s => at.FindMeeting(s.Key)!).Select(m => new Sentence("move.twice", MeetingTitle.Of(at, m), m.Date));

    private static IEnumerable<Sentence> Taken(PlanAt after, KnownMeeting moved) =>
        from @group in moved.Groups
        let other = after.MeetingsOf(@group).FirstOrDefault(m => m.Key != moved.Key && m.Overlaps(moved))
        where other is not null
        select Taken(after.FindGroup(@group)!.Label, other);

    private static Sentence Taken(string group, KnownMeeting other) => other switch
    {
        { Start: null } => new Sentence("move.takenDay", group, other.Date),
        { End: null } => new Sentence("move.taken", group, other.Date, Time(other.Start)),
        _ => new Sentence("move.taken", group, other.Date, $"{Time(other.Start)}–{Time(other.End)}"),
    };

    private static void Throw(IEnumerable<Sentence?> faults)
    {
        if (faults.OfType<Sentence>().ToList() is { Count: > 0 } told)
            throw new InputException(told);
    }

    private static YearPlan Change(YearPlan plan, string key, Func<Meeting, Meeting> change) =>
        plan with { Meetings = [.. plan.Meetings.Select(m => m.Key == key ? change(m) : m)] };

    private static string? Time(TimeOnly? time) => time?.ToString("HH\\.mm", CultureInfo.InvariantCulture);
}
