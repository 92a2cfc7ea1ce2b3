using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>The first time listed rather than the second, and so on.</summary>
internal sealed class TimeOrderRule(RuleTerms terms) : ChoiceRule(ProposalRuleName.TimeOrder, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(DayChoice choice) => new("proposal.why.timeOrder", DayWords.Time(choice.Start));

    /// <inheritdoc/>
    protected override int Breaks(DayChoice choice, int slot) => choice.IsTimeOpen ? 0 : choice.TimeRank;
}
