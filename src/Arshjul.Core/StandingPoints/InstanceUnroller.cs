using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>Unrolls a point's rules to instances, up to the end of the last year that has meetings.</summary>
internal sealed class InstanceUnroller(PointFacts facts, PointView view, DateOnly today)
{
    private readonly (DateOnly First, DateOnly Last) _years = Years(facts, view);

    /// <summary>All instances of a point.</summary>
    public IEnumerable<PointInstance> Of(StandingPoint point)
    {
        if (!point.IsKnownOn(today))
            return [];
        var instances = ByRule(point).Concat(ByRequest(point)).ToList();
        var replaced = facts.Requests.Where(r => r.Point == point.Key && r.Known <= today && r.InsteadOf is not null).Select(r => r.InsteadOf).ToHashSet();
        return replaced.Count == 0 ? instances : instances.Where(i => !replaced.Contains(i.Label.Text));
    }

    /// <summary>What waits for an event.</summary>
    public IEnumerable<WaitingPoint> Waiting(StandingPoint point) =>
        from span in point.RuleSpans(today)
        let rule = span.Rule as AfterEventRule
        where rule is not null && span.Covers(today) && point.IsKnownOn(today) && point.IsActiveOn(today, today)
        from awaited in facts.Events
        where awaited.Key == rule.Event
        from occurrence in awaited.Occurrences
        where occurrence.HappenedAsKnownOn(today) is null
        select new WaitingPoint(point.Group, point.Key, awaited.Key, occurrence.Label, occurrence.Expected);

    private IEnumerable<PointInstance> ByRule(StandingPoint point)
    {
        var spans = point.RuleSpans(today);
        for (var i = 0; i < spans.Count;)
        {
            var family = RuleInstances.Family(spans[i].Rule);
            var run = spans.Skip(i).TakeWhile((s, n) => n == 0 || (family is not null && RuleInstances.Family(s.Rule) == family)).ToList();
            var windows = family is null ? ByMeetingOrEvent(point, run[0]) : ByCalendar(run);
            foreach (var (window, only) in windows)
                if (Instance(point, window, only) is { } instance)
                    yield return instance;
            i += run.Count;
        }
    }

    private IEnumerable<(DueWindow, string?)> ByCalendar(IReadOnlyList<RuleSpan> run)
    {
        var byLabel = run.Select(s => RuleInstances.Of(s.Rule, _years.First, _years.Last).ToDictionary(w => w.Label.Text, StringComparer.Ordinal)).ToList();
        foreach (var label in byLabel.SelectMany(w => w.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var turns = run.Select((s, n) => (Span: s, Due: byLabel[n].GetValueOrDefault(label))).ToList();
            if (turns.FirstOrDefault(t => t.Due is { } w && t.Span.Covers(w.Earliest)).Due is { } window)
            {
                yield return (window, null);
                continue;
            }
            // Neither rule gives the label its turn: the old one would have been due later, the new one had been due before. It is due from the day of the change.
            var gap = turns.Zip(turns.Skip(1)).FirstOrDefault(t => t.First.Due?.Earliest >= t.First.Span.End && t.Second.Due?.Earliest < t.Second.Span.Start);
            if (gap.Second.Due is { } late)
            {
                var last = late.Latest > gap.First.Due!.Latest ? late.Latest : gap.First.Due.Latest;
                yield return (late with { Earliest = gap.Second.Span.Start, Target = gap.Second.Span.Start, Latest = last }, null);
            }
        }
    }

    private IEnumerable<(DueWindow, string?)> ByMeetingOrEvent(StandingPoint point, RuleSpan span) => span.Rule switch
    {
        EveryMeetingRule => view.Standing.Where(m => point.Kinds.Contains(m.Kind) && span.Covers(m.Date!.Value)).Select(m => (AtMeeting(m, m.Date!.Value, m.Date!.Value), (string?)m.Key)),
        EveryNthMeetingRule nth => EveryNth(point, nth, span),
        AfterEventRule after => AfterEvent(after, span),
        _ => [],
    };

    /// <summary>Counts the meetings as they were first laid, cancelled ones too, so that neither a move nor a cancellation shifts the rest.</summary>
    private IEnumerable<(DueWindow, string?)> EveryNth(StandingPoint point, EveryNthMeetingRule rule, RuleSpan span)
    {
        var laid = facts.Meetings
            .Select(m => (Laid: m.Date, Now: view.Find(m.Key)))
            .Where(m => m.Now is not null && m.Laid is not null && point.Kinds.Contains(m.Now.Kind))
            .OrderBy(m => m.Laid).ThenBy(m => m.Now!.Key, StringComparer.Ordinal).ToList();
        var start = rule.CountedFrom is { } key ? laid.FindIndex(m => m.Now!.Key == key) : laid.FindIndex(m => m.Laid >= Later(span.Start, point.From));
        if (start < 0)
            yield break;
        foreach (var block in laid.Skip(start).Chunk(rule.N))
        {
            var days = block.Select(m => m.Now!.Date ?? m.Laid!.Value).ToList();
            if (span.Covers(days[0]))
                yield return (AtMeeting(block[0].Now!, days[0], days.Max()), null);
        }
    }

    private IEnumerable<(DueWindow, string?)> AfterEvent(AfterEventRule rule, RuleSpan span)
    {
        foreach (var occurrence in facts.Events.Where(e => e.Key == rule.Event).SelectMany(e => e.Occurrences))
            if (occurrence.HappenedAsKnownOn(today)?.AddDays(rule.LagDays) is { } earliest && span.Covers(earliest))
                yield return (new DueWindow(new InstanceLabel("event:" + occurrence.Label, occurrence.Year), earliest, earliest, earliest.AddDays(7 * rule.WithinWeeks)), null);
    }

    private IEnumerable<PointInstance> ByRequest(StandingPoint point) =>
        facts.Requests.Where(r => r.Point == point.Key && r.Known <= today).Select(r => new PointInstance
        {
            Group = point.Group,
            Point = point.Key,
            Label = new InstanceLabel("request:" + r.Key, r.Known.Year),
            Earliest = r.Known,
            Target = r.Known,
            Latest = r.Until,
        });

    private PointInstance? Instance(StandingPoint point, DueWindow window, string? only)
    {
        // A point that begins or wakes inside a window is due from that day; one that sleeps through it is not due.
        var begin = point.From ?? _years.First;
        if (window.Earliest > _years.Last || point.FirstActive(Later(window.Earliest, begin), window.Latest, today) is not { } earliest)
            return null;
        return new PointInstance
        {
            Group = point.Group,
            Point = point.Key,
            Label = window.Label,
            Earliest = earliest,
            Target = Later(window.Target, earliest),
            Latest = window.Latest,
            OnlyMeeting = only,
        };
    }

    private static DueWindow AtMeeting(KnownMeeting meeting, DateOnly earliest, DateOnly latest) => new(new InstanceLabel("meeting:" + meeting.Key, earliest.Year), earliest, earliest, latest);

    private static DateOnly Later(DateOnly a, DateOnly? b) => b > a ? b.Value : a;

    private static (DateOnly, DateOnly) Years(PointFacts facts, PointView view)
    {
        var days = facts.Meetings.Select(m => view.Find(m.Key)?.Date ?? (view.Find(m.Key) is null ? null : m.Date)).OfType<DateOnly>().ToList();
        return days.Count == 0 ? (DateOnly.MaxValue, DateOnly.MinValue) : (new DateOnly(days.Min().Year, 1, 1), new DateOnly(days.Max().Year, 12, 31));
    }
}
