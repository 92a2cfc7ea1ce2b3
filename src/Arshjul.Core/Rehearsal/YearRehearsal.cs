using Arshjul.Core.Calls;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Rehearsal;

/// <summary>
/// Steps through a year under a simulated clock, on a copy, from one due moment to the next, through the very use case that the jobs call
/// (sv: genrep). What became known later is not seen at any moment; approvals are taken as given when the call's moment comes.
/// </summary>
public sealed class YearRehearsal(IMailComposer composer)
{
    /// <summary>Rehearses a year.</summary>
    /// <param name="plan">The facts.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="group">Key of the only group to rehearse; null for all.</param>
    /// <param name="happens">Told each event as it happens, in order of time.</param>
    /// <param name="progress">Told the share that is done, 0–1.</param>
    /// <param name="cancel">Stops between two moments.</param>
    public async Task<RehearsalSummary> RunAsync(YearPlan plan, int year, string? group, Func<RehearsalEvent, Task> happens, IProgress<double>? progress, CancellationToken cancel)
    {
        var groups = plan.Groups.Where(g => group is null || g.Key == group).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var clean = plan with { SentCalls = [], Approvals = [] };
        var run = new RehearsalRun(composer, clean, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), happens, cancel);
        await run.CountAsSentAsync(groups);
        var wakes = WakeMoments.Of(new PlanIndex(clean), year, groups);
        var done = 0;
        foreach (var (moment, meetings) in wakes)
        {
            cancel.ThrowIfCancellationRequested();
            await run.StepAsync(moment, meetings);
            progress?.Report((double)++done / wakes.Count);
        }
        return Summary(await run.EndAsync(new DateTime(year, 12, 31, 23, 59, 59, DateTimeKind.Unspecified)), run, year, groups);
    }

    private static RehearsalSummary Summary(PlanAt end, RehearsalRun run, int year, HashSet<string> groups)
    {
        var meetings = end.Meetings.Where(m => m.Groups.Any(groups.Contains)).ToList();
        var inYear = meetings.Where(m => m.Date?.Year == year).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var landings = groups.Select(end.LandingsOf).ToList();
        return new RehearsalSummary
        {
            Year = year,
            Held = meetings.Count(m => m.Date?.Year == year && m.IsHeldAt(end.Now)),
            Cancelled = meetings.Count(m => m.Date?.Year == year && m.IsCancelled),
            Undated = meetings.Count(m => m.Date is null && !m.IsCancelled),
            Calls = run.Times(w => w.StartsWith("call-", StringComparison.Ordinal)),
            CountedAsSent = run.Times(w => w == RehearsalRun.CountedAsSent),
            Approvals = run.Times(w => w == RehearsalRun.Approved),
            Reminders = run.Mails(w => w == "reminder"),
            Notices = run.Mails(w => w == "owner" || w.StartsWith("convener-", StringComparison.Ordinal)),
            Mails = run.Mails(_ => true),
            PointsHeld = landings.SelectMany(l => l.Landings).Where(l => l.IsHeld && !l.IsSkipped && inYear.Contains(l.Meeting)).DistinctBy(l => (l.Meeting, l.Instance.Point, l.Instance.Label.Text)).Count(),
            AtRisk = [.. landings.SelectMany(l => l.Conflicts).Where(c => c.Earliest.Year == year || (c.LandedOn is { } key && inYear.Contains(key)))],
            End = end,
        };
    }
}
