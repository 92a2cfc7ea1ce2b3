using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;

namespace Arshjul.Core.Proposals.Conflicts;

/// <summary>Whether a set of demands can be met together, whatever else is wished: complete, but for the number of steps it may take.</summary>
internal sealed class PossibilityCheck(LayoutMaker maker)
{
    private const long Steps = 400_000_000;

    /// <summary>No soft rule counts.</summary>
    public static ProposalWeights Nothing { get; } = new()
    {
        BridgeDay = 0,
        ShortenedDay = 0,
        SchoolHoliday = 0,
        WeekdayOrder = 0,
        TimeOrder = 0,
        EvenSpread = 0,
        OtherWeekday = 0,
        TooSeldom = 0,
        EmptyWindow = 0,
        MissedPoint = 0,
        BrokenLink = 0,
        FarFromLink = 0,
        Unlinked = 0,
        BrokenWish = 0,
        ChangedDay = 0,
    };

    /// <summary>Whether the demands can be met when all others are dropped.</summary>
    public Possibility Of(IReadOnlySet<string> demands)
    {
        var layout = maker.Make(Nothing, id => demands.Contains(id) ? DemandState.Kept : DemandState.Dropped);
        if (layout.Wished.Any(w => w.Lane.Days.Length < w.Lane.Slots))
            return Possibility.Impossible;
        var all = layout.Puzzles.Select(Of).ToList();
        return all.Contains(Possibility.Impossible) ? Possibility.Impossible : all.Contains(Possibility.Unknown) ? Possibility.Unknown : Possibility.Possible;
    }

    private static Possibility Of(Puzzle puzzle)
    {
        var effort = new Effort();
        var descent = new Descent(puzzle, effort, seed: 0);
        descent.Begin();
        for (var i = 0; i < 5 && descent.Cost >= Price.Hard; i++)
            descent.Shake();
        if (descent.Cost < Price.Hard)
            return Possibility.Possible;
        var proof = new Proof(puzzle, effort, best: null, Price.Hard);
        while (!proof.IsDone && proof.Best is null && effort.Spent < Steps)
            proof.Step();
        return proof.Best is not null ? Possibility.Possible : proof.IsDone ? Possibility.Impossible : Possibility.Unknown;
    }
}
