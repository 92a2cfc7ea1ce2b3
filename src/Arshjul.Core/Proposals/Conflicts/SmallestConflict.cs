using Arshjul.Core.Proposals.Explaining;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;

namespace Arshjul.Core.Proposals.Conflicts;

/// <summary>
/// Finds a smallest set of demands that cannot be met together, by implicit hitting sets: a set of demands whose rest can be met has something
/// of every contradiction; so the smallest set that has something of each such set found so far either is a contradiction, and then a smallest
/// one, or can be met, and then shows a new such set.
/// </summary>
internal sealed class SmallestConflict
{
    private static readonly SearchBudget Steps = new(20_000_000, 0);

    private readonly LayoutMaker _maker;
    private readonly PossibilityCheck _check;
    public SmallestConflict(LayoutMaker maker)
    {
        (_maker, _check) = (maker, new PossibilityCheck(maker));
        // Everything given up but counted: then every day is open, and every demand that could matter is met.
        Demands = [.. maker.Make(PossibilityCheck.Nothing, _ => DemandState.GivenUp).Demands];
    }

    /// <summary>All demands there are.</summary>
    public IReadOnlyList<Demand> Demands { get; }

    /// <summary>The set, proved; or what is left to blame when no proof came in time; null when all can be met, or as long as nothing is found.</summary>
    public (IReadOnlyList<Demand> Set, bool IsProved)? Found { get; private set; }

    /// <summary>Looks for it, and can be left after each try.</summary>
    /// <param name="dropped">Ids of demands that are not looked at.</param>
    public IEnumerable<Possibility> Look(IReadOnlySet<string> dropped)
    {
        Found = null;
        var open = Enumerable.Range(0, Demands.Count).Where(i => !dropped.Contains(Demands[i].Id)).ToHashSet();
        var unmet = new List<IReadOnlySet<int>>();
        while (true)
        {
            var set = HittingSet.Smallest(unmet).ToHashSet();
            if (Unmet(set, dropped) is { } rest)
            {
                if (rest.Count == 0)
                    yield break;
                unmet.Add(rest);
                yield return Possibility.Possible;
                continue;
            }
            yield return Possibility.Unknown;
            var answer = _check.Of(set.Select(i => Demands[i].Id).ToHashSet(StringComparer.Ordinal));
            if (answer != Possibility.Possible)
            {
                Found = (Told(set), answer == Possibility.Impossible);
                yield break;
            }
            // It can be met, though the quick way did not see how: all the others are its rest.
            unmet.Add(open.Except(set).ToHashSet());
            yield return answer;
        }
    }

    private List<Demand> Told(IEnumerable<int> set) => [.. set.Order().Select(i => Demands[i])];

    /// <summary>The demands that are not met by a placement that meets all of a set; null when none was found that does.</summary>
    private HashSet<int>? Unmet(HashSet<int> set, IReadOnlySet<string> dropped)
    {
        var kept = set.Select(i => Demands[i].Id).ToHashSet(StringComparer.Ordinal);
        var left = dropped.ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var layout = _maker.Make(PossibilityCheck.Nothing, id => kept.Contains(id) ? DemandState.Kept : left.Contains(id) ? DemandState.Dropped : DemandState.GivenUp);
            var search = new LayoutSearch(layout, Steps);
            foreach (var _ in search.Run())
            {
                // To the end: the fewer are left unmet, the more is learnt.
            }
            if (search.IsWhole)
            {
                var broken = Findings.Of(layout, search.Placed()).Select(f => f.Rule.Terms.Demand?.Id).OfType<string>().Concat(left.Except(dropped)).ToHashSet(StringComparer.Ordinal);
                return [.. Enumerable.Range(0, Demands.Count).Where(i => broken.Contains(Demands[i].Id))];
            }
            // So many meetings do not go in: nobody asks for those of one of the wishes that are stuck.
            if (Stuck(search).Select(SlotCounts.IdOf).FirstOrDefault(id => !kept.Contains(id) && !left.Contains(id)) is not { } count)
                return null;
            left.Add(count);
        }
    }

    private static IEnumerable<WishYear> Stuck(LayoutSearch search)
    {
        if (!search.HasRoom)
            return search.Layout.Wished.Where(w => w.Lane.Days.Length < w.Lane.Slots).Select(w => w.Wish);
        var broken = Findings.Of(search.Layout, search.Placed()).Where(f => f.Cost >= Price.Hard).SelectMany(f => f.Rule is LaneRelation r ? [r.First, r.Second] : new[] { f.Lane }).ToHashSet();
        return search.Layout.Wished.Where(w => broken.Contains(w.Lane)).Select(w => w.Wish);
    }
}
