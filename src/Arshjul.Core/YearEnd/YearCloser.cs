using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.YearEnd;

/// <summary>Closes a year from the plan as it is known at a moment: a pure function of the facts.</summary>
public static class YearCloser
{
    /// <summary>The closing of a year.</summary>
    public static YearClosing Close(PlanAt at, int year) =>
        new(year, at.Today, [.. at.Plan.Groups.Select(g => Close(at, g, year)).Where(c => c.Meetings.Count + c.Missed.Count + c.FollowUps.Count + c.Questions.Count > 0)]);

    private static GroupClosing Close(PlanAt at, CooperationGroup group, int year) => new()
    {
        Group = group.Key,
        Label = group.Label,
        Meetings =
        [
            .. at.Facts.MeetingsOf[group.Key].Select(m => Close(at, m, year)).OfType<ClosedMeeting>()
                .OrderBy(m => m.Laid ?? m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Meeting, StringComparer.Ordinal),
        ],
        Missed = [.. at.LandingsOf(group.Key).Conflicts.Where(c => (c.Latest ?? c.Earliest).Year == year).Select(c => Missed(at, c))],
        FollowUps = [.. at.Facts.FollowUpsOf[group.Key].Where(f => IsOpen(at, year, f.Known, f.ClosedOn)).OrderBy(f => f.Known).ThenBy(f => f.Key, StringComparer.Ordinal)],
        Questions = [.. at.Facts.QuestionsOf[group.Key].Where(q => IsOpen(at, year, q.Known, q.ClosedOn)).OrderBy(q => q.Known).ThenBy(q => q.Key, StringComparer.Ordinal)],
    };

    private static ClosedMeeting? Close(PlanAt at, Meeting meeting, int year)
    {
        if (at.FindMeeting(meeting.Key) is not { } known)
            return null;
        var wasLaidHere = meeting.Date is { } laid ? laid.Year == year : MayBeIn(known, year);
        if (!wasLaidHere && known.Date?.Year != year)
            return null;
        return new ClosedMeeting
        {
            Meeting = meeting.Key,
            Kind = known.Kind,
            Title = known.Title,
            Laid = meeting.Date,
            Date = known.Date,
            IsPutIn = !wasLaidHere || meeting.Known >= new DateOnly(year, 1, 1),
            Fate = Fate(at, meeting, known, year),
            Reason = known.CancelReason ?? (known.Date == meeting.Date ? null : known.ChangeReason),
            Awaits = known is { Date: null, IsCancelled: false } ? known.Awaits : null,
        };
    }

    private static MeetingFate Fate(PlanAt at, Meeting meeting, KnownMeeting known, int year) => known switch
    {
        { IsCancelled: true } => MeetingFate.CalledOff,
        { Date: null } => MeetingFate.NeverDated,
        { Date: { } date } when date.Year != year => MeetingFate.LeftTheYear,
        _ when !known.IsHeldAt(at.Now) => MeetingFate.StillAhead,
        { Date: var date } when meeting.Date is { } laid && laid != date => MeetingFate.HeldMoved,
        _ => MeetingFate.HeldAsLaid,
    };

    /// <summary>Whether a meeting that was laid without a date is thought to lie in a year: in its window, else in the year it got its date, else in the year it was put in.</summary>
    private static bool MayBeIn(KnownMeeting meeting, int year) => meeting.Awaits?.Window is { } window
        ? window.From.Year <= year && (window.To ?? window.From).Year >= year
        : (meeting.Date ?? meeting.ChangedOn)?.Year == year;

    private static MissedInstance Missed(PlanAt at, PlanConflict conflict) => new()
    {
        Point = conflict.Point,
        Title = conflict.Title,
        Earliest = conflict.Earliest,
        Latest = conflict.Latest,
        TakenOn = conflict.LandedOn is { } meeting ? at.FindMeeting(meeting)?.Date : null,
    };

    private static bool IsOpen(PlanAt at, int year, DateOnly known, DateOnly? closed) => known <= at.Today && known.Year <= year && !(closed <= at.Today);
}
