using System.Globalization;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>Says where each instance of a group's standing points lands: a pure function of facts (docs/due.md).</summary>
public sealed class LandingPlanner
{
    private readonly PointFacts _facts;
    private readonly PointViews _views;
    private readonly InstanceLander _lander;

    /// <summary>Makes the planner of one group.</summary>
    public LandingPlanner(PointFacts facts)
    {
        _facts = facts;
        _views = new PointViews(facts);
        _lander = new InstanceLander(facts, _views);
    }

    /// <summary>Where everything lands as the plan is known at a local moment.</summary>
    public LandingPlan Plan(DateTime now, CultureInfo culture)
    {
        var today = DateOnly.FromDateTime(now);
        var view = _views.On(today);
        var unroller = new InstanceUnroller(_facts, view, today);
        var landings = new List<Landing>();
        var conflicts = new List<PlanConflict>();
        var waiting = new List<WaitingPoint>();
        foreach (var point in _facts.Points.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            waiting.AddRange(unroller.Waiting(point));
            foreach (var instance in unroller.Of(point))
            {
                var landing = _lander.Land(point, instance, now);
                if (IsReplaced(instance, landing, view, today))
                    continue;
                if (landing is not null)
                    landings.Add(landing);
                if (landing is null or { IsLate: true })
                    conflicts.Add(Conflict(point, instance, landing, view, today, culture));
            }
        }
        return new LandingPlan
        {
            Landings = [.. landings.OrderBy(l => view.PositionOf(l.Meeting)).ThenBy(l => l.Instance.Point, StringComparer.Ordinal).ThenBy(l => l.Instance.Label.Text, StringComparer.Ordinal)],
            Conflicts = [.. conflicts.OrderBy(c => c.Earliest).ThenBy(c => c.Point, StringComparer.Ordinal).ThenBy(c => c.Label, StringComparer.Ordinal)],
            Waiting = [.. waiting.OrderBy(w => w.Point, StringComparer.Ordinal).ThenBy(w => w.Event, StringComparer.Ordinal).ThenBy(w => w.Occurrence, StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether a request took the regular instance's place; one that had been dealt with by then stays.</summary>
    private bool IsReplaced(PointInstance instance, Landing? landing, PointView view, DateOnly today) =>
        _facts.Requests.Any(r => r.InsteadOf == instance.Label.Text && r.Point == instance.Point && r.Known <= today
            && !(landing is { IsHeld: true } && view.Find(landing.Meeting)!.Date < r.Known));

    private static PlanConflict Conflict(StandingPoint point, PointInstance instance, Landing? landing, PointView view, DateOnly today, CultureInfo culture)
    {
        bool CanTake(KnownMeeting m) => point.Kinds.Contains(m.Kind);
        return new PlanConflict
        {
            Rule = landing is null ? ConflictRule.FallsOffTheWheel : ConflictRule.NoMeetingInWindow,
            Group = instance.Group,
            Point = instance.Point,
            Title = TitleTemplate.Fill(point.On(instance.Earliest, today).Name, instance.Label, culture),
            Label = instance.Label.Text,
            Earliest = instance.Earliest,
            Latest = instance.Latest,
            LandedOn = landing?.Meeting,
            MeetingBefore = view.Standing.LastOrDefault(m => CanTake(m) && m.Date < instance.Earliest)?.Date,
            MeetingAfter = view.Standing.FirstOrDefault(m => CanTake(m) && m.Date > (instance.Latest ?? instance.Earliest))?.Date,
        };
    }
}
