using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>What somebody should look at: the day a meeting stands on, why it is off or waits, and points that come late or nowhere.</summary>
internal static class YearWarnings
{
    /// <summary>What to know about a meeting.</summary>
    public static IEnumerable<Sentence> Of(PlanAt at, KnownMeeting meeting)
    {
        if (meeting.CancelReason is { } reason)
            yield return new Sentence("cli.year.cancelled", reason);
        else if (meeting.Date is null)
            yield return Waits(at, meeting);
        if (!meeting.Stands)
            yield break;
        foreach (var remark in at.Days.DescribeDay(meeting.Date!.Value))
            yield return remark.Text;
        foreach (var late in meeting.Groups.SelectMany(g => at.LandingsOf(g).Conflicts).Where(c => c.LandedOn == meeting.Key))
            yield return new Sentence("cli.year.late", late.Title, late.Earliest, late.Latest);
    }

    /// <summary>What no meeting of the year can take, and what waits for something to happen.</summary>
    public static IEnumerable<Sentence> OfYear(PlanAt at, IEnumerable<string> groups, int year)
    {
        foreach (var plan in groups.Select(g => (Group: at.FindGroup(g)!, Landings: at.LandingsOf(g))))
        {
            foreach (var lost in plan.Landings.Conflicts.Where(c => c.Rule == ConflictRule.FallsOffTheWheel && c.Earliest.Year <= year && (c.Latest ?? c.Earliest).Year >= year))
                yield return lost.Latest is { } latest
                    ? new Sentence("cli.year.falls", plan.Group.Label, lost.Title, lost.Earliest, latest)
                    : new Sentence("cli.year.falls.from", plan.Group.Label, lost.Title, lost.Earliest);
            foreach (var waiting in plan.Landings.Waiting.Where(w => w.Expected is { } e && e.From.Year <= year && (e.To ?? e.From).Year >= year))
                yield return new Sentence("cli.year.waiting", plan.Group.Label, waiting.Point, EventName(at, waiting.Event), waiting.Occurrence, When(waiting.Expected!));
        }
    }

    private static Sentence Waits(PlanAt at, KnownMeeting meeting) => meeting.Awaits switch
    {
        { Event: { } happening, Window: { } window } => new Sentence("cli.year.awaits", EventName(at, happening), When(window)),
        { Event: { } happening } => new Sentence("cli.year.awaits.event", EventName(at, happening)),
        { Window: { } window } => new Sentence("cli.year.awaits.window", When(window)),
        _ => new Sentence("cli.year.awaits.date"),
    };

    private static string EventName(PlanAt at, string key) => at.Plan.Events.FirstOrDefault(e => e.Key == key)?.Name ?? key;

    private static string When(Core.Calendar.FuzzyDate window) => window.Text ?? (window.To is { } to ? $"{window.From:yyyy-MM-dd} – {to:yyyy-MM-dd}" : $"{window.From:yyyy-MM-dd} –");
}
