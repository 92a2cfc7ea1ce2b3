using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Web;

namespace Arshjul.Pages.Groups;

/// <summary>Gathers the tree of groups.</summary>
internal static class GroupsBuilder
{
    private const int Deepest = 4;

    /// <summary>The groups that the visitor may see, each after the one above it.</summary>
    public static GroupsModel Of(PageContext page)
    {
        var (at, seen) = (page.At, new HashSet<string>(StringComparer.Ordinal));
        var mine = at.Plan.Groups.Where(g => SeatAccess.MaySee(page.Visitor, g.Key)).ToList();
        var order = at.Plan.Processes.OrderBy(p => p.Order).Select(p => p.Key).ToList();
        var tops = mine.Where(g => mine.TrueForAll(m => m.Key != g.Parent)).OrderBy(g => order.IndexOf(g.Process));
        return new GroupsModel([.. tops.SelectMany(g => Under(g, 0)).Select(g => Line(at, g.Group, g.Depth))], SeatAccess.MayAdd(page.Visitor));

        IEnumerable<(CooperationGroup Group, int Depth)> Under(CooperationGroup group, int depth) =>
            seen.Add(group.Key) ? [(group, depth), .. mine.Where(m => m.Parent == group.Key).SelectMany(m => Under(m, depth + 1))] : [];
    }

    private static GroupsModel.GroupLine Line(PlanAt at, CooperationGroup group, int depth)
    {
        var seats = at.Plan.Seats.Where(s => s.Group == group.Key && SeatLines.IsThere(s, at.Today)).ToList();
        return new GroupsModel.GroupLine(
            group.Key,
            group.Name,
            group.ShortName == group.Name ? null : group.ShortName,
            Math.Min(depth, Deepest),
            at.Plan.Processes.FirstOrDefault(p => p.Key == group.Process)?.Name ?? group.Process,
            string.Join(", ", seats.Where(s => s.Role == SeatRole.Convener).Select(s => s.HolderOn(at.Today)).OfType<string>().Distinct(StringComparer.Ordinal).Select(at.NameOf)),
            seats.Count,
            seats.Count(s => s.HolderOn(at.Today) is null));
    }
}
