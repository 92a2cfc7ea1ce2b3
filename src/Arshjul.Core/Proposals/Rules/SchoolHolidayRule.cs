using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Rather not in a school holiday.</summary>
internal sealed class SchoolHolidayRule(WorkingCalendar days, RuleTerms terms) : DayRule(ProposalRuleName.SchoolHoliday, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => new("proposal.why.schoolHoliday", days.SchoolHolidayOn(choice.Date)!.Name);

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => days.SchoolHolidayOn(day) is not null;
}
