using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Only the weekdays listed.</summary>
internal sealed class WeekdayRule(IReadOnlyList<DayOfWeek> weekdays, RuleTerms terms) : DayRule(ProposalRuleName.Weekday, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.weekday", DayWords.Weekday(choice.Date.DayOfWeek));

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => !weekdays.Contains(day.DayOfWeek);
}
