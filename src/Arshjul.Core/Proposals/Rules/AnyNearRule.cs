using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Each meeting rather as near to one of those it is linked to as the link allows, where those lie in the plan already.</summary>
internal sealed class AnyNearRule(RuleTerms terms, LinkReach reach, LinkWords told, Func<int, int> off) : LaneRelation(ProposalRuleName.FarFromLink, terms, reach.Own, reach.Target)
{
    private readonly int[] _off = [.. reach.Own.Days.Select(a => Least(reach, a, off))];

    /// <inheritdoc/>
    public override void AddTo(LaneCosts costs, IReadOnlyList<int> other)
    {
        for (var c = 0; c < First.Choices.Count; c++)
            if (Times(c) is > 0 and var times)
                costs.Add(c, Terms.Price * times);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int? First, int? Second, int Times)> Broken(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        for (var slot = 0; slot < first.Count; slot++)
            if (Times(first[slot]) is > 0 and var times)
                yield return (slot, null, times);
    }

    /// <inheritdoc/>
    public override Sentence Why(Lane from, DayChoice? own, DayChoice? other) => told.Further();

    private int Times(int choice) => First.Choices[choice].IsFixed ? 0 : _off[First.DayOf[choice]];

    /// <summary>By the one of those that hold, or if none does of all, that is the nearest.</summary>
    private static int Least(LinkReach reach, DateOnly day, Func<int, int> off)
    {
        var held = reach.Target.Days.Where(b => reach.IsWithin(day, b)).ToList();
        return (held.Count > 0 ? held : reach.Target.Days.AsEnumerable()).Select(b => off(reach.Distance(day, b))).DefaultIfEmpty(0).Min();
    }
}
