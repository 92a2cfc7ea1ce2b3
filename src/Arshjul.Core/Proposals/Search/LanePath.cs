using System.Numerics;

namespace Arshjul.Core.Proposals.Search;

/// <summary>
/// The cheapest row of meetings in a lane, exactly: dynamic programming over its days, slot by slot. A step looks at every earlier day, eight
/// at a time where the machine can.
/// </summary>
internal static class LanePath
{
    /// <summary>The cheapest placement and what it costs; its steps are counted.</summary>
    public static (int Cost, int[] Placed) Cheapest(LaneCosts costs, Effort effort)
    {
        var lane = costs.Lane;
        var (best, at) = BestOfDay(costs);
        var n = lane.Days.Length;
        var forward = Forward(lane, costs.Pair, best, effort);
        var placed = new int[lane.Slots];
        var last = forward.AsSpan((lane.Slots - 1) * n, n);
        var day = last.IndexOf(Min(last));
        var cost = last[day];
        for (var slot = lane.Slots - 1; ; slot--)
        {
            placed[slot] = at[(slot * n) + day];
            if (slot == 0)
                return (cost, placed);
            day = Cheaper(forward.AsSpan((slot - 1) * n, n), costs.Pair.AsSpan(day * n, n));
        }
    }

    /// <summary>The cost of the cheapest placement.</summary>
    public static int Least(LaneCosts costs, Effort effort) =>
        Min(Forward(costs.Lane, costs.Pair, BestOfDay(costs).Best, effort).AsSpan((costs.Lane.Slots - 1) * costs.Lane.Days.Length));

    /// <summary>The cost of the cheapest placement, and of the cheapest through each choice of each slot.</summary>
    public static int Through(LaneCosts costs, int[] through, Effort effort)
    {
        var lane = costs.Lane;
        var (n, choices) = (lane.Days.Length, lane.Choices.Count);
        var (best, _) = BestOfDay(costs);
        var forward = Forward(lane, costs.Pair, best, effort);
        var backward = Backward(lane, costs.Pair, best, effort);
        for (var slot = 0; slot < lane.Slots; slot++)
        {
            for (var c = 0; c < choices; c++)
            {
                var day = (slot * n) + lane.DayOf[c];
                var others = forward[day] >= Price.Never ? Price.Never : Price.Add(forward[day] - best[day], backward[day]);
                through[(slot * choices) + c] = Price.Add(others, costs.Unary[(slot * choices) + c]);
            }
        }
        return Min(forward.AsSpan((lane.Slots - 1) * n, n));
    }

    /// <summary>For each slot and day its cheapest choice.</summary>
    private static (int[] Best, int[] At) BestOfDay(LaneCosts costs)
    {
        var lane = costs.Lane;
        var (n, choices) = (lane.Days.Length, lane.Choices.Count);
        var (best, at) = (new int[lane.Slots * n], new int[lane.Slots * n]);
        Array.Fill(best, Price.Never);
        for (var slot = 0; slot < lane.Slots; slot++)
        {
            for (var c = choices - 1; c >= 0; c--)
            {
                var (day, cost) = ((slot * n) + lane.DayOf[c], costs.Unary[(slot * choices) + c]);
                if (cost <= best[day])
                    (best[day], at[day]) = (cost, c);
            }
        }
        return (best, at);
    }

    private static int[] Forward(Lane lane, int[] pair, int[] best, Effort effort)
    {
        var n = lane.Days.Length;
        var forward = new int[lane.Slots * n];
        best.AsSpan(0, n).CopyTo(forward);
        for (var slot = 1; slot < lane.Slots; slot++)
        {
            var before = forward.AsSpan((slot - 1) * n, n);
            for (var day = 0; day < n; day++)
            {
                var own = best[(slot * n) + day];
                forward[(slot * n) + day] = own >= Price.Never ? Price.Never : Price.Add(Least(before[..day], pair.AsSpan(day * n, day)), own);
            }
        }
        effort.Spend((long)lane.Slots * n * n / 2);
        return forward;
    }

    private static int[] Backward(Lane lane, int[] pair, int[] best, Effort effort)
    {
        var n = lane.Days.Length;
        var backward = new int[lane.Slots * n];
        for (var slot = lane.Slots - 2; slot >= 0; slot--)
        {
            var into = backward.AsSpan(slot * n, n);
            into.Fill(Price.Never);
            for (var day = 1; day < n; day++)
            {
                var rest = Price.Add(best[((slot + 1) * n) + day], backward[((slot + 1) * n) + day]);
                if (rest < Price.Never)
                    Lower(into[..day], pair.AsSpan(day * n, day), rest);
            }
        }
        effort.Spend((long)lane.Slots * n * n / 2);
        return backward;
    }

    /// <summary>The least sum of two costs at the same place. Two costs that are each at most <see cref="Price.Never"/> never overflow.</summary>
    public static int Least(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (least, i) = (Price.Never, 0);
        if (a.Length >= Vector<int>.Count)
        {
            var many = new Vector<int>(Price.Never);
            for (; i <= a.Length - Vector<int>.Count; i += Vector<int>.Count)
                many = Vector.Min(many, new Vector<int>(a[i..]) + new Vector<int>(b[i..]));
            for (var k = 0; k < Vector<int>.Count; k++)
                least = Math.Min(least, many[k]);
        }
        for (; i < a.Length; i++)
            least = Math.Min(least, a[i] + b[i]);
        return least;
    }

    private static void Lower(Span<int> into, ReadOnlySpan<int> step, int rest)
    {
        var (more, i) = (new Vector<int>(rest), 0);
        for (; i <= into.Length - Vector<int>.Count; i += Vector<int>.Count)
            Vector.Min(new Vector<int>(into[i..]), new Vector<int>(step[i..]) + more).CopyTo(into[i..]);
        for (; i < into.Length; i++)
            into[i] = Math.Min(into[i], step[i] + rest);
    }

    /// <summary>The first place at which the sum is least.</summary>
    private static int Cheaper(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (least, at) = (int.MaxValue, 0);
        for (var i = 0; i < a.Length; i++)
            if (a[i] + b[i] < least)
                (least, at) = (a[i] + b[i], i);
        return at;
    }

    private static int Min(ReadOnlySpan<int> costs)
    {
        var least = Price.Never;
        foreach (var cost in costs)
            least = Math.Min(least, cost);
        return least;
    }
}
