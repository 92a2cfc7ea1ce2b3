using Arshjul.Core.Rhythms;

namespace Arshjul.Core.WheelFile;

/// <summary>Series: who they name, that their days and times are in order, and that their rhythms say what they need to.</summary>
internal static class SeriesChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        foreach (var (series, at) in plan.Each(plan.Plan.Series, "series"))
        {
            MeetingChecks.CheckGroups(plan, series.Groups, at);
            SpanChecks.Days(plan.Faults, at.Node, series.From, series.Until, "until");
            SpanChecks.Times(plan.Faults, at.Node, series.Start, series.End);
            if (!at.Node.At("rhythm").Damaged)
                CheckRhythm(plan, series, at);
            CheckChanged(plan.Faults, series, at.Node);
        }
    }

    private static void CheckRhythm(PlanUnderCheck plan, MeetingSeries series, PlanEntity at)
    {
        var node = at.Node.At("rhythm");
        if (series.Rhythm is WeeklyRhythm { LastWeek: var last, RestartWeek: var restart } && ((last is null) != (restart is null) || restart <= last))
            plan.Faults.Add(node, "wheel.summer");
        if (series.Rhythm is not OffsetRhythm offset)
            return;
        plan.Refer(at, node.At("of"), "groups", offset.Of);
        if (new[] { offset.Days is null, offset.WorkingDays is null, offset.Weekday is null }.Count(isMissing => isMissing) != 2)
            plan.Faults.Add(node, "wheel.offset");
        else if (offset.Weekday is null && offset.Weeks != 0)
            plan.Faults.Add(node.At("weeks"), "wheel.deadlineWeeks");
        if (LeadsBack(plan.Plan.Series, series, offset.Of))
            plan.Faults.Add(node.At("of"), "wheel.offsetCircle", Shown.Quoted(offset.Of));
    }

    private static void CheckChanged(WheelFaults faults, MeetingSeries series, PositionedNode node)
    {
        for (var i = 0; i < series.Changed.Count; i++)
        {
            var (changed, at) = (series.Changed[i], node.At("changed", i));
            SpanChecks.Days(faults, at, changed.MovedTo ?? changed.Date, changed.LastDate, "lastDate", "wheel.order.lastDate");
            if (changed.LastDate is null && (changed.Start is not null || changed.End is not null))
                SpanChecks.Times(faults, at, changed.Start ?? series.Start, changed.End ?? series.End);
            if (series.Changed.Take(i).Any(c => c.Date == changed.Date))
                faults.Add(at.At("date"), "wheel.series.twice", changed.Date);
        }
    }

    /// <summary>Whether a group's meetings are themselves counted, perhaps over others, from those of the series.</summary>
    private static bool LeadsBack(IReadOnlyList<MeetingSeries> all, MeetingSeries series, string group)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([group]);
        while (next.TryPop(out var at))
            if (reached.Add(at))
                foreach (var of in all.Where(s => s.Groups.Contains(at, StringComparer.Ordinal)).Select(s => s.Rhythm).OfType<OffsetRhythm>().Select(r => r.Of))
                    next.Push(of);
        return series.Groups.Any(reached.Contains);
    }
}
