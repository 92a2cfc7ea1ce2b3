using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Planning;

/// <summary>A plan's facts by group and key, made once for a plan and shared by everything that looks at it. For one thread at a time.</summary>
public sealed class PlanIndex
{
    private readonly Dictionary<string, IReadOnlyList<SentCall>> _sent;
    private readonly Dictionary<string, LandingPlanner> _planners = new(StringComparer.Ordinal);

    /// <summary>Indexes a plan.</summary>
    public PlanIndex(YearPlan plan)
        : this(plan, new FactIndex(plan))
    {
    }

    private PlanIndex(YearPlan plan, FactIndex facts)
    {
        Plan = plan;
        Facts = facts;
        _sent = plan.SentCalls.GroupBy(c => c.Meeting, StringComparer.Ordinal).ToDictionary(c => c.Key, c => (IReadOnlyList<SentCall>)[.. c.OrderBy(v => v.Version)], StringComparer.Ordinal);
    }

    /// <summary>The facts.</summary>
    public YearPlan Plan { get; }

    /// <summary>The organisation's zone.</summary>
    public Zone Zone => Facts.Zone;

    /// <summary>The organisation's working days.</summary>
    public WorkingCalendar Days => Facts.Days;

    internal FactIndex Facts { get; }

    /// <summary>The index of a later state of the same plan; what sending does not change is kept.</summary>
    public PlanIndex Next(YearPlan plan)
    {
        if (!Facts.HoldsFor(plan))
            return new PlanIndex(plan);
        var next = new PlanIndex(plan, Facts);
        foreach (var (group, planner) in _planners)
            if (Facts.MeetingsOf[group].All(m => SentCallsOf(m.Key).Count == next.SentCallsOf(m.Key).Count))
                next._planners[group] = planner;
        return next;
    }

    /// <summary>A group by its key, or null.</summary>
    public CooperationGroup? FindGroup(string key) => Facts.Groups.GetValueOrDefault(key);

    internal IReadOnlyList<SentCall> SentCallsOf(string meeting) => _sent.GetValueOrDefault(meeting) ?? [];

    internal LandingPlan LandingsOf(string group, DateTime now, CultureInfo culture)
    {
        if (!_planners.TryGetValue(group, out var planner))
            _planners[group] = planner = new LandingPlanner(FactsOf(group));
        return planner.Plan(now, culture);
    }

    internal PointFacts FactsOf(string group) => new()
    {
        Group = group,
        Meetings = [.. Facts.MeetingsOf[group]],
        Points = [.. Facts.PointsOf[group]],
        Requests = [.. Facts.RequestsOf[group]],
        Placements = [.. Facts.PlacementsOf[group]],
        Events = Plan.Events,
        Bound = [.. Facts.MeetingsOf[group].SelectMany(m => Bound(m.Key)).Where(b => b.Group == group)],
    };

    /// <summary>The instances that a meeting's sent calls named, each from the first version that did to the first that no longer does; a cancelling one names none.</summary>
    private IEnumerable<BoundPoint> Bound(string meeting)
    {
        var open = new Dictionary<string, BoundPoint>(StringComparer.Ordinal);
        var ended = new List<BoundPoint>();
        foreach (var call in SentCallsOf(meeting))
        {
            var day = DateOnly.FromDateTime(Zone.ToLocal(call.MadeAt));
            var named = call.Kind == CallKind.Cancelled ? [] : call.Items.Select(i => i.Id).Where(id => id.StartsWith("point:", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
            foreach (var id in open.Keys.Where(id => !named.Contains(id)).ToList())
            {
                ended.Add(open[id] with { Until = day });
                open.Remove(id);
            }
            foreach (var id in named.Where(id => !open.ContainsKey(id)))
            {
                var parts = id["point:".Length..].Split('/', 3);
                open.Add(id, new BoundPoint { Group = parts[0], Point = parts[1], Label = parts[2], Meeting = meeting, Known = day });
            }
        }
        return ended.Concat(open.Values);
    }
}
