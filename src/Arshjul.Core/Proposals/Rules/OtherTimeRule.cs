using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Only the times listed.</summary>
internal sealed class OtherTimeRule(RuleTerms terms) : ChoiceRule(ProposalRuleName.OtherTime, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(DayChoice choice) => new("proposal.why.otherTime");

    /// <inheritdoc/>
    protected override int Breaks(DayChoice choice, int slot) => choice.IsTimeOpen ? 1 : 0;
}
