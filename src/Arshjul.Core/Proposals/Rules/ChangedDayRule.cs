using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Rather on a day on which the preliminary plan has a meeting already, so that a new proposal changes as little as possible.</summary>
internal sealed class ChangedDayRule(IReadOnlySet<DateOnly> present, RuleTerms terms) : DayRule(ProposalRuleName.ChangedDay, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.changed");

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => !present.Contains(day);
}
