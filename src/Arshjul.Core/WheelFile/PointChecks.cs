using System.Text.Json;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.WheelFile;

/// <summary>Standing points: who they name, and that what they have been since comes in order.</summary>
internal static class PointChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        foreach (var (point, at) in plan.Each(plan.Plan.Points, "points"))
        {
            plan.Refer(at, at.Node.At("group"), "groups", point.Group);
            for (var i = 0; i < point.Boards.Count; i++)
                plan.Refer(at, at.Node.At("boards", i), "groups", point.Boards[i]);
            CheckRule(plan, point, point.Rule, at, at.Node.At("rule"));
            SpanChecks.Days(plan.Faults, at.Node, point.From, point.Until, "until");
            if (point.Kinds.Count == 0 && !at.Node.At("kinds").Damaged)
                plan.Faults.Add(at.Node.At("kinds"), "wheel.noKinds");
            for (var i = 0; i < point.Changes.Count; i++)
                CheckChange(plan, point, i, at);
            if (!at.Node.Damaged && plan.WholeGroup(point.Group) is { } group)
                SectionCheck.Check(plan, point, group, at.Node);
        }
    }

    private static void CheckChange(PlanUnderCheck plan, StandingPoint point, int index, PlanEntity at)
    {
        var (change, node) = (point.Changes[index], at.Node.At("changes", index));
        if (index > 0 && change.From < point.Changes[index - 1].From)
            plan.Faults.Add(node.At("from"), "wheel.order.changes", change.From, point.Changes[index - 1].From);
        if (change.Rule is { } rule)
            CheckRule(plan, point, rule, at, node.At("rule"));
        plan.Refer(at, node.At("mergedInto"), "points", Own(point, change.MergedInto));
        for (var i = 0; i < (change.SplitInto?.Count ?? 0); i++)
            plan.Refer(at, node.At("splitInto", i), "points", Own(point, change.SplitInto![i]));
    }

    private static void CheckRule(PlanUnderCheck plan, StandingPoint point, DueRule rule, PlanEntity at, PositionedNode node)
    {
        if (rule is AfterEventRule after)
            plan.Refer(at, node.At("event"), "events", after.Event);
        else if (rule is EveryNthMeetingRule nth)
            CheckCount(plan, point, nth, at, node.At("countedFrom"));
        else if (rule is MonthsRule { Months.Count: 0 } && !node.At("months").Damaged)
            plan.Faults.Add(node.At("months"), "wheel.noMonths");
        else if (rule is YearlyRule { EveryYears: > 1, CountedFrom: null } && !node.Damaged)
            plan.Faults.Add(node, "wheel.countedFrom");
    }

    /// <summary>A count that begins at a meeting which is not counted never begins.</summary>
    private static void CheckCount(PlanUnderCheck plan, StandingPoint point, EveryNthMeetingRule rule, PlanEntity at, PositionedNode node)
    {
        plan.Refer(at, node, "meetings", rule.CountedFrom);
        if (plan.Meeting(rule.CountedFrom) is not { } first)
            return;
        if (!first.Groups.Contains(point.Group, StringComparer.Ordinal) && plan.Has("groups", point.Group))
            plan.Faults.Add(node, "wheel.otherGroup", Shown.Quoted(first.Key), Shown.Quoted(point.Group), string.Join(", ", first.Groups));
        else if (first.Date is null || !point.Kinds.Contains(first.Kind))
            plan.Faults.Add(node, "wheel.notCounted", Shown.Quoted(first.Key), string.Join(", ", point.Kinds.Select(k => JsonNamingPolicy.CamelCase.ConvertName(k.ToString()))));
    }

    private static string? Own(StandingPoint point, string? key) => key is null ? null : $"{point.Group}/{key}";
}
