using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>No meeting in a week off.</summary>
internal sealed class WeekOffRule(IReadOnlyList<int> weeks, RuleTerms terms) : DayRule(ProposalRuleName.WeekOff, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.weekOff", IsoWeek.Of(choice.Date).Number);

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => weeks.Contains(IsoWeek.Of(day).Number);
}
