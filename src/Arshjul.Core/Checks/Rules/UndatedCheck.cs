using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Meetings without a date though what they wait for has happened, or their time is over (R15, R16).</summary>
internal sealed class UndatedCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) =>
        from meeting in year.Here
        where meeting.Date is null
        from overdue in Overdue(year, meeting)
        select new Finding
        {
            Rule = PlanRule.DateOverdue,
            Severity = Severity.Warning,
            Day = overdue.Since,
            Groups = meeting.Groups,
            Meeting = meeting.Key,
            What = overdue.What,
            Remedy = new Sentence("check.DateOverdue.remedy", meeting.Groups[0]),
        };

    /// <summary>The name of an event.</summary>
    public static string EventName(CheckedYear year, string key) => year.At.Plan.Events.FirstOrDefault(e => e.Key == key)?.Name ?? key;

    private static IEnumerable<(DateOnly Since, Sentence What)> Overdue(CheckedYear year, KnownMeeting meeting)
    {
        if (meeting.Awaits is not { } awaits)
            yield return (meeting.ChangedOn ?? year.At.Today, new Sentence("check.DateOverdue.nothing", year.Title(meeting)));
        else if (awaits.HappenedOn(year.At.Plan.Events, year.At.Today) is { } day)
            yield return (day, new Sentence("check.DateOverdue.happened", year.Title(meeting), EventName(year, awaits.Event!), CheckWords.Day(day)));
        else if (awaits.Window is { To: { } to } window && to < year.At.Today)
            yield return (to, new Sentence("check.DateOverdue.window", year.Title(meeting), CheckWords.When(window)));
    }
}
