using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals.Explaining;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Conflicts;

/// <summary>What giving up one demand would bring: the year is laid without it, as near to it as can be.</summary>
internal sealed class WayOut(LayoutMaker maker, ProposalWeights weights)
{
    /// <summary>Gives up a demand, and those of the year's other contradictions.</summary>
    public ConflictingWish Of(Demand demand, IReadOnlySet<string> others)
    {
        if (maker.Wishes.FirstOrDefault(w => SlotCounts.IdOf(w) == demand.Id) is { } wish)
            return Fewer(demand, wish, others);
        var search = Search(id => id == demand.Id || others.Contains(id), null);
        if (!search.IsWhole)
            return new ConflictingWish(demand.Told, new Sentence("proposal.givenUp.no"), Helps: false, null, null);
        var found = Findings.Of(search.Layout, search.Placed()).ToList();
        var times = found.Count(f => f.Rule.Terms.Demand?.Id == demand.Id);
        return new ConflictingWish(demand.Told, new Sentence(times == 1 ? "proposal.givenUp.once" : "proposal.givenUp", times), Helps: true, SoftCost(found), times);
    }

    /// <summary>The greatest number of meetings with which it goes.</summary>
    private ConflictingWish Fewer(Demand demand, WishYear wish, IReadOnlySet<string> others)
    {
        var asked = maker.Make(weights, _ => DemandState.GivenUp).Wished.First(w => w.Wish == wish).Lane.Slots;
        for (var count = asked - 1; count >= Math.Max(1, wish.Decided.Count); count--)
        {
            var search = Search(others.Contains, new Dictionary<string, int>(StringComparer.Ordinal) { [wish.Id] = count });
            if (search.IsWhole)
                return new ConflictingWish(demand.Told, new Sentence(count == 1 ? "proposal.givenUp.count.one" : "proposal.givenUp.count", count), Helps: true, SoftCost(Findings.Of(search.Layout, search.Placed())), asked - count);
        }
        return new ConflictingWish(demand.Told, new Sentence("proposal.givenUp.no"), Helps: false, null, null);
    }

    private LayoutSearch Search(Func<string, bool> isGivenUp, Dictionary<string, int>? fewer)
    {
        var search = new LayoutSearch(maker.Make(weights, id => isGivenUp(id) ? DemandState.GivenUp : DemandState.Kept, fewer), SearchBudget.Short);
        foreach (var _ in search.Run())
        {
            // To the end of its budget.
        }
        return search;
    }

    private static long SoftCost(IEnumerable<Finding> found) => found.Where(f => f.Rule.Terms.Demand is null).Sum(f => (long)f.Cost);
}
