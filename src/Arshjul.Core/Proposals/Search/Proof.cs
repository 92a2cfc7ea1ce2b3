namespace Arshjul.Core.Proposals.Search;

/// <summary>
/// Goes through all placements, part by part, and leaves out each part that is proved to hold none cheaper than the best known: branch and bound.
/// Lane after lane is laid, in the puzzle's order. Each lane alone is bounded by its cheapest row; a lane together with those paired with it by
/// its cheapest row when each of its meetings also bears the least that theirs must cost.
/// </summary>
internal sealed class Proof
{
    private readonly Puzzle _puzzle;
    private readonly Effort _effort;
    private readonly Stack<ProofNode> _open = new();
    private readonly List<int>[] _below;
    private readonly int[] _parent;

    /// <summary>Begins it.</summary>
    /// <param name="puzzle">The puzzle.</param>
    /// <param name="effort">Counts the steps.</param>
    /// <param name="best">The best placement known, or null.</param>
    /// <param name="limit">Only placements that cost less are looked for.</param>
    public Proof(Puzzle puzzle, Effort effort, int[][]? best, long limit)
    {
        (_puzzle, _effort, Best, Limit) = (puzzle, effort, best, limit);
        _parent = [.. Enumerable.Repeat(-1, puzzle.Lanes.Count)];
        for (var lane = 0; lane < _parent.Length; lane++)
            foreach (var hanging in puzzle.Hanging(lane))
                _parent[hanging.Lane] = lane;
        _below = [.. Enumerable.Range(0, _parent.Length).Select(Below)];
        var left = puzzle.Lanes.Select(l => Enumerable.Repeat(true, l.Slots * l.Choices.Count).ToArray()).ToArray();
        _open.Push(new ProofNode { Left = left, Placed = new int[puzzle.Lanes.Count][] });
    }

    /// <summary>The best placement known; null while none is.</summary>
    public int[][]? Best { get; private set; }

    /// <summary>What it costs, or what was given as the limit.</summary>
    public long Limit { get; private set; }

    /// <summary>Whether nothing is left: then no placement costs less than <see cref="Limit"/>.</summary>
    public bool IsDone => _open.Count == 0;

    /// <summary>Takes over a cheaper placement that was found elsewhere.</summary>
    public void Lower(int[][] best, long cost)
    {
        if (cost < Limit)
            (Best, Limit) = (best, cost);
    }

    /// <summary>Looks at one part.</summary>
    public void Step()
    {
        var node = _open.Pop();
        if (IsTooDear(node.Bound))
            return;
        while (Narrow(node) is { } through)
        {
            if (Branch(node, through))
                return;
            // The lane has one choice left in each slot: it is placed, and the next one looked at.
            if (node.Done < _puzzle.Lanes.Count)
                continue;
            (Best, Limit) = ([.. node.Placed.Select(p => p!)], node.Cost);
            return;
        }
    }

    /// <summary>Takes out the choices that are proved too dear; null when nothing is left, else what each choice of the next lane leads to at least.</summary>
    private int[]? Narrow(ProofNode node)
    {
        var lane = node.Done;
        while (true)
        {
            var through = new int[node.Left[lane].Length];
            var own = Least(node, lane, through, out var alone);
            var rest = node.Cost;
            for (var root = lane + 1; root < _puzzle.Lanes.Count; root++)
                if (!(_parent[root] >= lane))
                    rest += Least(node, root, null, out _);
            node.Bound = Math.Max(node.Bound, rest + own);
            if (IsTooDear(node.Bound))
                return null;
            // What the choices lead to leaves out what the lanes that hang on this one cost by rules of their own.
            if (!TakeOut(node, lane, through, Math.Min(Limit - rest - alone, Price.Never)))
                return through;
        }
    }

    /// <summary>What a lane and those that hang on it cost at least: each alone, or all by way of its own meetings.</summary>
    /// <param name="node">The part.</param>
    /// <param name="root">The lane.</param>
    /// <param name="through">Takes what each of its choices leads to.</param>
    /// <param name="extra">What must be added to that: nothing when it counts those that hang on it, else what they cost alone.</param>
    private long Least(ProofNode node, int root, int[]? through, out long extra)
    {
        through ??= new int[node.Left[root].Length];
        extra = 0;
        var hanging = _below[root].Sum(l => (long)LanePath.Least(CostsOf(node, l), _effort));
        var together = (long)LanePath.Through(_puzzle.Ahead(root, node.Placed, l => CostsOf(node, l)), through, _effort);
        if (hanging == 0)
            return together;
        var ownThrough = new int[through.Length];
        var own = (long)LanePath.Through(CostsOf(node, root), ownThrough, _effort);
        if (own + hanging <= together)
            return together;
        ownThrough.CopyTo(through, 0);
        extra = hanging;
        return own + hanging;
    }

    private bool IsTooDear(long bound) => bound >= Math.Min(Limit, Price.Never);

    private List<int> Below(int lane) => [.. _puzzle.Hanging(lane).SelectMany(h => Below(h.Lane).Prepend(h.Lane))];

    private LaneCosts CostsOf(ProofNode node, int lane)
    {
        var costs = _puzzle.CostsOf(lane, node.Placed);
        var left = node.Left[lane];
        for (var i = 0; i < left.Length; i++)
            if (!left[i])
                costs.Unary[i] = Price.Never;
        return costs;
    }

    private static bool TakeOut(ProofNode node, int lane, int[] through, long limit)
    {
        var left = node.Left[lane];
        var some = false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!left[i] || through[i] < limit)
                continue;
            if (!some)
                node.Left[lane] = left = (bool[])left.Clone();
            left[i] = false;
            some = true;
        }
        return some;
    }

    /// <summary>Splits the part by the slot of the next lane that has the fewest choices left; false when each has one, and the lane is placed.</summary>
    private bool Branch(ProofNode node, int[] through)
    {
        var lane = node.Done;
        var choices = _puzzle.Lanes[lane].Choices.Count;
        var left = node.Left[lane];
        var (slot, fewest) = (-1, int.MaxValue);
        for (var s = 0; s < _puzzle.Lanes[lane].Slots; s++)
        {
            var count = left.AsSpan(s * choices, choices).Count(true);
            if (count > 1 && count < fewest)
                (slot, fewest) = (s, count);
        }
        if (slot < 0)
        {
            var placed = Enumerable.Range(0, _puzzle.Lanes[lane].Slots).Select(s => left.AsSpan(s * choices, choices).IndexOf(true)).ToArray();
            node.Cost += _puzzle.CostsOf(lane, node.Placed).Of(placed);
            node.Placed[lane] = placed;
            node.Done++;
            return false;
        }
        // The cheapest is looked at first, as it is pushed last.
        foreach (var c in Enumerable.Range(0, choices).Where(c => left[(slot * choices) + c]).OrderByDescending(c => through[(slot * choices) + c]).ThenByDescending(c => c))
            _open.Push(node.With(lane, slot, c, choices));
        return true;
    }
}
