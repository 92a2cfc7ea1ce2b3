using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>No meeting is laid on a day that has begun.</summary>
internal sealed class PastDayRule(DateOnly today) : DayRule(ProposalRuleName.PastDay, RuleTerms.Always)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.past");

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => day <= today;
}
