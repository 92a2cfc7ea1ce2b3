using System.Collections.Frozen;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Delivery.Calendars;

namespace Arshjul.Feeds;

/// <summary>All feeds of one state of the plan on one day, each made when it is first asked for; what is as it was before is not made again.</summary>
internal sealed class FeedShelf
{
    private readonly PlanAt _at;
    private readonly FrozenDictionary<string, string> _groups;
    private readonly Dictionary<string, (Feed Feed, FeedBytes Bytes)> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Feed Feed, FeedBytes Bytes)> _before;

    /// <summary>Makes an empty one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="addresses">The secret addresses.</param>
    /// <param name="clock">Says which day it is.</param>
    /// <param name="before">The one before it; null for none.</param>
    public FeedShelf(YearPlan plan, IReadOnlyList<FeedAddress> addresses, TimeProvider clock, FeedShelf? before = null)
    {
        var index = new PlanIndex(plan);
        _at = new PlanAt(index, index.Zone.Now(clock));
        _groups = addresses.Where(a => a.RevokedAt is null && _at.FindGroup(a.Group) is not null).ToFrozenDictionary(a => a.Hash, a => a.Group, StringComparer.Ordinal);
        _before = before?.All() ?? [];
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
            if (!_made.TryGetValue(group, out var made))
                _made[group] = made = Make(group);
            return made.Bytes;
        }
    }

    private (Feed Feed, FeedBytes Bytes) Make(string group)
    {
        var feed = FeedBuilder.ForGroup(_at, group);
        return _before.Remove(group, out var before) && IsSame(before.Feed, feed) ? before : (feed, FeedBytes.Of(FeedWriter.Write(feed)));
    }

    // What nobody has asked for since is not carried further.
    private Dictionary<string, (Feed Feed, FeedBytes Bytes)> All()
    {
        lock (_made)
            return new(_made, StringComparer.Ordinal);
    }

    private static bool IsSame(Feed before, Feed now) => before.Entries.SequenceEqual(now.Entries) && before with { Entries = now.Entries } == now;
}
