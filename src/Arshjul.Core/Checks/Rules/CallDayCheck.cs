using System.Globalization;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Calls that go out on a day when nobody works, and calls whose day has passed.</summary>
internal sealed class CallDayCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year)
    {
        foreach (var meeting in year.Here.Where(m => m.Stands && year.Group(m.Groups[0]).Calls && year.At.SentCallsOf(m.Key).Count == 0 && m.BeginsAt > year.At.Now))
        {
            var moment = DueMoments.CallOut(year.At, meeting);
            var day = DateOnly.FromDateTime(moment);
            if (moment < year.At.Now)
                yield return Found(PlanRule.CallMissed, Severity.Error, meeting, new Sentence("check.CallMissed", CheckWords.Day(day)), Late(year, meeting));
            else if (!year.At.Days.IsWorkingDay(day))
                yield return Found(PlanRule.CallOnFreeDay, Severity.Warning, meeting, new Sentence("check.CallOnFreeDay", CheckWords.Day(day), year.At.Days.DescribeDay(day)[0].Text),
                    new Sentence("check.CallOnFreeDay.remedy", CheckWords.Day(year.At.Days.Add(day, -1))));
        }
    }

    private static Sentence Late(CheckedYear year, KnownMeeting meeting) => year.Group(meeting.Groups[0]) is { CallApproval: not CallApproval.Automatic } group
        ? new Sentence("check.CallMissed.approve", group.Key, meeting.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new Sentence("check.CallMissed.host");

    private static Finding Found(PlanRule rule, Severity severity, KnownMeeting meeting, Sentence what, Sentence remedy) => new()
    {
        Rule = rule,
        Severity = severity,
        Day = meeting.Date!.Value,
        Groups = meeting.Groups,
        Meeting = meeting.Key,
        What = what,
        Remedy = remedy,
    };
}
