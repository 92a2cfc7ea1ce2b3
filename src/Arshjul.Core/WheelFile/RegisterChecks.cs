using Arshjul.Core.Agendas;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.WheelFile;

/// <summary>What was asked for, placed, handed in, to be followed up or answered: who it names, and that its days are in order.</summary>
internal static class RegisterChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        foreach (var (request, at) in plan.Each(plan.Plan.Requests, "requests"))
        {
            plan.Refer(at, at.Node.At("group"), "groups", request.Group);
            plan.Refer(at, at.Node.At("point"), "points", $"{request.Group}/{request.Point}");
            SpanChecks.Days(plan.Faults, at.Node, request.Known, request.Until, "until");
        }
        foreach (var (placement, at) in plan.Each(plan.Plan.Placements, "placements"))
            CheckPlacement(plan, placement, at);
        foreach (var (item, at) in plan.Each(plan.Plan.Items, "items"))
            CheckItem(plan, item, at);
        foreach (var (follow, at) in plan.Each(plan.Plan.FollowUps, "followUps"))
        {
            plan.Refer(at, at.Node.At("group"), "groups", follow.Group);
            plan.Refer(at, at.Node.At("origin"), "meetings", follow.Origin);
            plan.Refer(at, at.Node.At("meeting"), "meetings", follow.Meeting);
            SpanChecks.Fuzzy(plan.Faults, at.Node.Find("due"), follow.Due);
            for (var i = 0; i < follow.Postponed.Count; i++)
                SpanChecks.Fuzzy(plan.Faults, at.Node.At("postponed", i).Find("due"), follow.Postponed[i].Due);
            SpanChecks.InOrder(plan.Faults, at.Node, "postponed", [.. follow.Postponed.Select(c => c.Known)]);
            SpanChecks.Days(plan.Faults, at.Node, follow.Known, follow.ClosedOn, "closedOn");
        }
        foreach (var (question, at) in plan.Each(plan.Plan.Questions, "questions"))
        {
            plan.Refer(at, at.Node.At("group"), "groups", question.Group);
            SpanChecks.Days(plan.Faults, at.Node, question.Known, question.ClosedOn, "closedOn");
        }
    }

    private static void CheckPlacement(PlanUnderCheck plan, Placement placement, PlanEntity at)
    {
        plan.Refer(at, at.Node.At("group"), "groups", placement.Group);
        plan.Refer(at, at.Node.At("point"), "points", placement.Point is { } point ? $"{placement.Group}/{point}" : null);
        plan.Refer(at, at.Node.At("item"), "items", placement.Item is { } item ? $"{placement.Group}/{item}" : null);
        if ((placement.Point is null) == (placement.Item is null) && !at.Node.Damaged)
            plan.Faults.Add(at.Node, "wheel.placement");
        AtOwnMeeting(plan, at, "meeting", placement.Meeting, placement.Group);
        AtOwnMeeting(plan, at, "to", placement.To, placement.Group);
    }

    private static void CheckItem(PlanUnderCheck plan, AddedItem item, PlanEntity at)
    {
        plan.Refer(at, at.Node.At("group"), "groups", item.Group);
        plan.Refer(at, at.Node.At("handedInBy"), "people", item.HandedInBy);
        AtOwnMeeting(plan, at, "meeting", item.Meeting, item.Group);
        var meeting = plan.Meeting(item.Meeting);
        var groups = meeting?.Groups.Append(item.Group).Distinct(StringComparer.Ordinal).ToList() ?? [item.Group];
        if (item.RefersTo is { } other && !groups.Any(g => plan.Has("items", $"{g}/{other}") || plan.Has("points", $"{g}/{other}")))
            plan.Refer(at, at.Node.At("refersTo"), "items", $"{item.Group}/{other}");
        SpanChecks.InOrder(plan.Faults, at.Node, "changes", [.. item.Changes.Select(c => c.Known)]);
        if (meeting?.KnownOn(DateOnly.MaxValue)?.Date is not { } date || groups.Exists(g => plan.WholeGroup(g) is null))
            return;
        var forms = groups.Select(g => plan.Group(g)!.FormOn(date)).ToList();
        var sections = forms.SelectMany(f => f.Sections).Select(s => s.Key).Distinct(StringComparer.Ordinal).ToList();
        Section(item.Section, at.Node);
        for (var i = 0; i < item.Changes.Count; i++)
            Section(item.Changes[i].Section, at.Node.At("changes", i));

        void Section(string? section, PositionedNode node)
        {
            if (section is not null && !sections.Contains(section, StringComparer.Ordinal))
                plan.Faults.Add(node.At("section"), "wheel.section", Shown.Quoted(section), Shown.Quoted(item.Group), string.Join(", ", sections), EditDistance.Guess(section, sections), null);
        }
    }

    private static void AtOwnMeeting(PlanUnderCheck plan, PlanEntity at, string name, string? key, string group)
    {
        plan.Refer(at, at.Node.At(name), "meetings", key);
        if (plan.Meeting(key) is { } meeting && !meeting.Groups.Contains(group, StringComparer.Ordinal) && plan.Has("groups", group))
            plan.Faults.Add(at.Node.At(name), "wheel.otherGroup", Shown.Quoted(meeting.Key), Shown.Quoted(group), string.Join(", ", meeting.Groups));
    }
}
