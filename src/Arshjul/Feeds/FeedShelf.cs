using System.Collections.Frozen;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Delivery.Calendars;

namespace Arshjul.Feeds;

/// <summary>All feeds of one state of the plan on one day, each made when it is first asked for; what is as it was before is not made again.</summary>
internal sealed class FeedShelf
{
    private readonly PlanAt _at;
    private readonly FeedBuilder _builder;
    private readonly FrozenDictionary<string, FeedRecipe> _recipes;
    private readonly Dictionary<FeedRecipe, (Feed Feed, FeedBytes Bytes)> _made = [];
    private readonly Dictionary<FeedRecipe, (Feed Feed, FeedBytes Bytes)> _before;

    /// <summary>Makes an empty one.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="recipes">What the secret addresses give, by their hashes.</param>
    /// <param name="called">Who was mailed which call.</param>
    /// <param name="pages">Where the program is reached; null when that is not set.</param>
    /// <param name="before">The one before it; null for none.</param>
    public FeedShelf(PlanAt at, IEnumerable<(string Hash, FeedRecipe Recipe)> recipes, IReadOnlySet<(string Person, string Meeting)> called, Uri? pages, FeedShelf? before = null)
    {
        (_at, _recipes) = (at, recipes.ToFrozenDictionary(r => r.Hash, r => r.Recipe, StringComparer.Ordinal));
        _builder = new FeedBuilder(at, pages, called, before?._builder);
        _before = before?.All() ?? [];
    }

    /// <summary>Whether it is still the same day.</summary>
    public bool HoldsAt(TimeProvider clock) => DateOnly.FromDateTime(_at.Zone.Now(clock)) == _at.Today;

    /// <summary>The feed behind a secret's hash, or null.</summary>
    public FeedBytes? Find(string hash)
    {
        if (!_recipes.TryGetValue(hash, out var recipe))
            return null;
        lock (_made)
        {
            if (!_made.TryGetValue(recipe, out var made))
                _made[recipe] = made = Make(recipe);
            return made.Bytes;
        }
    }

    private (Feed Feed, FeedBytes Bytes) Make(FeedRecipe recipe)
    {
        var feed = _builder.Of(recipe);
        return _before.Remove(recipe, out var before) && IsSame(before.Feed, feed) ? before : (feed, FeedBytes.Of(FeedWriter.Write(feed)));
    }

    // What nobody has asked for since is not carried further.
    private Dictionary<FeedRecipe, (Feed Feed, FeedBytes Bytes)> All()
    {
        lock (_made)
            return new(_made);
    }

    private static bool IsSame(Feed before, Feed now) => before.Entries.SequenceEqual(now.Entries) && before with { Entries = now.Entries } == now;
}
