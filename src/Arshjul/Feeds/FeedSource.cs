using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;

namespace Arshjul.Feeds;

/// <summary>Reads what the feeds are made of: the plan, the addresses that work, and who may have them now.</summary>
internal sealed class FeedSource(IWheelStore store, IFeedAddresses addresses, ISharedWheels shared, IAccessStore access, PublicAddress address, TimeProvider clock)
{
    /// <summary>The feeds as they are to be now, none of them made yet.</summary>
    public async Task<FeedShelf> ShelfAsync(FeedShelf? before, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(cancel);
        var index = new PlanIndex(stored.Plan);
        var at = new PlanAt(index, index.Zone.Now(clock));
        var off = (await access.ListAccountsAsync(cancel)).Where(a => a.IsOff).Select(a => a.Person).ToHashSet(StringComparer.Ordinal);
        var own = (await addresses.ListAsync(null, cancel)).Where(a => !off.Contains(a.Owner)).Select(a => (a.Hash, Recipe: FeedRecipe.Behind(at, a))).Where(a => a.Recipe is not null);
        var open = (await shared.ListAsync(cancel)).Where(s => s.HasFeed).Select(s => (s.Hash, Recipe: FeedRecipe.Behind(at, s))).Where(s => s.Recipe is not null);
        List<(string Hash, FeedRecipe Recipe)> recipes = [.. own.Concat(open).Select(r => (r.Hash, r.Recipe!))];
        var people = recipes.Select(r => r.Recipe).Where(r => r is { Scope: FeedScope.Person, Content.Invited: false }).Select(r => r.Of).Distinct(StringComparer.Ordinal).ToList();
        var called = people.Count == 0 ? new HashSet<(string, string)>() : await addresses.CalledAsync(people, cancel);
        return new FeedShelf(at, recipes, called, FeedToken.PagesOf(address.Given), before);
    }
}
