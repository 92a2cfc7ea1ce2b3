using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>
/// One instance through time. A meeting that is over took it only if the plan, as it was known on that meeting's day, said so: what became known
/// later can free the instance from a past meeting, by a deferral or a skip, but never put it there (docs/due.md).
/// </summary>
/// <param name="point">The point.</param>
/// <param name="instance">The instance.</param>
/// <param name="views">The group's meetings as known on any day.</param>
/// <param name="sent">The sent calls that named it, in order of day.</param>
/// <param name="placements">What was decided about the point, in order of day.</param>
internal sealed class InstanceStory(StandingPoint point, PointInstance instance, PointViews views, BoundPoint[] sent, Placement[] placements)
{
    private readonly Dictionary<(DateTime, int), Landing?> _told = [];

    /// <summary>Where it lands as known at a moment.</summary>
    public Landing? At(DateTime moment) => At(moment, placements.Length);

    /// <param name="moment">The moment.</param>
    /// <param name="decided">How many of the placements count: those of the moment's day, up to here.</param>
    private Landing? At(DateTime moment, int decided)
    {
        var day = DateOnly.FromDateTime(moment);
        while (decided > 0 && placements[decided - 1].Known > day)
            decided--;
        if (!_told.TryGetValue((moment, decided), out var landing))
            _told[(moment, decided)] = landing = Find(moment, day, decided);
        return landing;
    }

    private Landing? Find(DateTime moment, DateOnly day, int decided)
    {
        var view = views.On(day);
        var end = point.EndAfter(instance.Earliest, day);
        var lastSent = sent.Length == 0 ? null : sent.Max(b => view.Find(b.Meeting)?.Date);
        var open = new List<KnownMeeting>();
        for (var i = view.IndexOf(instance.Earliest); i < view.Standing.Count; i++)
        {
            var meeting = view.Standing[i];
            var date = meeting.Date!.Value;
            if (date >= end)
                break;
            if (!CanTake(meeting) || !point.IsActiveOn(date, day))
                continue;
            if (!(meeting.BeginsAt < moment && meeting.IsHeldAt(moment)))
                open.Add(meeting);
            else if (Took(meeting, decided) && !IsFreed(meeting, decided))
                return Landed(meeting, moment);
            // Nothing further on can take it by the rule alone.
            if (date > instance.Latest && placements.Length == 0 && !(date <= lastSent) && open.Exists(m => point.Kinds.Contains(m.Kind)))
                break;
        }
        var search = new Search(point, instance, open);
        for (var n = 0; n < decided; n++)
            if (Concerns(n, view))
                search.Apply(placements[n], views.On(placements[n].Known).Find(placements[n].Meeting));
        return search.Best(sent.Where(b => b.HoldsOn(day))) is { } next ? Landed(next, moment) : null;
    }

    private bool CanTake(KnownMeeting meeting) =>
        point.Kinds.Contains(meeting.Kind) || meeting.Key == instance.OnlyMeeting
        || sent.Any(b => b.Meeting == meeting.Key) || placements.Any(p => p.Meeting == meeting.Key || p.To == meeting.Key);

    private bool Took(KnownMeeting held, int decided) => held.Key == instance.OnlyMeeting || At(held.BeginsAt!.Value, decided)?.Meeting == held.Key;

    /// <summary>Whether somebody has since said of a held meeting that it did not deal with the instance. What was said by its day is in the plan of that day.</summary>
    private bool IsFreed(KnownMeeting held, int decided)
    {
        var isOwn = held.Key == instance.OnlyMeeting;
        var freed = false;
        for (var n = 0; n < decided; n++)
        {
            if (placements[n].Meeting != held.Key || (!isOwn && placements[n].Known <= held.Date))
                continue;
            if (placements[n].Action == PlacementAction.Pin)
                freed &= !(isOwn && (placements[n].Label is not { } label || label == instance.Label.Text));
            else
                freed |= Concerns(n, null);
        }
        return freed;
    }

    /// <summary>Whether a placement is about this instance: it names it, or it was here when that was decided.</summary>
    private bool Concerns(int n, PointView? view)
    {
        var placement = placements[n];
        if (placement.Label is { } label)
            return label == instance.Label.Text;
        if (placement.Action == PlacementAction.Pin)
            return view?.Find(placement.Meeting)?.Date is { } day && day >= instance.Earliest && !(day > instance.Latest);
        return placement.Meeting == instance.OnlyMeeting || At(placement.Known.ToDateTime(TimeOnly.MinValue), n)?.Meeting == placement.Meeting;
    }

    private Landing Landed(KnownMeeting meeting, DateTime moment) => new()
    {
        Instance = instance,
        Meeting = meeting.Key,
        IsHeld = meeting.IsHeldAt(moment),
        IsBound = sent.Any(b => b.Meeting == meeting.Key && b.HoldsOn(DateOnly.FromDateTime(moment))),
        IsLate = meeting.Date > instance.Latest,
    };
}
