using Arshjul.Core.Proposals.Rules;

namespace Arshjul.Core.Proposals.Search;

/// <summary>Lanes that hang together by relations, those that others count from first.</summary>
internal sealed class Puzzle
{
    private readonly (LaneRelation Relation, int Other)[][] _around;
    private readonly List<HangingLane>[] _hanging;

    /// <summary>Makes it; every relation is between two of the lanes.</summary>
    public Puzzle(IReadOnlyList<Lane> lanes, IReadOnlyList<LaneRelation> relations)
    {
        Lanes = lanes;
        var place = lanes.Select((lane, i) => (lane, i)).ToDictionary(l => l.lane, l => l.i);
        _around = [.. lanes.Select(lane => relations.Where(r => ReferenceEquals(r.First, lane) || ReferenceEquals(r.Second, lane)).Select(r => (r, place[r.Other(lane)])).ToArray())];
        _hanging = [.. lanes.Select(_ => new List<HangingLane>())];
        for (var lane = 0; lane < lanes.Count; lane++)
            if (_around[lane].Where(r => r.Other < lane && r.Relation is PairedLinkRule).Select(r => (int?)r.Other).Max() is { } on)
                _hanging[on].Add(new HangingLane(lanes[on], lane, [.. _around[lane].Where(r => r.Other == on).Select(r => r.Relation).OfType<PairedRule>()]));
    }

    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>A lane's relations, each with the index of the other lane.</summary>
    public IReadOnlyList<(LaneRelation Relation, int Other)> Around(int lane) => _around[lane];

    /// <summary>The lanes whose meetings are paired with a lane's, each under one lane alone: a forest.</summary>
    public IReadOnlyList<HangingLane> Hanging(int lane) => _hanging[lane];

    /// <summary>A lane's costs with what the lanes that are placed add.</summary>
    public LaneCosts CostsOf(int lane, IReadOnlyList<int[]?> placed)
    {
        var costs = new LaneCosts(Lanes[lane]);
        foreach (var (relation, other) in _around[lane])
            if (placed[other] is { } there)
                relation.AddTo(costs, there);
        return costs;
    }

    /// <summary>The same, and for each lane that hangs on it and is not yet placed the least that its meetings must come to cost.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="placed">The lanes that are placed.</param>
    /// <param name="costsOf">The costs of a lane by those that are placed.</param>
    public LaneCosts Ahead(int lane, IReadOnlyList<int[]?> placed, Func<int, LaneCosts> costsOf)
    {
        var costs = costsOf(lane);
        foreach (var hanging in _hanging[lane])
            if (placed[hanging.Lane] is null)
                hanging.AddLeast(costs, Ahead(hanging.Lane, placed, costsOf));
        return costs;
    }

    /// <summary>What a whole placement costs; each relation counts once.</summary>
    public long Total(IReadOnlyList<int[]> placed)
    {
        var (sum, sofar) = (0L, new int[]?[Lanes.Count]);
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            sum += CostsOf(lane, sofar).Of(placed[lane]);
            sofar[lane] = placed[lane];
        }
        return sum;
    }
}
