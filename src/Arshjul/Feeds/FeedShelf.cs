using System.Collections.Frozen;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Delivery.Calendars;

namespace Arshjul.Feeds;

/// <summary>All feeds of one state of the plan on one day, each made when it is first asked for.</summary>
internal sealed class FeedShelf
{
    private readonly PlanAt _at;
    private readonly FrozenDictionary<string, string> _groups;
    private readonly Dictionary<string, FeedBytes> _made = new(StringComparer.Ordinal);

    /// <summary>Makes an empty one.</summary>
    public FeedShelf(YearPlan plan, IReadOnlyList<FeedAddress> addresses, TimeProvider clock)
    {
        var index = new PlanIndex(plan);
        _at = new PlanAt(index, index.Zone.Now(clock));
        _groups = addresses.Where(a => a.RevokedAt is null && _at.FindGroup(a.Group) is not null).ToFrozenDictionary(a => a.Hash, a => a.Group, StringComparer.Ordinal);
    }

    /// <summary>Whether it is still the same day.</summary>
    public bool HoldsAt(TimeProvider clock) => DateOnly.FromDateTime(_at.Zone.Now(clock)) == _at.Today;

    /// <summary>The feed behind a secret's hash, or null.</summary>
    public FeedBytes? Find(string hash)
    {
        if (!_groups.TryGetValue(hash, out var group))
            return null;
        lock (_made)
        {
            if (!_made.TryGetValue(group, out var feed))
                _made[group] = feed = FeedBytes.Of(FeedWriter.Write(FeedBuilder.ForGroup(_at, group)));
            return feed;
        }
    }
}
