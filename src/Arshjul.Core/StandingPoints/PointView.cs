using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>The meetings of a group as they were known on a day.</summary>
internal sealed class PointView
{
    private readonly Dictionary<string, KnownMeeting> _byKey;
    private Dictionary<string, int>? _positions;

    public PointView(IEnumerable<KnownMeeting> meetings)
    {
        _byKey = meetings.ToDictionary(m => m.Key, StringComparer.Ordinal);
        Standing = [.. _byKey.Values.Where(m => m.Stands).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal)];
    }

    /// <summary>The meetings that stand, in order of time.</summary>
    public IReadOnlyList<KnownMeeting> Standing { get; }

    /// <summary>A meeting, standing or not; null when it was not in the plan.</summary>
    public KnownMeeting? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Index of a standing meeting.</summary>
    public int PositionOf(string key) => (_positions ??= Standing.Select((m, i) => (m.Key, i)).ToDictionary(m => m.Key, m => m.i, StringComparer.Ordinal))[key];

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
