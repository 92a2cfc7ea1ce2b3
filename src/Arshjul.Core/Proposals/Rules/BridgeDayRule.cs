using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Rather not on a bridge day.</summary>
internal sealed class BridgeDayRule(WorkingCalendar days, RuleTerms terms) : DayRule(ProposalRuleName.BridgeDay, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.bridgeDay");

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => days.IsBridgeDay(day);
}
