using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Explaining;

/// <summary>Finds a meeting's best other days: those it could be moved to alone, and when these are too few those to which others move along.</summary>
internal sealed class Alternatives(LaidYear laid)
{
    private const int Wanted = 2;
    private const int MostTried = 12;
    private const int MostTold = 2;
    private const int Reluctance = 20;

    private readonly Dictionary<Lane, (Puzzle Puzzle, int Index)> _places = laid.Layout.Puzzles.SelectMany(p => p.Lanes.Select((lane, i) => (lane, p, i))).ToDictionary(p => p.lane, p => (p.p, p.i));

    /// <summary>The two best, the cheaper first.</summary>
    public IReadOnlyList<ProposedAlternative> Of(Lane lane, int slot)
    {
        var choice = laid.At(lane, slot);
        if (choice.IsFixed || choice.IsPinned)
            return [];
        var (puzzle, index) = _places[lane];
        var placed = puzzle.Lanes.Select(l => (int[]?)laid.Placed[l]).ToArray();
        var found = Days(lane, slot, puzzle.CostsOf(index, placed)).Take(Wanted).Select(d => Told(lane, slot, d.Choice, d.Cost, [])).ToList();
        // Then with those that count from it, and then with those it would clash with.
        if (found.Count < Wanted)
            found.AddRange(Along(lane, slot, Hanging(puzzle, index), found));
        if (found.Count < Wanted)
            found.AddRange(Along(lane, slot, [.. puzzle.Around(index).Where(r => r.Relation is ClashRule).Select(r => r.Other)], found));
        return [.. found.OrderBy(a => a.Cost)];
    }

    /// <summary>The other days of a meeting between its neighbours, each with its best time and what it costs more; the cheapest and then the nearest first.</summary>
    private IEnumerable<(int Choice, int Cost)> Days(Lane lane, int slot, LaneCosts costs)
    {
        var placed = laid.Placed[lane];
        var now = costs.Of(placed);
        var from = slot == 0 ? -1 : lane.DayOf[placed[slot - 1]];
        var to = slot == lane.Slots - 1 ? lane.Days.Length : lane.DayOf[placed[slot + 1]];
        var own = lane.Days[lane.DayOf[placed[slot]]];
        return Enumerable.Range(0, lane.Choices.Count).Where(c => lane.DayOf[c] > from && lane.DayOf[c] < to && lane.DayOf[c] != lane.DayOf[placed[slot]])
            .Select(c => (Choice: c, Cost: costs.Of([.. placed.Select((p, i) => i == slot ? c : p)])))
            .Where(c => c.Cost < Math.Max(Price.Hard, now)).Select(c => (c.Choice, Cost: c.Cost - now))
            .GroupBy(c => lane.DayOf[c.Choice]).Select(d => d.MinBy(c => c.Cost))
            .OrderBy(c => c.Cost).ThenBy(c => Math.Abs(lane.Days[lane.DayOf[c.Choice]].DayNumber - own.DayNumber)).ThenBy(c => c.Choice);
    }

    /// <summary>The days to which it can move when some other lanes are laid again.</summary>
    private List<ProposedAlternative> Along(Lane lane, int slot, SortedSet<int> along, List<ProposedAlternative> known)
    {
        if (along.Count == 0)
            return [];
        var (puzzle, index) = _places[lane];
        var before = puzzle.Lanes.Select(l => (int[]?)laid.Placed[l]).ToArray();
        var total = puzzle.Total(before!);
        var open = before.Select((p, i) => along.Contains(i) ? null : p).ToArray();
        return Days(lane, slot, puzzle.CostsOf(index, open)).Where(d => !known.Exists(k => k.Date == lane.Choices[d.Choice].Date)).Take(MostTried)
            .Select(d => MovedAlong(puzzle, index, slot, d.Choice, along, open, total))
            .Where(a => (total + a.Cost) / Price.Hard <= total / Price.Hard).OrderBy(a => a.Cost).Take(Wanted - known.Count).ToList();
    }

    private ProposedAlternative MovedAlong(Puzzle puzzle, int index, int slot, int choice, SortedSet<int> along, int[]?[] open, long total)
    {
        var placed = (int[]?[])open.Clone();
        placed[index] = [.. placed[index]!.Select((c, i) => i == slot ? choice : c)];
        foreach (var lane in along)
            placed[lane] = Again(puzzle, lane, placed);
        var moved = along.SelectMany(l => placed[l]!.Select((c, i) => (Lane: puzzle.Lanes[l], Choice: puzzle.Lanes[l].Choices[c], Was: laid.At(puzzle.Lanes[l], i)))).Where(m => m.Choice.Date != m.Was.Date)
            .Select(m => new Sentence("proposal.alongWith", LabelOf(m.Lane), DayWords.Short(m.Was.Date), DayWords.Short(m.Choice.Date))).ToList();
        return Told(puzzle.Lanes[index], slot, choice, puzzle.Total(placed!) - total, moved);
    }

    /// <summary>Lays a lane again; what need not move stays.</summary>
    private int[] Again(Puzzle puzzle, int lane, int[]?[] placed)
    {
        var costs = puzzle.Ahead(lane, placed, l => puzzle.CostsOf(l, placed));
        for (var slot = 0; slot < costs.Lane.Slots; slot++)
            for (var c = 0; c < costs.Lane.Choices.Count; c++)
                if (c != laid.Placed[costs.Lane][slot])
                    costs.Add(slot, c, Reluctance);
        return LanePath.Cheapest(costs, new Effort()).Placed;
    }

    private object LabelOf(Lane lane) => laid.Layout.Wished.First(w => w.Lane == lane).Wish.Label;

    /// <summary>The lanes whose links lead to a lane, and those whose links lead to them.</summary>
    private static SortedSet<int> Hanging(Puzzle puzzle, int lane)
    {
        var found = new SortedSet<int>();
        foreach (var (relation, other) in puzzle.Around(lane))
            if (other > lane && relation is not ClashRule && found.Add(other))
                found.UnionWith(Hanging(puzzle, other));
        return found;
    }

    private ProposedAlternative Told(Lane lane, int slot, int choice, long cost, List<Sentence> moved)
    {
        var other = lane.Choices[choice];
        var why = laid.NewWith(lane, [.. laid.Placed[lane].Select((c, i) => i == slot ? choice : c)]).Where(f => f.Cost < Price.Hard).DistinctBy(f => Kind(f.Rule.Name)).Take(MostTold).Select(f => f.Why);
        return new ProposedAlternative { Date = other.Date, Start = other.Start, End = other.End, Cost = cost, Why = [.. why, .. moved.Take(MostTold)] };
    }

    /// <summary>Two rules that tell the same are told once.</summary>
    private static ProposalRuleName Kind(ProposalRuleName name) => name == ProposalRuleName.OtherWeekday ? ProposalRuleName.WeekdayOrder : name;
}
