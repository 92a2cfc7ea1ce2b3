using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>One instance looking for its meeting among those that stand: what was sent, then what was decided, then the rule.</summary>
internal sealed class Search(StandingPoint point, PointInstance instance, IReadOnlyList<KnownMeeting> pool)
{
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private DateTime? _after;
    private string? _pin;

    /// <summary>Holds the instance at the meetings whose sent calls name it.</summary>
    public void Bind(IEnumerable<BoundPoint> sent) => _bound.UnionWith(sent.Select(b => b.Meeting));

    /// <summary>Takes a pin, a deferral or a skip into account; those of one point come in the order in which they were decided.</summary>
    public void Apply(Placement placement, PointView view)
    {
        if (placement.Label is { } label && label != instance.Label.Text)
            return;
        var meeting = view.Find(placement.Meeting);
        if (placement.Action == PlacementAction.Pin)
        {
            // Without a label a pin means the instance in whose window the meeting lies; what was already past when it was decided stays.
            if ((placement.Label is not null || InWindow(meeting?.Date)) && !(Best()?.Meeting.Date < placement.Known))
                _pin = placement.Meeting;
        }
        else if (placement.Label is not null || Best()?.Meeting.Key == placement.Meeting)
        {
            _left.Add(placement.Meeting);
            if (placement.Action == PlacementAction.Defer)
            {
                if (meeting is { Stands: true } && !(meeting.BeginsAt < _after))
                    _after = meeting.BeginsAt;
                _pin = placement.To;
            }
        }
    }

    /// <summary>The meeting that takes the instance, or null.</summary>
    public Choice? Best()
    {
        var open = pool.Where(m => !_left.Contains(m.Key) && !(m.BeginsAt <= _after)).ToList();
        if (open.Find(m => _bound.Contains(m.Key)) is { } held)
            return new Choice(held, true);
        if (_pin is not null && open.Find(m => m.Key == _pin) is { } pinned)
            return new Choice(pinned, false);
        if (instance.OnlyMeeting is { } only && _left.Count == 0)
            return open.Find(m => m.Key == only) is { } own ? new Choice(own, false) : null;
        var allowed = open.FindAll(m => point.Kinds.Contains(m.Kind));
        var meeting = allowed.Find(m => m.Date >= instance.Target && !(m.Date > instance.Latest))
            ?? allowed.FindLast(m => m.Date < instance.Target && !(m.Date > instance.Latest))
            ?? allowed.FirstOrDefault();
        return meeting is null ? null : new Choice(meeting, false);
    }

    private bool InWindow(DateOnly? day) => day >= instance.Earliest && !(day > instance.Latest);
}
