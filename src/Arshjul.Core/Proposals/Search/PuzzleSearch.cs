namespace Arshjul.Core.Proposals.Search;

/// <summary>
/// Lays one puzzle: a descent and a proof side by side, each with its own share of the steps, until the proof is done or the budget is spent. It
/// can be left between any two steps and always holds its best so far.
/// </summary>
internal sealed class PuzzleSearch
{
    private readonly SearchBudget _budget;
    private readonly Effort _shaking = new();
    private readonly Effort _proving = new();
    private readonly Descent _descent;
    private readonly Proof _proof;
    private readonly int _patience;
    private int _inVain;

    public PuzzleSearch(Puzzle puzzle, SearchBudget budget, int seed)
    {
        _budget = budget;
        _patience = 60 + (30 * puzzle.Lanes.Count);
        _descent = new Descent(puzzle, _shaking, seed);
        _descent.Begin();
        _proof = new Proof(puzzle, _proving, _descent.Best, _descent.Cost);
    }

    /// <summary>The best placement so far, by lane.</summary>
    public IReadOnlyList<int[]> Best => _proof.Best!;

    /// <summary>What it costs.</summary>
    public long Cost => _proof.Limit;

    /// <summary>Whether nothing can cost less.</summary>
    public bool IsProved => Cost == 0 || _proof.IsDone;

    /// <summary>Whether nothing more is tried.</summary>
    public bool IsDone => IsProved || (HasShaken && _proving.Spent >= _budget.Proof);

    /// <summary>How far it is, 0–1.</summary>
    public double Progress => IsDone ? 1 : Math.Min(0.99, (_shaking.Spent + _proving.Spent) / (double)(_budget.Shakes + _budget.Proof));

    private bool HasShaken => _inVain > _patience || _shaking.Spent >= _budget.Shakes;

    /// <summary>Does a little more of the one that has done less.</summary>
    public void Advance()
    {
        if (HasShaken || (_proving.Spent <= _shaking.Spent && _proving.Spent < _budget.Proof))
        {
            _proof.Step();
            return;
        }
        var before = _descent.Cost;
        _descent.Shake();
        _inVain = _descent.Cost < before ? 0 : _inVain + 1;
        _proof.Lower(_descent.Best, _descent.Cost);
    }
}
