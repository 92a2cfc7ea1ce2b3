using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Nobody is called to a day on which nobody works.</summary>
internal sealed class FreeDayRule(WorkingCalendar days) : DayRule(ProposalRuleName.FreeDay, RuleTerms.Always)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => DayWords.Remark(days.DescribeDay(choice.Date).First(r => r.IsFree));

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => !days.IsWorkingDay(day);
}
