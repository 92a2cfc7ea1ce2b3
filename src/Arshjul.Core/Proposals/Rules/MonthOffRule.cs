using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>No meeting in a month off.</summary>
internal sealed class MonthOffRule(IReadOnlyList<int> months, RuleTerms terms) : DayRule(ProposalRuleName.MonthOff, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.monthOff", DayWords.Month(choice.Date.Month));

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => months.Contains(day.Month);
}
