namespace Arshjul.Core.Proposals.Search;

/// <summary>A part of all placements: which choices each slot has left, and what the rest costs at least.</summary>
internal sealed class ProofNode
{
    /// <summary>For each lane whether choice c is left in slot s at [s × choices + c].</summary>
    public required bool[][] Left { get; init; }

    /// <summary>The lanes whose every slot has one choice left and which count as placed; those of a lower index.</summary>
    public required int[]?[] Placed { get; init; }

    /// <summary>How many lanes are placed.</summary>
    public int Done { get; set; }

    /// <summary>What the placed lanes cost.</summary>
    public long Cost { get; set; }

    /// <summary>What is known that every placement here costs.</summary>
    public long Bound { get; set; }

    /// <summary>A part of it in which one slot has one choice.</summary>
    public ProofNode With(int lane, int slot, int choice, int choices)
    {
        var left = (bool[][])Left.Clone();
        left[lane] = (bool[])left[lane].Clone();
        Array.Clear(left[lane], slot * choices, choices);
        left[lane][(slot * choices) + choice] = true;
        return new ProofNode { Left = left, Placed = (int[]?[])Placed.Clone(), Done = Done, Cost = Cost, Bound = Bound };
    }
}
