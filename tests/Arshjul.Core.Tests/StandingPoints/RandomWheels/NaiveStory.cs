using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>
/// The same question answered the slow way, as an oracle: walks through time day by day, lets each held meeting take the instance when the plan of that
/// day said so, and keeps a list of those that did.
/// </summary>
internal sealed class NaiveStory(PointFacts facts, StandingPoint point, PointInstance instance)
{
    private readonly List<string> _took = [];
    private readonly List<Placement> _decided = [];

    /// <summary>Key of the meeting it lands on as known at a moment, and whether that was held; null when it lands on none.</summary>
    public (string Meeting, bool IsHeld)? At(DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var own = facts.Placements.Where(p => p.Point == point.Key && p.Meeting == instance.OnlyMeeting && p.Known <= today && (p.Label is null || Names(p)));
        // At its own meeting a point of every meeting is taken, or left out with nothing to come back to.
        if (instance.OnlyMeeting is { } only && !own.Any(p => p.Action == PlacementAction.Defer))
            return (only, Standing(today).Single(m => m.Key == only).IsHeldAt(now));
        var days = facts.Meetings.SelectMany(m => m.Changes.SelectMany(c => new[] { c.Date, c.Known }).Append(m.Date)).Concat(facts.Placements.Select(p => (DateOnly?)p.Known)).Where(d => d <= today).Distinct().Order();
        foreach (var day in days.Select(d => d!.Value))
        {
            // A meeting that was over and then moved ahead has not taken it after all.
            _took.RemoveAll(k => Standing(day).Find(m => m.Key == k) is { } m && m.Date > day);
            foreach (var placement in facts.Placements.Where(p => p.Point == point.Key && p.Known == day).OrderBy(p => p.Key, StringComparer.Ordinal))
                if (Names(placement) || (placement.Label is null && (placement.Action == PlacementAction.Pin || placement.Meeting == instance.OnlyMeeting || Current(day.ToDateTime(TimeOnly.MinValue))?.Meeting == placement.Meeting)))
                    _decided.Add(placement);
            foreach (var meeting in Standing(day).Where(m => m.Date == day && m.BeginsAt < now))
                if (Current(meeting.BeginsAt!.Value)?.Meeting == meeting.Key)
                    _took.Add(meeting.Key);
        }
        return Current(now);
    }

    private bool Names(Placement p) => p.Label == instance.Label.Text;

    private List<KnownMeeting> Standing(DateOnly day) =>
        [.. facts.Meetings.Select(m => m.KnownOn(day)).OfType<KnownMeeting>().Where(m => m.Stands).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal)];

    private (string Meeting, bool IsHeld)? Current(DateTime moment)
    {
        var day = DateOnly.FromDateTime(moment);
        var ended = point.Changes.Where(c => c.State == PointState.Ended && !(c.Decision?.Date > day)).Select(c => c.Decision?.Date > c.From ? c.Decision.Date!.Value : c.From).Where(d => d > instance.Earliest).Append(DateOnly.MaxValue).Min();
        var all = Standing(day).Where(m => m.Date >= instance.Earliest && m.Date < ended && point.IsActiveOn(m.Date!.Value, day)).ToList();
        bool Over(KnownMeeting m) => m.BeginsAt < moment && m.EndsAt <= moment;
        foreach (var held in all.Where(Over))
            if ((_took.Contains(held.Key) || held.Key == instance.OnlyMeeting) && _decided.FindLast(p => p.Meeting == held.Key && (held.Key == instance.OnlyMeeting || (p.Known > held.Date && p.Action != PlacementAction.Pin))) is null or { Action: PlacementAction.Pin })
                return (held.Key, true);
        return Choose(all.Where(m => !Over(m)).ToList(), day) is { } next ? (next.Key, next.IsHeldAt(moment)) : null;
    }

    private KnownMeeting? Choose(List<KnownMeeting> coming, DateOnly day)
    {
        var refused = new List<string>();
        KnownMeeting? behind = null;
        string? wanted = null;
        var put = false;
        foreach (var p in _decided)
        {
            var there = facts.Meetings.FirstOrDefault(m => m.Key == p.Meeting)?.KnownOn(day);
            if (p.Action == PlacementAction.Pin && (p.Label is not null || (there?.Date >= instance.Earliest && !(there.Date > instance.Latest))))
            {
                wanted = p.Meeting;
                if (refused.RemoveAll(r => r == p.Meeting) > 0)
                    (behind, put) = (null, false);
            }
            if (p.Action != PlacementAction.Pin)
                refused.Add(p.Meeting);
            if (p.Action == PlacementAction.Defer)
            {
                put = true;
                wanted = p.To;
                if (Standing(p.Known).Find(m => m.Key == p.Meeting) is { } from && (behind is null || from.BeginsAt >= behind.BeginsAt))
                    behind = from;
            }
        }
        var left = coming.Where(m => !refused.Contains(m.Key) && !(m.BeginsAt <= behind?.BeginsAt)).ToList();
        var bound = facts.Bound.Where(b => b.Point == point.Key && b.Label == instance.Label.Text && b.Known <= day && !(b.Until <= day) && left.Exists(m => m.Key == b.Meeting))
            .OrderByDescending(b => b.Known).ThenByDescending(b => b.Meeting, StringComparer.Ordinal).FirstOrDefault();
        if (bound is not null)
            return left.Single(m => m.Key == bound.Meeting);
        if (left.SingleOrDefault(m => m.Key == wanted) is { } pinned)
            return pinned;
        if (instance.OnlyMeeting is not null && refused.Count == 0)
            return left.SingleOrDefault(m => m.Key == instance.OnlyMeeting);
        var allowed = left.Where(m => point.Kinds.Contains(m.Kind)).ToList();
        if (put)
            return allowed.FirstOrDefault();
        var inWindow = allowed.Where(m => instance.Latest is null || m.Date <= instance.Latest).ToList();
        return inWindow.FirstOrDefault(m => m.Date >= instance.Target) ?? inWindow.LastOrDefault() ?? allowed.FirstOrDefault();
    }
}
