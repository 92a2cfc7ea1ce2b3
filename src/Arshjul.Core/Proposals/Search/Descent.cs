namespace Arshjul.Core.Proposals.Search;

/// <summary>
/// Looks for a cheap placement: each lane in turn is laid exactly given the others, until none can be laid better; then a few lanes that hang
/// together are taken up and laid again, a little at random, and what is not dearer is kept.
/// </summary>
internal sealed class Descent(Puzzle puzzle, Effort effort, int seed)
{
    private static readonly int[] Noise = [0, 3, 15, 60, 200];

    private readonly Random _random = new(seed);
    private readonly int[]?[] _placed = new int[puzzle.Lanes.Count][];

    /// <summary>The best placement so far.</summary>
    public int[][] Best { get; private set; } = [];

    /// <summary>What it costs.</summary>
    public long Cost { get; private set; } = long.MaxValue;

    /// <summary>Lays all lanes once and improves them one by one.</summary>
    public void Begin()
    {
        for (var lane = 0; lane < _placed.Length; lane++)
            Lay(lane, noise: 0);
        Improve(Enumerable.Range(0, _placed.Length));
        Keep(puzzle.Total(_placed!));
    }

    /// <summary>Takes up some lanes that hang together and lays them again.</summary>
    public void Shake()
    {
        for (var lane = 0; lane < _placed.Length; lane++)
            _placed[lane] = Best[lane];
        var some = Some();
        foreach (var lane in some)
            _placed[lane] = null;
        var noise = Noise[_random.Next(Noise.Length)];
        foreach (var lane in some)
            Lay(lane, noise);
        Improve(some.SelectMany(l => puzzle.Around(l).Select(r => r.Other)).Concat(some).Distinct().Order());
        Keep(puzzle.Total(_placed!));
    }

    private void Keep(long cost)
    {
        if (cost > Cost)
            return;
        (Cost, Best) = (cost, [.. _placed.Select(p => p!)]);
    }

    /// <summary>A lane and some of those around it, in order.</summary>
    private List<int> Some()
    {
        var some = new SortedSet<int> { _random.Next(_placed.Length) };
        for (var more = _random.Next(Math.Min(5, _placed.Length)); more > 0; more--)
        {
            var around = some.SelectMany(l => puzzle.Around(l).Select(r => r.Other)).Where(l => !some.Contains(l)).Distinct().Order().ToList();
            if (around.Count == 0)
                break;
            some.Add(around[_random.Next(around.Count)]);
        }
        return [.. some];
    }

    private void Lay(int lane, int noise)
    {
        var costs = puzzle.Ahead(lane, _placed, l => puzzle.CostsOf(l, _placed));
        if (noise > 0)
            for (var slot = 0; slot < costs.Lane.Slots; slot++)
                for (var c = 0; c < costs.Lane.Choices.Count; c++)
                    costs.Add(slot, c, _random.Next(noise));
        _placed[lane] = LanePath.Cheapest(costs, effort).Placed;
    }

    private void Improve(IEnumerable<int> lanes)
    {
        var left = new SortedSet<int>(lanes);
        while (left.Count > 0)
        {
            var lane = left.Min;
            left.Remove(lane);
            var costs = puzzle.CostsOf(lane, _placed);
            var before = costs.Of(_placed[lane]!);
            var (after, placed) = before == 0 ? (0, _placed[lane]!) : LanePath.Cheapest(costs, effort);
            if (after >= before)
                continue;
            _placed[lane] = placed;
            left.UnionWith(puzzle.Around(lane).Select(r => r.Other));
        }
    }
}
