using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>The meetings and decisions of a group as they were known on a day.</summary>
internal sealed class PointView
{
    private readonly Dictionary<string, KnownMeeting> _byKey;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public PointView(PointFacts facts, DateOnly known)
    {
        Known = known;
        _byKey = facts.Meetings.Select(m => m.KnownOn(known)).OfType<KnownMeeting>().ToDictionary(m => m.Key, StringComparer.Ordinal);
        Standing = [.. _byKey.Values.Where(m => m.Stands).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal)];
        for (var i = 0; i < Standing.Count; i++)
            _positions[Standing[i].Key] = i;
        Placements = facts.Placements.Where(p => p.Point is not null && p.Known <= known).OrderBy(p => p.Known).ThenBy(p => p.Key, StringComparer.Ordinal).ToLookup(p => p.Point!, StringComparer.Ordinal);
    }

    /// <summary>The day.</summary>
    public DateOnly Known { get; }

    /// <summary>The meetings that stand, in order of time.</summary>
    public IReadOnlyList<KnownMeeting> Standing { get; }

    /// <summary>What was decided about each point, in order of day.</summary>
    public ILookup<string, Placement> Placements { get; }

    /// <summary>A meeting, standing or not; null when it was not in the plan.</summary>
    public KnownMeeting? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Index from which a meeting and all that begin with or after it stand.</summary>
    public int IndexFrom(KnownMeeting meeting)
    {
        var first = IndexOf(meeting.Date!.Value);
        while (first < Standing.Count && Standing[first].BeginsAt < meeting.BeginsAt)
            first++;
        return _positions.TryGetValue(meeting.Key, out var own) ? Math.Min(own, first) : first;
    }

    /// <summary>Index of the first standing meeting on or after a day.</summary>
    public int IndexOf(DateOnly day)
    {
        int low = 0, high = Standing.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Standing[middle].Date < day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
