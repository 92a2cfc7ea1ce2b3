using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>How a careful person lays a year with a calendar: group after group, meeting after meeting, each on the day that costs least given those laid before it, with room left for those to come.</summary>
internal static class GreedyBaseline
{
    public static long Cost(Puzzle puzzle)
    {
        var placed = new int[]?[puzzle.Lanes.Count];
        for (var lane = 0; lane < placed.Length; lane++)
            placed[lane] = Lay(puzzle.CostsOf(lane, placed));
        return puzzle.Total(placed!);
    }

    private static int[] Lay(LaneCosts costs)
    {
        var lane = costs.Lane;
        var row = new int[lane.Slots];
        for (var slot = 0; slot < row.Length; slot++)
        {
            var (best, least) = (-1, long.MaxValue);
            for (var c = 0; c < lane.Choices.Count; c++)
            {
                if (lane.DayOf[c] > lane.Days.Length - (lane.Slots - slot) || (slot > 0 && lane.DayOf[c] <= lane.DayOf[row[slot - 1]]))
                    continue;
                var cost = (long)costs.Unary[(slot * lane.Choices.Count) + c] + (slot == 0 ? 0 : costs.Pair[(lane.DayOf[c] * lane.Days.Length) + lane.DayOf[row[slot - 1]]]);
                if (cost < least)
                    (best, least) = (c, cost);
            }
            row[slot] = best;
        }
        return row;
    }
}
