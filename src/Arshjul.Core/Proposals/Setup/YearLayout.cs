using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>A year's puzzle: what is to be laid, what lies there already, and every rule between them.</summary>
internal sealed class YearLayout
{
    private readonly Dictionary<Lane, int[]> _fixed;

    public YearLayout(IReadOnlyList<(WishYear Wish, Lane Lane)> wished, IEnumerable<Lane> fixedLanes, IReadOnlyList<LaneRelation> relations, IReadOnlyCollection<Demand> demands)
    {
        (Wished, Relations, Demands) = (wished, relations, demands);
        _fixed = fixedLanes.ToDictionary(l => l, l => Enumerable.Range(0, l.Slots).ToArray());
        foreach (var (_, lane) in wished)
            Fold(lane);
        Puzzles = [.. Together().Select(lanes => new Puzzle(lanes, [.. relations.Where(r => lanes.Contains(r.First) && lanes.Contains(r.Second))]))];
    }

    /// <summary>The lanes to be laid, those that others count from first.</summary>
    public IReadOnlyList<(WishYear Wish, Lane Lane)> Wished { get; }

    /// <summary>All rules between lanes.</summary>
    public IReadOnlyList<LaneRelation> Relations { get; }

    /// <summary>The demands met.</summary>
    public IReadOnlyCollection<Demand> Demands { get; }

    /// <summary>The lanes in sets that have nothing to do with each other.</summary>
    public IReadOnlyList<Puzzle> Puzzles { get; }

    /// <summary>The placement of lanes that are laid already.</summary>
    public IReadOnlyDictionary<Lane, int[]> Fixed => _fixed;

    /// <summary>What lies there already is part of a lane's own costs.</summary>
    private void Fold(Lane lane)
    {
        var costs = new LaneCosts(lane);
        foreach (var relation in Relations.Where(r => ReferenceEquals(r.First, lane) || ReferenceEquals(r.Second, lane)))
            if (_fixed.TryGetValue(relation.Other(lane), out var placed))
                relation.AddTo(costs, placed);
        lane.Fold(costs);
    }

    private List<List<Lane>> Together()
    {
        var set = Wished.ToDictionary(w => w.Lane, w => w.Lane);
        Lane Root(Lane lane) => ReferenceEquals(set[lane], lane) ? lane : set[lane] = Root(set[lane]);
        foreach (var relation in Relations.Where(r => set.ContainsKey(r.First) && set.ContainsKey(r.Second)))
            set[Root(relation.First)] = Root(relation.Second);
        return [.. Wished.GroupBy(w => Root(w.Lane)).Select(g => g.Select(w => w.Lane).ToList())];
    }
}
