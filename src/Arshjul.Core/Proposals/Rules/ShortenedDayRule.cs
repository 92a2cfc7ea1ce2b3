using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Rather not on a day that ends early.</summary>
internal sealed class ShortenedDayRule(WorkingCalendar days, RuleTerms terms) : DayRule(ProposalRuleName.ShortenedDay, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => DayWords.Remark(days.DescribeDay(choice.Date).First(r => r.Kind == DayKind.Shortened));

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => days.IsShortened(day);
}
