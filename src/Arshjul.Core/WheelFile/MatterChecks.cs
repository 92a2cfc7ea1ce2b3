using Arshjul.Core.Matters;

namespace Arshjul.Core.WheelFile;

/// <summary>Matters and silences: who they name, and that a step says when in one way.</summary>
internal static class MatterChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        foreach (var (matter, at) in plan.Each(plan.Plan.Matters, "matters"))
        {
            if (matter.Steps.Count == 0 && !at.Node.At("steps").Damaged)
                plan.Faults.Add(at.Node.At("steps"), "wheel.matter.noSteps");
            for (var i = 0; i < matter.Steps.Count; i++)
                CheckStep(plan, matter.Steps[i], at, at.Node.At("steps", i));
        }
        foreach (var (silence, at) in plan.Each(plan.Plan.Silences, "silences"))
            plan.Refer(at, at.Node.At("meeting"), "meetings", silence.Meeting);
    }

    private static void CheckStep(PlanUnderCheck plan, MatterStep step, PlanEntity at, PositionedNode node)
    {
        plan.Refer(at, node.At("group"), "groups", step.Group);
        plan.Refer(at, node.At("meeting"), "meetings", step.Meeting);
        if (plan.Meeting(step.Meeting) is { } meeting && !meeting.Groups.Contains(step.Group, StringComparer.Ordinal) && plan.Has("groups", step.Group))
            plan.Faults.Add(node.At("meeting"), "wheel.otherGroup", Shown.Quoted(meeting.Key), Shown.Quoted(step.Group), string.Join(", ", meeting.Groups));
        if (step is { Meeting: not null, Date: not null } && !node.Damaged)
            plan.Faults.Add(node.At("date"), "wheel.matter.when");
    }
}
