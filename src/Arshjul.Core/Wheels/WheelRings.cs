using Arshjul.Core.Groups;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Wheels;

/// <summary>The rings in the order of the organisation's own chain: by process, and each group before those under it.</summary>
internal static class WheelRings
{
    private const int Colours = 8;

    public static IReadOnlyList<WheelRing> Of(PlanAt at, WheelSpan span, WheelFilter filter)
    {
        var plan = at.Plan;
        // OrderBy keeps the order of the file among equals.
        var processes = plan.Processes.OrderBy(p => p.Order).ToList();
        return
        [
            .. from place in Enumerable.Range(0, processes.Count)
               let process = processes[place]
               from node in Tree(plan.Groups.Where(g => g.Process == process.Key).ToList())
               where IsShown(node.Group, at, span, filter)
               select new WheelRing(node.Group.Key, node.Group.Label, node.Group.Name, process.Name, (place % Colours) + 1, node.Group.Calls, node.Depth),
        ];
    }

    private static bool IsShown(CooperationGroup group, PlanAt at, WheelSpan span, WheelFilter filter) =>
        (filter.Processes.Count == 0 || filter.Processes.Contains(group.Process, StringComparer.Ordinal))
        && (filter.Groups.Count == 0 || filter.Groups.Contains(group.Key, StringComparer.Ordinal))
        && (filter.Person is not { } person || at.Plan.Seats.Any(s => s.Group == group.Key && s.Holders.Any(h => h.Person == person && span.Meets(h.From ?? span.From, h.Until ?? span.To))));

    /// <summary>Each group after the one above it; one whose group above is of another process stands at the top, and so does a circle's.</summary>
    private static IEnumerable<(CooperationGroup Group, int Depth)> Tree(IReadOnlyList<CooperationGroup> groups)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var keys = groups.Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var below = groups.ToLookup(g => g.Parent ?? "", StringComparer.Ordinal);
        return groups.Where(g => g.Parent is null || !keys.Contains(g.Parent)).Concat(groups).SelectMany(g => Under(g, 0));

        IEnumerable<(CooperationGroup, int)> Under(CooperationGroup group, int depth) =>
            seen.Add(group.Key) ? below[group.Key].SelectMany(g => Under(g, depth + 1)).Prepend((group, depth)) : [];
    }
}
