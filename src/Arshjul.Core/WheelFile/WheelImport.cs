using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>Lays wheel files over a plan. It merges: what a file does not name stays, and it is all or nothing.</summary>
public static class WheelImport
{
    /// <summary>The plan after the files were laid over it in their order, and what that changes. Nothing is stored.</summary>
    /// <param name="current">The plan as it is.</param>
    /// <param name="files">The files in the order in which they are laid.</param>
    /// <param name="today">The day on which a cancellation that says no day of its own becomes known.</param>
    /// <param name="newId">Draws an organisation's lasting id when neither the plan nor a file has one.</param>
    /// <exception cref="InputException">Something in the files is wrong; all faults, in the files' order.</exception>
    public static ImportResult Prepare(YearPlan current, IReadOnlyList<WheelSource> files, DateOnly today, Func<string> newId)
    {
        var faults = new WheelFaults();
        var trees = files.Select((f, i) => NodeReader.Read(f, i, faults)).ToList();
        var wheels = trees.OfType<PositionedNode>().Where(t => WheelHead.Check(t, current, faults)).ToList();
        // With a file that cannot be read, or is refused whole, half of what the others refer to would be missing.
        if (wheels.Count < files.Count)
            faults.ThrowIfAny();
        var root = PlanTree.Of(current);
        var merge = new NodeMerge(faults);
        foreach (var tree in wheels)
        {
            new WheelChecker(faults, whole: false).Check(tree, typeof(YearPlan));
            root = merge.Lay(root, tree, NodeShape.Of(typeof(YearPlan)))!;
        }
        var keys = new PlanKeys(root, merge.Gone);
        var after = PlanTree.Read(root, faults);
        var checkedPlan = Check(after, root, keys, faults);
        faults.Without(FaultsBefore(current));
        MeetingGuard.CheckMoves(current, checkedPlan);
        MeetingGuard.CheckDeletions(current, keys, faults);
        faults.ThrowIfAny();
        after = Complete(current, after, checkedPlan, merge, today, newId);
        faults.ThrowIfAny();
        return new ImportResult { After = after, Changes = ImportChanges.Between(current, after) };
    }

    internal static PlanUnderCheck Check(YearPlan plan, PositionedNode root, PlanKeys keys, WheelFaults faults)
    {
        var check = new PlanUnderCheck(plan, root, keys, faults);
        GroupChecks.Check(check);
        MeetingChecks.Check(check);
        SeriesChecks.Check(check);
        MeetingChecks.CheckClashes(check);
        WishChecks.Check(check);
        PointChecks.Check(check);
        RegisterChecks.Check(check);
        MatterChecks.Check(check);
        check.TellMissed();
        return check;
    }

    /// <summary>What was wrong with the plan already; no file is refused for it.</summary>
    private static WheelFaults FaultsBefore(YearPlan current)
    {
        var faults = new WheelFaults();
        var root = PlanTree.Of(current);
        Check(current, root, new PlanKeys(root, new Dictionary<(string, string), PositionedNode>()), faults);
        return faults;
    }

    private static YearPlan Complete(YearPlan current, YearPlan after, PlanUnderCheck check, NodeMerge merge, DateOnly today, Func<string> newId)
    {
        var before = current.Meetings.ToDictionary(m => m.Key, StringComparer.Ordinal);
        after = after with
        {
            Organisation = after.Organisation.Id is null ? after.Organisation with { Id = newId() } : after.Organisation,
            Meetings = [.. after.Meetings.Select(m => before.TryGetValue(m.Key, out var was) ? CancelledToday(was, m, today) : m)],
            SentCalls = current.SentCalls,
            Approvals = current.Approvals,
            Answers = current.Answers,
            SeatProposals = current.SeatProposals,
            Papers = current.Papers,
        };
        var deleted = merge.Gone.Keys.Where(g => g.List == "meetings").Select(g => g.Identity);
        return WheelOrder.Sort(SeriesExpansion.Expand(current, after, deleted, check));
    }

    private static Meeting CancelledToday(Meeting was, Meeting now, DateOnly today) =>
        was.Cancelled is null && now.Cancelled is { Known: null } cancelled ? now with { Cancelled = cancelled with { Known = today } } : now;
}
