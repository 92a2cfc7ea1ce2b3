namespace Arshjul.Core.Proposals.Search;

/// <summary>A lane's costs with those that other lanes' meetings add, as they are placed now.</summary>
internal sealed class LaneCosts(Lane lane)
{
    private bool _ownPair;

    public Lane Lane { get; } = lane;

    /// <inheritdoc cref="Lane.Unary"/>
    public int[] Unary { get; } = [.. lane.Unary];

    /// <inheritdoc cref="Lane.Pair"/>
    public int[] Pair { get; private set; } = lane.Pair;

    /// <summary>Makes a choice dearer in one slot.</summary>
    public void Add(int slot, int choice, int cost)
    {
        ref var at = ref Unary[(slot * Lane.Choices.Count) + choice];
        at = Price.Add(at, cost);
    }

    /// <summary>Makes a choice dearer in every slot.</summary>
    public void Add(int choice, int cost)
    {
        for (var slot = 0; slot < Lane.Slots; slot++)
            Add(slot, choice, cost);
    }

    /// <summary>Makes it cost that no meeting lies on the days from one index to another; none can when the second is before the first.</summary>
    public void AddNeed(int first, int last, int cost)
    {
        if (cost == 0)
            return;
        for (var c = 0; c < Lane.Choices.Count; c++)
        {
            var day = Lane.DayOf[c];
            if (first > last || day > last)
                Add(0, c, cost);
            else if (day < first)
                Add(Lane.Slots - 1, c, cost);
        }
        if (first > last)
            return;
        var n = Lane.Days.Length;
        if (!_ownPair)
            (Pair, _ownPair) = ([.. Pair], true);
        for (var b = last + 1; b < n; b++)
            for (var a = 0; a < first; a++)
                Pair[(b * n) + a] = Price.Add(Pair[(b * n) + a], cost);
    }

    /// <summary>What a placement of all slots costs.</summary>
    public int Of(IReadOnlyList<int> placed)
    {
        var (cost, choices, days) = (0, Lane.Choices.Count, Lane.Days.Length);
        for (var slot = 0; slot < placed.Count; slot++)
        {
            cost = Price.Add(cost, Unary[(slot * choices) + placed[slot]]);
            if (slot > 0)
                cost = Price.Add(cost, Pair[(Lane.DayOf[placed[slot]] * days) + Lane.DayOf[placed[slot - 1]]]);
        }
        return cost;
    }
}
