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
        return ByRule(point).Concat(ByRequest(point));
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
        foreach (var span in spans.Where(s => RuleInstances.Family(s.Rule) is null))
            foreach (var (window, only) in ByMeeting(point, span))
                if (Instance(point, window, only) is { } instance)
                    yield return instance;
        foreach (var family in spans.Where(s => RuleInstances.Family(s.Rule) is not null).GroupBy(s => RuleInstances.Family(s.Rule)))
            foreach (var instance in ByLabel(point, [.. family]))
                yield return instance;
    }

    /// <summary>One instance for each label of a family of rules: by the first rule that holds on the day its instance can first be taken.</summary>
    private IEnumerable<PointInstance> ByLabel(StandingPoint point, IReadOnlyList<RuleSpan> spans)
    {
        var turns = spans.SelectMany(span => Windows(span.Rule).Select(w => (Span: span, Instance: Instance(point, w, null))).Where(t => t.Instance is not null));
        foreach (var label in turns.GroupBy(t => t.Instance!.Label.Text, StringComparer.Ordinal).OrderBy(l => l.Key, StringComparer.Ordinal))
            if ((label.FirstOrDefault(t => t.Span.Covers(t.Instance!.Earliest)).Instance ?? FromTheChange(point, [.. label])) is { } instance)
                yield return instance;
    }

    /// <summary>When neither rule gives the label its turn, the old one because it would have been due later, the new one because it had been due before, then it is due from the day of the change.</summary>
    private PointInstance? FromTheChange(StandingPoint point, IReadOnlyList<(RuleSpan Span, PointInstance? Instance)> turns)
    {
        foreach (var ((before, old), (after, next)) in turns.Zip(turns.Skip(1)))
        {
            if (before.End != after.Start || old!.Earliest < before.End || next!.Earliest >= after.Start)
                continue;
            var latest = next.Latest > old.Latest ? next.Latest!.Value : old.Latest!.Value;
            return Instance(point, new DueWindow(next.Label, after.Start, after.Start, latest), null);
        }
        return null;
    }

    private IEnumerable<DueWindow> Windows(DueRule rule) => rule is AfterEventRule after ? AfterEvent(after) : RuleInstances.Of(rule, _years.First, _years.Last);

    private IEnumerable<(DueWindow, string?)> ByMeeting(StandingPoint point, RuleSpan span) => span.Rule switch
    {
        EveryMeetingRule => view.Standing.Where(m => point.Kinds.Contains(m.Kind) && span.Covers(m.Date!.Value)).Select(m => (AtMeeting(m, m.Date!.Value, m.Date!.Value), (string?)m.Key)),
        EveryNthMeetingRule nth => EveryNth(point, nth, span),
        _ => [],
    };

    /// <summary>Counts the meetings as they were first laid, cancelled ones too, so that neither a move nor a cancellation shifts the rest.</summary>
    private IEnumerable<(DueWindow, string?)> EveryNth(StandingPoint point, EveryNthMeetingRule rule, RuleSpan span)
    {
        var laid = facts.Meetings
            .Select(m => (Laid: m.Date, Now: view.Find(m.Key)))
            .Where(m => m.Now is not null && m.Laid is not null && point.Kinds.Contains(m.Now.Kind))
            .OrderBy(m => m.Laid).ThenBy(m => m.Now!.Key, StringComparer.Ordinal).ToList();
        var start = rule.CountedFrom is { } key ? laid.FindIndex(m => m.Now!.Key == key) : laid.FindIndex(m => m.Laid >= Later(span.Start, point.Begins()));
        if (start < 0)
            yield break;
        foreach (var block in laid.Skip(start).Chunk(rule.N))
        {
            var days = block.Select(m => m.Now!.Date ?? m.Laid!.Value).ToList();
            if (span.Covers(days[0]))
                yield return (AtMeeting(block[0].Now!, days[0], days.Max()), null);
        }
    }

    private IEnumerable<DueWindow> AfterEvent(AfterEventRule rule)
    {
        foreach (var occurrence in facts.Events.Where(e => e.Key == rule.Event).SelectMany(e => e.Occurrences))
        {
            if (occurrence.HappenedAsKnownOn(today) is not { } happened)
                continue;
            // Nobody could take it before the event was known to have happened.
            var earliest = Later(happened.AddDays(rule.LagDays), occurrence.Known);
            yield return new DueWindow(new InstanceLabel("event:" + occurrence.Label, occurrence.Year), earliest, earliest, earliest.AddDays(7 * rule.WithinWeeks));
        }
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
        if (window.Earliest > _years.Last || point.FirstActive(window.Earliest, window.Latest, today) is not { } earliest)
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
