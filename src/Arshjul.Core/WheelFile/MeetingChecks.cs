using Arshjul.Core.Meetings;

namespace Arshjul.Core.WheelFile;

/// <summary>Events and meetings: who they name, and that their days and times are in order.</summary>
internal static class MeetingChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        foreach (var (happening, at) in plan.Each(plan.Plan.Events, "events"))
        {
            for (var i = 0; i < happening.Occurrences.Count; i++)
                SpanChecks.Fuzzy(plan.Faults, at.Node.At("occurrences", i).Find("expected"), happening.Occurrences[i].Expected);
        }
        foreach (var (meeting, at) in plan.Each(plan.Plan.Meetings, "meetings"))
            CheckMeeting(plan, meeting, at);
    }

    private static void CheckMeeting(PlanUnderCheck plan, Meeting meeting, PlanEntity at)
    {
        CheckGroups(plan, meeting.Groups, at);
        CheckAwaits(plan, meeting, at);
        plan.Refer(at, at.Node.At("cancelled").At("replacedBy"), "meetings", meeting.Cancelled?.ReplacedBy);
        GroupChecks.Deadlines(plan.Faults, at.Node.Find("deadlines"), meeting.Deadlines);
        CheckTimes(plan.Faults, meeting, at.Node);
    }

    /// <summary>A meeting is of at least one group, and of each once.</summary>
    public static void CheckGroups(PlanUnderCheck plan, IReadOnlyList<string> groups, PlanEntity at)
    {
        var list = at.Node.At("groups");
        if (groups.Count == 0 && !list.Damaged)
            plan.Faults.Add(list, "wheel.noGroups");
        for (var i = 0; i < groups.Count; i++)
        {
            plan.Refer(at, at.Node.At("groups", i), "groups", groups[i]);
            if (groups.Take(i).Contains(groups[i], StringComparer.Ordinal))
                plan.Faults.Add(at.Node.At("groups", i), "wheel.groupTwice", Shown.Quoted(groups[i]));
        }
    }

    private static void CheckAwaits(PlanUnderCheck plan, Meeting meeting, PlanEntity at)
    {
        var node = at.Node.At("awaits");
        if (meeting.Awaits is not { } awaits)
        {
            if (meeting.Date is null && !at.Node.Damaged)
                plan.Faults.Add(at.Node, "wheel.undated", Shown.Quoted(meeting.Key));
            return;
        }
        SpanChecks.Fuzzy(plan.Faults, node.Find("window"), awaits.Window);
        if (awaits is { Event: null, Window: null } && !node.Damaged)
            plan.Faults.Add(node, "wheel.awaitsNothing");
        plan.Refer(at, node.At("event"), "events", awaits.Event);
        if (awaits.Occurrence is not { } label)
            return;
        if (awaits.Event is null)
            plan.Faults.Add(node.At("occurrence"), "wheel.occurrenceAlone");
        else if (plan.Plan.Events.FirstOrDefault(e => e.Key == awaits.Event) is { } happening && happening.Occurrences.All(o => o.Label != label))
            plan.Faults.Add(node.At("occurrence"), "wheel.occurrence", Shown.Quoted(awaits.Event), Shown.Quoted(label), EditDistance.Guess(label, happening.Occurrences.Select(o => o.Label)));
    }

    private static void CheckTimes(WheelFaults faults, Meeting meeting, PositionedNode node)
    {
        if (node.Damaged)
            return;
        if (meeting.Date is null && meeting.LastDate is not null)
            faults.Add(node.At("lastDate"), "wheel.lastDateAlone");
        SpanChecks.Days(faults, node, meeting.Date, meeting.LastDate, "lastDate", "wheel.order.lastDate");
        if (meeting.LastDate is null || meeting.LastDate == meeting.Date)
            SpanChecks.Times(faults, node, meeting.Start, meeting.End);
        for (var i = 0; i < meeting.Changes.Count; i++)
        {
            var at = node.At("changes", i);
            var (before, after) = (Known(meeting, i), Known(meeting, i + 1));
            if (i > 0 && meeting.Changes[i].Known < meeting.Changes[i - 1].Known)
                faults.Add(at.At("known"), "wheel.order.changes", meeting.Changes[i].Known, meeting.Changes[i - 1].Known);
            if ((after.Date, after.LastDate) != (before.Date, before.LastDate))
                SpanChecks.Days(faults, at, after.Date, after.LastDate, "lastDate", "wheel.order.lastDate");
            if ((after.Start, after.End) != (before.Start, before.End) && (after.LastDate is null || after.LastDate == after.Date))
                SpanChecks.Times(faults, at, after.Start, after.End);
        }
    }

    private static KnownMeeting Known(Meeting meeting, int changes) =>
        (meeting with { Known = null, Changes = [.. meeting.Changes.Take(changes)] }).KnownOn(DateOnly.MaxValue)!;

    /// <summary>Tells two meetings of one group that stand at the same time.</summary>
    public static void CheckClashes(PlanUnderCheck plan)
    {
        var taken = new Dictionary<(string Group, DateOnly Date, TimeOnly? Start), PlanEntity>();
        // What the files say comes last, so that the fault is told where it can be mended.
        foreach (var (meeting, at) in plan.Each(plan.Plan.Meetings, "meetings").OrderBy(m => !m.Entity.Node.IsStored).ThenBy(m => m.Entity.Node.Origin.File).ThenBy(m => m.Entity.Node.Origin.Line))
        {
            if (meeting.KnownOn(DateOnly.MaxValue) is not { Stands: true, Date: { } date } known)
                continue;
            foreach (var group in meeting.Groups.Distinct(StringComparer.Ordinal))
            {
                if (taken.TryAdd((group, date, known.Start), at))
                    continue;
                plan.Faults.Add(at.Node.At("date"), "wheel.clash", Shown.Quoted(group), Shown.Quoted(taken[(group, date, known.Start)].Identity),
                    known.Start is { } start ? $"{Iso(date)} {SpanChecks.Written(start)}" : Iso(date));
                break;
            }
        }
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
