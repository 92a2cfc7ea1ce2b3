using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>Writes a wheel as short lines.</summary>
internal static class WheelText
{
    public static string Of(Wheel wheel)
    {
        var plan = wheel.Plan;
        var lines = new List<string> { "", Invariant($"now {wheel.Now:yyyy-MM-dd HH:mm}") };
        lines.AddRange(plan.Meetings.Select(Meeting));
        lines.AddRange(plan.Points.Select(Point));
        lines.AddRange(plan.Events.SelectMany(e => e.Occurrences.Select(o => Invariant($"event {e.Key} {o.Label} happened {o.Happened:yyyy-MM-dd} known {o.Known:yyyy-MM-dd}"))));
        lines.AddRange(plan.Requests.Select(r => Invariant($"request {r.Group}/{r.Point} {r.Key} known {r.Known:yyyy-MM-dd} until {r.Until:yyyy-MM-dd} instead of {r.InsteadOf}")));
        lines.AddRange(plan.Placements.Select(p => Invariant($"{p.Key}: {p.Action} {p.Group}/{p.Point} [{p.Label}] at {p.Meeting} to {p.To} known {p.Known:yyyy-MM-dd}")));
        lines.AddRange(plan.SentCalls.Select(c => Invariant($"sent {c.Meeting} v{c.Version} {c.MadeAt:yyyy-MM-dd}: {string.Join(" ", c.Items.Select(i => $"{i.Number}={i.Id}"))}")));
        lines.AddRange(plan.Questions.Select(q => Invariant($"question {q.Group}/{q.Key} known {q.Known:yyyy-MM-dd} closed {q.ClosedOn:yyyy-MM-dd}")));
        lines.AddRange(plan.FollowUps.Select(f => Invariant($"follow-up {f.Group}/{f.Key} known {f.Known:yyyy-MM-dd} due {f.Due?.From:yyyy-MM-dd} at {f.Meeting} closed {f.ClosedOn:yyyy-MM-dd}")));
        foreach (var group in plan.Groups)
        {
            var landings = wheel.At().LandingsOf(group.Key);
            lines.AddRange(landings.Landings.Select(l => Invariant($"=> {group.Key}/{l.Instance.Point} {l.Instance.Label} E {l.Instance.Earliest:yyyy-MM-dd} T {l.Instance.Target:MM-dd} L {l.Instance.Latest:yyyy-MM-dd} on {l.Meeting}{(l.IsHeld ? " held" : "")}{(l.IsBound ? " bound" : "")}{(l.IsLate ? " late" : "")}")));
            lines.AddRange(landings.Conflicts.Select(c => Invariant($"=> {group.Key}/{c.Point} {c.Label} E {c.Earliest:yyyy-MM-dd} L {c.Latest:yyyy-MM-dd} {c.Rule} {c.LandedOn}")));
        }
        return string.Join("\n", lines);
    }

    private static string Meeting(Meeting m) =>
        Invariant($"{m.Key} {string.Join("+", m.Groups)} {m.Kind} {m.Date:yyyy-MM-dd} {m.Start:HH:mm} known {m.Known:yyyy-MM-dd}")
        + string.Concat(m.Changes.Select(c => Invariant($"; {c.Known:yyyy-MM-dd}: {(c.Undated ? "undated" : c.Cancelled is not null ? "cancelled" : c.Reinstated ? "reinstated" : "")}{c.Date:yyyy-MM-dd}")))
        + (m.Cancelled is { } x ? Invariant($"; cancelled {x.Known:yyyy-MM-dd}") : "");

    private static string Point(StandingPoint p) =>
        Invariant($"{p.Group}/{p.Key} {Rule(p.Rule)} kinds {string.Join(",", p.Kinds)} from {p.From:yyyy-MM-dd} until {p.Until:yyyy-MM-dd} decided {p.Decision?.Date:yyyy-MM-dd}")
        + string.Concat(p.Changes.Select(c => Invariant($"; {c.From:yyyy-MM-dd} (decided {c.Decision?.Date:yyyy-MM-dd}): {c.State} {(c.Rule is { } r ? Rule(r) : "")}")));

    private static string Rule(DueRule rule) => rule switch
    {
        YearlyRule y => Invariant($"yearly {y.From}–{y.To} T {y.Target} every {y.EveryYears}"),
        MonthsRule m => "months " + string.Join(",", m.Months),
        PeriodRule p => Invariant($"{p.Period} +{p.LagDays} within {p.WithinWeeks}"),
        EveryNthMeetingRule n => Invariant($"every {n.N}th from {n.CountedFrom}"),
        AfterEventRule e => Invariant($"after {e.Event} +{e.LagDays} within {e.WithinWeeks}"),
        _ => rule.GetType().Name,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
