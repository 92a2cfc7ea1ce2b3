using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>One instance looking for its meeting among those that are still to come: what was sent, then what was decided, then the rule.</summary>
/// <param name="point">The point.</param>
/// <param name="instance">The instance.</param>
/// <param name="pool">The meetings in order of time.</param>
internal sealed class Search(StandingPoint point, PointInstance instance, List<KnownMeeting> pool)
{
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private DateTime? _after;
    private string? _pin;
    private bool _deferred;

    /// <summary>Takes a pin, a deferral or a skip into account; they come in the order in which they were decided, and the last word counts.</summary>
    /// <param name="placement">What was decided.</param>
    /// <param name="meeting">Its meeting as it stood on that day: a day it gets later takes the instance from no other meeting.</param>
    public void Apply(Placement placement, KnownMeeting? meeting)
    {
        if (placement.Action == PlacementAction.Pin)
        {
            _pin = placement.Meeting;
            if (_left.Remove(placement.Meeting))
                (_after, _deferred) = (null, false);
            return;
        }
        _left.Add(placement.Meeting);
        if (placement.Action != PlacementAction.Defer)
            return;
        _deferred = true;
        _pin = placement.To;
        if (meeting is { Stands: true } && !(meeting.BeginsAt < _after))
            _after = meeting.BeginsAt;
    }

    /// <summary>The meeting that takes the instance, or null.</summary>
    public KnownMeeting? Best(IEnumerable<BoundPoint> sent)
    {
        var open = _left.Count == 0 && _after is null ? pool : pool.FindAll(m => !_left.Contains(m.Key) && !(m.BeginsAt <= _after));
        // The call that was sent last holds: an earlier one to another meeting had lost the instance by then.
        if (sent.LastOrDefault(b => open.Exists(m => m.Key == b.Meeting)) is { } held)
            return open.Find(m => m.Key == held.Meeting);
        if (_pin is not null && open.Find(m => m.Key == _pin) is { } pinned)
            return pinned;
        if (instance.OnlyMeeting is { } only && _left.Count == 0)
            return open.Find(m => m.Key == only);
        var allowed = open.FindAll(m => point.Kinds.Contains(m.Kind));
        return (_deferred ? null : ByRule(allowed)) ?? allowed.FirstOrDefault();
    }

    private KnownMeeting? ByRule(List<KnownMeeting> allowed) =>
        allowed.Find(m => m.Date >= instance.Target && !(m.Date > instance.Latest))
        ?? allowed.FindLast(m => m.Date < instance.Target && !(m.Date > instance.Latest));
}
