using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Rehearsal;

/// <summary>The local moments of a year at which something may have to be done, and for which meetings. Between them nothing happens, so time steps from one to the next.</summary>
internal sealed class WakeMoments
{
    private static readonly TimeOnly Morning = new(8, 0);
    private readonly SortedDictionary<DateTime, SortedSet<string>> _wakes = [];
    private readonly Dictionary<DateOnly, PlanAt> _views = [];
    private readonly PlanIndex _index;
    private readonly int _year;

    private WakeMoments(PlanIndex index, int year) => (_index, _year) = (index, year);

    /// <summary>The moments in order, each with the keys of the meetings to look at.</summary>
    public static IReadOnlyCollection<KeyValuePair<DateTime, SortedSet<string>>> Of(PlanIndex index, int year, IReadOnlySet<string> groups)
    {
        var moments = new WakeMoments(index, year);
        var news = index.Plan.Groups.ToDictionary(g => g.Key, g => FactDays.Of(index.Facts, g.Key).Where(d => d.Year == year).ToList(), StringComparer.Ordinal);
        foreach (var meeting in index.Plan.Meetings.Where(m => groups.Contains(m.Groups[0])))
        {
            foreach (var day in moments.VersionDays(meeting))
                moments.AddDue(meeting, day);
            foreach (var day in meeting.Groups.SelectMany(g => news[g]).Distinct().Where(d => IsNear(meeting, d)))
                moments.Add(day.ToDateTime(Morning), meeting.Key);
        }
        return moments._wakes;
    }

    /// <summary>The days of the year from which a meeting stands as it does: New Year, and each day on which it changed.</summary>
    private IEnumerable<DateOnly> VersionDays(Meeting meeting) =>
        meeting.Changes.Select(c => (DateOnly?)c.Known).Append(meeting.Known).Append(meeting.Cancelled?.Known).OfType<DateOnly>()
            .Where(d => d.Year == _year).Append(new DateOnly(_year, 1, 1)).Distinct();

    private void AddDue(Meeting meeting, DateOnly day)
    {
        if (meeting.KnownOn(day) is not { Stands: true } known)
            return;
        if (!_views.TryGetValue(day, out var view))
            _views[day] = view = new PlanAt(_index, day.ToDateTime(TimeOnly.MinValue));
        foreach (var moment in DueMoments.Of(view, known))
        {
            Add(moment.At, meeting.Key);
            // Put in last year, too late for its call's moment: it is called when the year begins.
            if (moment.Kind == DueKind.Call && moment.At.Year < _year && meeting.KnownOn(DateOnly.FromDateTime(moment.At)) is not { Stands: true })
                Add(new DateOnly(_year, 1, 1).ToDateTime(Morning), meeting.Key);
        }
        Add(known.EndsAt!.Value, meeting.Key);
    }

    private void Add(DateTime at, string meeting)
    {
        if (at.Year != _year)
            return;
        if (!_wakes.TryGetValue(at, out var meetings))
            _wakes[at] = meetings = new SortedSet<string>(StringComparer.Ordinal);
        meetings.Add(meeting);
    }

    /// <summary>News about a group can change a sent call; calls are not sent longer before than this.</summary>
    private static bool IsNear(Meeting meeting, DateOnly day) =>
        meeting.KnownOn(day)?.Date is not { } date ? meeting.Changes.Count > 0 : date >= day && date <= day.AddDays(120);
}
