using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Meetings on poor days: of 723 published dates none was on a red weekday, one on a Sunday and three in July (docs/checks.md).</summary>
internal sealed class DayCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) => year.Here.Where(m => m.Date is not null).SelectMany(m => Of(year, m));

    private static IEnumerable<Finding> Of(CheckedYear year, KnownMeeting meeting) =>
        from day in MeetingDays.Of(meeting)
        from remark in year.At.Days.DescribeDay(day)
        group (Day: day, Remark: remark) by remark.Kind into first
        let rule = RuleOf(first.Key)
        select new Finding
        {
            Rule = rule,
            Severity = SeverityOf(first.Key),
            Day = first.First().Day,
            Groups = meeting.Groups,
            Meeting = meeting.Key,
            What = new Sentence("check." + rule, first.First().Remark.Text.Arguments),
            Remedy = FreeDays.Remedy(year, meeting),
            IsOver = meeting.IsHeldAt(year.At.Now),
        };

    private static Severity SeverityOf(DayKind kind) => kind switch
    {
        DayKind.RedDay or DayKind.Eve or DayKind.Closed => Severity.Error,
        DayKind.Weekend or DayKind.BridgeDay or DayKind.July => Severity.Warning,
        _ => Severity.Note,
    };

    private static PlanRule RuleOf(DayKind kind) => kind switch
    {
        DayKind.RedDay => PlanRule.RedDay,
        DayKind.Eve => PlanRule.Eve,
        DayKind.Weekend => PlanRule.Weekend,
        DayKind.Closed => PlanRule.Closed,
        DayKind.BridgeDay => PlanRule.BridgeDay,
        DayKind.Shortened => PlanRule.Shortened,
        DayKind.SchoolHoliday => PlanRule.SchoolHoliday,
        DayKind.July => PlanRule.July,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
