namespace Arshjul.Core.StandingPoints;

/// <summary>Finds the one meeting that takes an instance, as the plan is known at a moment.</summary>
internal sealed class InstanceLander
{
    private readonly PointViews _views;
    private readonly ILookup<(string, string), BoundPoint> _bound;
    private readonly ILookup<string, Placement> _placements;

    public InstanceLander(PointFacts facts, PointViews views)
    {
        _views = views;
        _bound = facts.Bound.Where(b => b.Group == facts.Group).ToLookup(b => (b.Point, b.Label));
        _placements = facts.Placements.Where(p => p.Point is not null).OrderBy(p => p.Known).ThenBy(p => p.Key, StringComparer.Ordinal).ToLookup(p => p.Point!, StringComparer.Ordinal);
    }

    /// <summary>The landing, or null when no meeting can take it.</summary>
    public Landing? Land(StandingPoint point, PointInstance instance, DateTime now)
    {
        var placements = _placements[point.Key];
        var sent = _bound[(point.Key, instance.Label.Text)];
        if (instance.OnlyMeeting is { } only && AtOwnMeeting(instance, only, placements, sent, now) is { } own)
            return own;
        return new InstanceStory(point, instance, _views, [.. sent.OrderBy(b => b.Known).ThenBy(b => b.Meeting, StringComparer.Ordinal)], [.. placements]).At(now);
    }

    /// <summary>The short way for a point of every meeting: it is taken there unless somebody moved it away.</summary>
    private Landing? AtOwnMeeting(PointInstance instance, string key, IEnumerable<Placement> placements, IEnumerable<BoundPoint> sent, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var skipped = false;
        foreach (var p in placements)
        {
            if (p.Meeting != key || p.Known > today || (p.Label is { } label && label != instance.Label.Text))
                continue;
            if (p.Action == PlacementAction.Defer)
                return null;
            skipped = p.Action == PlacementAction.Skip;
        }
        return new Landing
        {
            Instance = instance,
            Meeting = key,
            IsHeld = _views.On(today).Find(key)!.IsHeldAt(now),
            IsBound = sent.Any(b => b.Meeting == key && b.HoldsOn(today)),
            IsSkipped = skipped,
        };
    }
}
