using Arshjul.Core.Proposals.Rules;

namespace Arshjul.Core.Proposals.Search;

/// <summary>A lane whose meetings are paired with another's, and what each pair of days costs.</summary>
internal sealed class HangingLane
{
    private readonly Lane _on;
    private readonly int[] _cost;

    /// <summary>Makes it.</summary>
    /// <param name="on">The lane it hangs on.</param>
    /// <param name="lane">Its own index.</param>
    /// <param name="rules">The rules between the two.</param>
    public HangingLane(Lane on, int lane, IReadOnlyList<PairedRule> rules)
    {
        (_on, Lane) = (on, lane);
        var own = rules[0].Other(on);
        _cost = new int[on.Days.Length * own.Days.Length];
        for (var a = 0; a < on.Days.Length; a++)
            for (var b = 0; b < own.Days.Length; b++)
                _cost[(a * own.Days.Length) + b] = rules.Sum(r => ReferenceEquals(r.First, on) ? r.CostOf(a, b) : r.CostOf(b, a));
    }

    /// <summary>Its index in the puzzle.</summary>
    public int Lane { get; }

    /// <summary>Adds for each day of the lane it hangs on the least that the meeting paired with it must come to cost. What is decided there already is left as it is.</summary>
    public void AddLeast(LaneCosts costs, LaneCosts ahead)
    {
        var next = ahead.Lane;
        var (cheapest, least) = (new int[next.Days.Length], new int[_on.Days.Length]);
        for (var slot = 0; slot < _on.Slots; slot++)
        {
            Array.Fill(cheapest, Price.Never);
            for (var c = 0; c < next.Choices.Count; c++)
                cheapest[next.DayOf[c]] = Math.Min(cheapest[next.DayOf[c]], ahead.Unary[(slot * next.Choices.Count) + c]);
            for (var day = 0; day < least.Length; day++)
                least[day] = LanePath.Least(cheapest, _cost.AsSpan(day * cheapest.Length, cheapest.Length));
            for (var c = 0; c < _on.Choices.Count; c++)
                if (least[_on.DayOf[c]] is > 0 and var cost && !_on.Choices[c].IsFixed)
                    costs.Add(slot, c, cost);
        }
    }
}
