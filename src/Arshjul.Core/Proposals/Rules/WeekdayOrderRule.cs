using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>The first weekday listed rather than the second, and so on; one that is not listed comes after all of them.</summary>
internal sealed class WeekdayOrderRule(IReadOnlyList<DayOfWeek> weekdays, RuleTerms terms) : ChoiceRule(ProposalRuleName.WeekdayOrder, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(DayChoice choice) => new("proposal.why.weekdayOrder", DayWords.Weekday(choice.Date.DayOfWeek), DayWords.Weekday(weekdays[0]));

    /// <inheritdoc/>
    protected override int Breaks(DayChoice choice, int slot)
    {
        for (var i = 0; i < weekdays.Count; i++)
            if (weekdays[i] == choice.Date.DayOfWeek)
                return i;
        return weekdays.Count;
    }
}
