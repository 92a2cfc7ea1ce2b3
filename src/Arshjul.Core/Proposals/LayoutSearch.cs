using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;

namespace Arshjul.Core.Proposals;

/// <summary>Lays all puzzles of a layout.</summary>
internal sealed class LayoutSearch
{
    private readonly List<PuzzleSearch> _searches = [];

    /// <summary>Lays everything a first time.</summary>
    public LayoutSearch(YearLayout layout, SearchBudget budget)
    {
        Layout = layout;
        HasRoom = layout.Wished.All(w => w.Lane.Days.Length >= w.Lane.Slots);
        if (!HasRoom)
            return;
        var lanes = Math.Max(1, layout.Wished.Count);
        foreach (var puzzle in layout.Puzzles)
        {
            var share = (double)puzzle.Lanes.Count / lanes;
            _searches.Add(new PuzzleSearch(puzzle, new SearchBudget((long)(budget.Shakes * share), (long)(budget.Proof * share)), _searches.Count));
        }
    }

    public YearLayout Layout { get; }

    /// <summary>Whether each wish has at least as many days as meetings; without that nothing is laid.</summary>
    public bool HasRoom { get; }

    /// <summary>What the best so far costs.</summary>
    public long Cost => HasRoom ? _searches.Sum(s => s.Cost) : Price.Never;

    /// <summary>Whether no hard rule is broken.</summary>
    public bool IsWhole => HasRoom && _searches.TrueForAll(s => s.Cost < Price.Hard);

    /// <summary>Whether nothing can cost less.</summary>
    public bool IsProved => HasRoom && _searches.TrueForAll(s => s.IsProved);

    /// <summary>The best placement so far of each lane, those that lay there already among them.</summary>
    public IReadOnlyDictionary<Lane, int[]> Placed()
    {
        var placed = Layout.Fixed.ToDictionary(f => f.Key, f => f.Value);
        for (var i = 0; i < _searches.Count; i++)
            for (var lane = 0; lane < Layout.Puzzles[i].Lanes.Count; lane++)
                placed[Layout.Puzzles[i].Lanes[lane]] = _searches[i].Best[lane];
        return placed;
    }

    /// <summary>Goes on until it is done; says after each step how far it is, 0–1, and can be left at any.</summary>
    public IEnumerable<double> Run()
    {
        foreach (var (search, i) in _searches.Select((s, i) => (s, i)))
        {
            while (!search.IsDone)
            {
                search.Advance();
                yield return (i + search.Progress) / _searches.Count;
            }
        }
    }
}
