using System.Collections.Frozen;
using Arshjul.Core.Groups;

namespace Arshjul.Core.Access;

/// <summary>Which rights a seat gives in its group, and whether they hold in the groups below it too.</summary>
internal static class GroupRights
{
    private static readonly FrozenDictionary<SeatRole, FrozenSet<Right>> OfRole = new Dictionary<SeatRole, Right[]>
    {
        [SeatRole.Chair] = [Right.ReadGroup, Right.ApproveCalls, Right.HandIn],
        [SeatRole.Convener] = [Right.ReadGroup, Right.EditAgenda, Right.ApproveCalls, Right.Convene, Right.HandIn],
        [SeatRole.Secretary] = [Right.ReadGroup, Right.EditAgenda, Right.HandIn],
        [SeatRole.Member] = [Right.ReadGroup, Right.HandIn],
        [SeatRole.Substitute] = [Right.ReadGroup, Right.HandIn],
        [SeatRole.CoOpted] = [Right.ReadGroup],
        [SeatRole.Reader] = [Right.ReadGroup],
    }.ToFrozenDictionary(r => r.Key, r => r.Value.ToFrozenSet());

    /// <summary>Whether a right is held in groups at all.</summary>
    public static bool IsOfGroup(Right right) => right is Right.ReadGroup or Right.EditAgenda or Right.ApproveCalls or Right.Convene or Right.HandIn;

    /// <summary>Whether a seat gives a right; a role that is not in the table gives none.</summary>
    public static bool Gives(SeatRole role, Right right) => OfRole.TryGetValue(role, out var rights) && rights.Contains(right);

    /// <summary>Whether a seat's rights follow the group tree downwards: those who lead a group see to what is under it, those who sit in it do not.</summary>
    public static bool ReachesDown(SeatRole role) => role is SeatRole.Chair or SeatRole.Convener or SeatRole.Secretary;
}
