using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Two meetings that cannot be at once: somebody sits in both, or they are in one room.</summary>
/// <param name="name">Which of the two.</param>
/// <param name="terms">What it costs.</param>
/// <param name="first">One lane.</param>
/// <param name="second">The other.</param>
/// <param name="clashes">The choices that exclude each other.</param>
/// <param name="why">What is wrong, by the lane there and the day.</param>
internal sealed class ClashRule(ProposalRuleName name, RuleTerms terms, Lane first, Lane second, ClashIndex clashes, Func<Lane, DateOnly, Sentence> why) : LaneRelation(name, terms, first, second)
{
    /// <inheritdoc/>
    public override void AddTo(LaneCosts costs, IReadOnlyList<int> other)
    {
        var isFirst = ReferenceEquals(costs.Lane, First);
        foreach (var choice in other)
            foreach (var own in isFirst ? clashes.OfFirst(choice) : clashes.OfSecond(choice))
                costs.Add(own, Terms.Price);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int? First, int? Second, int Times)> Broken(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        for (var a = 0; a < first.Count; a++)
            for (var b = 0; b < second.Count; b++)
                if (clashes.OfSecond(first[a]).Contains(second[b]))
                    yield return (a, b, 1);
    }

    /// <inheritdoc/>
    public override Sentence Why(Lane from, DayChoice? own, DayChoice? other) => why(Other(from), (own ?? other!).Date);
}
