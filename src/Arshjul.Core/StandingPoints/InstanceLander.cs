using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>
/// Finds the one meeting that takes an instance. A meeting that is over took it only if the plan said so then: what became known later can
/// free an instance from a past meeting, by a deferral or a skip, but never put one there.
/// </summary>
internal sealed class InstanceLander(PointViews views, ILookup<(string, string), BoundPoint> bound, DateTime now)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    /// <summary>The landing, or null when no meeting can take it.</summary>
    public Landing? Land(StandingPoint point, PointInstance instance)
    {
        var view = views.On(_today);
        if (instance.OnlyMeeting is { } only && AtOwnMeeting(instance, view, only) is { } own)
            return own;
        Placement? freed = null;
        var index = view.IndexOf(instance.Earliest);
        for (; index < view.Standing.Count && view.Standing[index].IsHeldAt(now); index++)
        {
            var meeting = view.Standing[index];
            // Until it was said that an earlier meeting had not dealt with it, nobody took it up again.
            var choice = meeting.Date < freed?.Known && meeting.Key != freed.To ? null
                : meeting.Key == freed?.To ? new Choice(meeting, false)
                : Choose(point, instance, views.On(meeting.Date!.Value), meeting.Date!.Value, meeting);
            if (choice?.Meeting.Key != meeting.Key)
                continue;
            freed = Freed(view, instance, meeting);
            if (freed is null)
                return Landed(instance, choice, isHeld: true);
        }
        var next = index < view.Standing.Count ? Choose(point, instance, view, _today, view.Standing[index]) : null;
        return next is null ? null : Landed(instance, next, isHeld: false);
    }

    /// <summary>The short way for a point of every meeting: it is taken there unless somebody moved it away.</summary>
    private Landing? AtOwnMeeting(PointInstance instance, PointView view, string key)
    {
        var meeting = view.Find(key)!;
        var left = view.Placements[instance.Point].Where(p => p.Meeting == key && p.Action != PlacementAction.Pin && (p.Label is null || p.Label == instance.Label.Text)).ToList();
        if (left.Any(p => p.Action == PlacementAction.Defer))
            return null;
        var isBound = bound[(instance.Point, instance.Label.Text)].Any(b => b.Meeting == key && b.Known <= _today);
        return Landed(instance, new Choice(meeting, isBound), meeting.IsHeldAt(now)) with { IsSkipped = left.Count > 0 };
    }

    /// <summary>What a view says: the meeting that takes the instance, among those from one on.</summary>
    private Choice? Choose(StandingPoint point, PointInstance instance, PointView view, DateOnly known, KnownMeeting from)
    {
        var placements = view.Placements[instance.Point];
        var sent = bound[(instance.Point, instance.Label.Text)].Where(b => b.Known <= known).ToList();
        var byRuleAlone = sent.Count == 0 && !placements.Any();
        var end = point.EndAfter(instance.Earliest, known);
        var pool = new List<KnownMeeting>();
        for (var i = Math.Max(view.IndexOf(instance.Earliest), view.IndexFrom(from)); i < view.Standing.Count && view.Standing[i].Date < end; i++)
        {
            var meeting = view.Standing[i];
            if (!point.IsActiveOn(meeting.Date!.Value, known))
                continue;
            pool.Add(meeting);
            if (byRuleAlone && meeting.Date > instance.Latest && point.Kinds.Contains(meeting.Kind))
                break;
        }
        var search = new Search(point, instance, pool);
        search.Bind(sent);
        foreach (var placement in placements)
            search.Apply(placement, view);
        return search.Best();
    }

    /// <summary>What somebody has since said of a held meeting: that it did not deal with the instance.</summary>
    private static Placement? Freed(PointView view, PointInstance instance, KnownMeeting meeting) =>
        view.Placements[instance.Point].LastOrDefault(p => p.Meeting == meeting.Key && p.Action != PlacementAction.Pin && (p.Label is null || p.Label == instance.Label.Text));

    private static Landing Landed(PointInstance instance, Choice choice, bool isHeld) => new()
    {
        Instance = instance,
        Meeting = choice.Meeting.Key,
        IsHeld = isHeld,
        IsBound = choice.IsBound,
        IsLate = choice.Meeting.Date > instance.Latest,
    };
}
