using Arshjul.Core.Groups;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>Closures, groups and seats: who they name, and that their days are in order.</summary>
internal static class GroupChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        foreach (var (closure, at) in plan.Each(plan.Plan.Closures, "closures"))
            SpanChecks.Days(plan.Faults, at.Node, closure.From, closure.To, "to");
        foreach (var (group, at) in plan.Each(plan.Plan.Groups, "groups"))
            CheckGroup(plan, group, at);
        foreach (var (seat, at) in plan.Each(plan.Plan.Seats, "seats"))
            CheckSeat(plan, seat, at);
    }

    private static void CheckGroup(PlanUnderCheck plan, CooperationGroup group, PlanEntity at)
    {
        plan.Refer(at, at.Node.At("process"), "processes", group.Process);
        plan.Refer(at, at.Node.At("parent"), "groups", group.Parent);
        for (var i = 0; i < group.CopyTo.Count; i++)
            plan.Refer(at, at.Node.At("copyTo", i), "mailingLists", group.CopyTo[i]);
        if (group.Parent is not null && IsAboveItself(plan, group))
            plan.Faults.Add(at.Node.At("parent"), "wheel.parentCircle", Shown.Quoted(group.Key));
        Deadlines(plan.Faults, at.Node.Find("deadlines"), group.Deadlines);
        if (group.OwnWords is { } words)
        {
            Lines(plan.Faults, at.Node.At("ownWords").At("closing"), OwnWordsField.Closing, words.Closing);
            Lines(plan.Faults, at.Node.At("ownWords").At("signature"), OwnWordsField.Signature, words.Signature);
        }
        for (var i = 0; i < group.Forms.Count; i++)
            CheckForm(plan.Faults, group.Forms[i], at.Node.At("forms", i));
    }

    // What is wrong with a line has been told where it stands.
    private static void Lines(WheelFaults faults, PositionedNode at, OwnWordsField field, IReadOnlyList<string> lines)
    {
        if (lines.Count > OwnWordsText.MostLines(field) && OwnWordsText.Fault(field, lines) is { } fault)
            faults.Add(at, fault.Code, fault.Arguments);
    }

    private static bool IsAboveItself(PlanUnderCheck plan, CooperationGroup group)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = group.Parent;
        while (next is not null && seen.Add(next))
            next = plan.Group(next)?.Parent;
        return seen.Contains(group.Key);
    }

    private static void CheckForm(WheelFaults faults, AgendaForm form, PositionedNode at)
    {
        if (at.Damaged || at.At("sections").Damaged)
            return;
        var sections = form.Sections.Select(s => s.Key).ToList();
        foreach (var (name, key) in new[] { ("followUpSection", form.FollowUpSection), ("itemSection", form.ItemSection) })
        {
            if (key is not null && !sections.Contains(key, StringComparer.Ordinal))
                faults.Add(at.At(name), "wheel.section.form", Shown.Quoted(key), string.Join(", ", sections), EditDistance.Guess(key, sections));
        }
    }

    private static void CheckSeat(PlanUnderCheck plan, Seat seat, PlanEntity at)
    {
        plan.Refer(at, at.Node.At("group"), "groups", seat.Group);
        SpanChecks.Days(plan.Faults, at.Node, seat.From, seat.Until, "until");
        for (var i = 0; i < seat.Holders.Count; i++)
        {
            var node = at.Node.At("holders", i);
            plan.Refer(at, node.At("person"), "people", seat.Holders[i].Person);
            SpanChecks.Days(plan.Faults, node, seat.Holders[i].From, seat.Holders[i].Until, "until");
        }
    }

    /// <summary>Each deadline is counted in exactly one way.</summary>
    public static void Deadlines(WheelFaults faults, PositionedNode? at, GroupDeadlines? deadlines)
    {
        if (at is null || deadlines is null)
            return;
        Deadline(faults, at.Find("itemsIn"), deadlines.ItemsIn);
        Deadline(faults, at.Find("documentsIn"), deadlines.DocumentsIn);
        Deadline(faults, at.Find("callOut"), deadlines.CallOut);
        Deadline(faults, at.Find("minutesReady"), deadlines.MinutesReady);
    }

    private static void Deadline(WheelFaults faults, PositionedNode? at, DeadlineRule? rule)
    {
        if (at is null || rule is null || at.Damaged)
            return;
        var ways = new[] { rule.Days is null ? null : "days", rule.WorkingDays is null ? null : "workingDays", rule.Weekday is null ? null : "weekday" }.OfType<string>().ToList();
        if (ways.Count != 1)
            faults.Add(at, "wheel.deadline", ways.Count == 0 ? new Sentence("wheel.found.nothing") : string.Join(", ", ways));
        else if (rule.Weekday is null && rule.Weeks != 0)
            faults.Add(at.At("weeks"), "wheel.deadlineWeeks");
    }
}
