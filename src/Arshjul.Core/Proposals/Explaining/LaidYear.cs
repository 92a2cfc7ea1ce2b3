using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;

namespace Arshjul.Core.Proposals.Explaining;

/// <summary>A layout with every lane laid, and what is found in it.</summary>
internal sealed class LaidYear
{
    private readonly ILookup<Lane, Finding> _byLane;

    public LaidYear(YearLayout layout, IReadOnlyDictionary<Lane, int[]> placed)
    {
        (Layout, Placed) = (layout, placed);
        All = [.. Findings.Of(layout, placed)];
        _byLane = layout.Wished.SelectMany(w => Findings.Of(layout, placed, w.Lane).Select(f => (w.Lane, f))).ToLookup(f => f.Lane, f => f.f);
    }

    public YearLayout Layout { get; }

    public IReadOnlyDictionary<Lane, int[]> Placed { get; }

    /// <summary>All that is broken, each once.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>The choice of a meeting.</summary>
    public DayChoice At(Lane lane, int slot) => lane.Choices[Placed[lane][slot]];

    /// <summary>What would be broken that is not now if one lane were laid so; the dearest first.</summary>
    public IEnumerable<Finding> NewWith(Lane lane, int[] other)
    {
        var placed = new Dictionary<Lane, int[]>(Placed.ToDictionary(p => p.Key, p => p.Value)) { [lane] = other };
        var known = _byLane[lane].Select(Key).ToHashSet();
        return Findings.Of(Layout, placed, lane).Where(f => !known.Contains(Key(f))).OrderByDescending(f => f.Cost);
    }

    private static (ProposalRule, Lane, int, int) Key(Finding finding) => (finding.Rule, finding.Lane, finding.Slot, finding.Cost);
}
