using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A rule for the first meeting of a lane and the other lane's first, the second and its second, and so on.</summary>
internal abstract class PairedRule(ProposalRuleName name, RuleTerms terms, LinkReach reach, LinkWords told) : LaneRelation(name, terms, reach.Own, reach.Target)
{
    /// <summary>The distances.</summary>
    public LinkReach Reach => reach;

    /// <summary>The link in words.</summary>
    public LinkWords Told => told;

    /// <summary>What two days cost, by their indices.</summary>
    public int CostOf(int firstDay, int secondDay) => Terms.Price * Breaks(firstDay, secondDay);

    /// <inheritdoc/>
    public override void AddTo(LaneCosts costs, IReadOnlyList<int> other)
    {
        var isFirst = ReferenceEquals(costs.Lane, First);
        for (var slot = 0; slot < other.Count; slot++)
            for (var c = 0; c < costs.Lane.Choices.Count; c++)
                if (Times(isFirst ? c : other[slot], isFirst ? other[slot] : c) is > 0 and var times)
                    costs.Add(slot, c, Terms.Price * times);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int? First, int? Second, int Times)> Broken(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        for (var slot = 0; slot < first.Count; slot++)
            if (Times(first[slot], second[slot]) is > 0 and var times)
                yield return (slot, slot, times);
    }

    /// <inheritdoc/>
    public override Sentence Why(Lane from, DayChoice? own, DayChoice? other) => ReferenceEquals(from, First) ? Why(own!, other!) : new Sentence("proposal.why.of", told.Own, Why(other!, own!));

    /// <summary>How many times two days break it.</summary>
    protected abstract int Breaks(int firstDay, int secondDay);

    private Sentence Why(DayChoice first, DayChoice second) => Name == ProposalRuleName.FarFromLink ? told.Further() : told.Wrong(reach, first, second);

    private int Times(int first, int second) => First.Choices[first].IsFixed && Second.Choices[second].IsFixed ? 0 : Breaks(First.DayOf[first], Second.DayOf[second]);
}
