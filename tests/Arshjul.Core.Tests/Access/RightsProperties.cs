using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Planning;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Access;

/// <summary>What holds of the rights in any tree of groups, with any seats.</summary>
public sealed class RightsProperties
{
    private static readonly Right[] OfGroups = [Right.ReadGroup, Right.EditAgenda, Right.ApproveCalls, Right.Convene, Right.HandIn];

    // Each group's parent is one before it, or none; one seat in three is somebody else's.
    private static readonly Gen<YearPlan> Plan = Gen.Select(Gen.Int[-1, 9].Array[1, 10], Gen.Select(Gen.Int[0, 9], Gen.Enum<SeatRole>(), Gen.Int[0, 2]).Array[0, 6]).Select((parents, seats) => YearPlans.Empty with
    {
        Groups = [.. parents.Select((p, i) => GroupTrees.Group("g" + i, p >= 0 && p < i ? "g" + p : null))],
        Seats = [.. seats.Select((s, i) => GroupTrees.Seat("g" + (s.Item1 % parents.Length), s.Item2) with { Key = "s" + i, Holders = [new Holding { Person = s.Item3 == 0 ? "bb" : "aa" }] })],
    });

    [Fact]
    public void Rights_InAnyTree_AreThoseOfTheSeatsReadOneByOne() => Plan.Holds(
        plan =>
        {
            var rights = GroupTrees.In(plan);
            return OfGroups.All(right => plan.Groups.All(group => rights.May(right, [group.Key]) == plan.Seats.Any(s => Reaches(plan, s, group, right))));
        },
        times: 200);

    [Fact]
    public void JointMeeting_OfAnyGroups_IsReadWithOneAndChangedWithAll() => Gen.Select(Plan, Gen.Int[0, 9].Array[0, 4]).Holds(
        (plan, chosen) =>
        {
            var rights = GroupTrees.In(plan);
            var groups = chosen.Select(c => "g" + c).ToList();
            return OfGroups.All(right => rights.May(right, groups) == (right is Right.ReadGroup or Right.HandIn
                ? groups.Exists(g => rights.May(right, [g]))
                : groups.Count > 0 && groups.TrueForAll(g => rights.May(right, [g]))));
        },
        times: 200);

    [Fact]
    public void Seat_WonByAnyone_TakesNoRightAway() => Gen.Select(Plan, Gen.Int[0, 9], Gen.Enum<SeatRole>()).Holds(
        (plan, group, role) =>
        {
            var before = GroupTrees.In(plan);
            var after = GroupTrees.In(plan with { Seats = [.. plan.Seats, GroupTrees.Seat("g" + (group % plan.Groups.Count), role)] });
            return OfGroups.All(r => before.GroupsWith(r).All(after.GroupsWith(r).Contains));
        },
        times: 200);

    [Fact]
    public void Stamp_OfAFullSession_IsTheSameExactlyWhenTheSeatsAre() => Gen.Select(Plan, Plan).Holds(
        (one, two) =>
        {
            var shared = two with { Groups = one.Groups, Seats = [.. two.Seats.Where(s => one.Groups.Any(g => g.Key == s.Group))] };
            return (GroupTrees.In(one).Stamp == GroupTrees.In(shared).Stamp) == Places(one).SetEquals(Places(shared));
        },
        times: 200);

    [Fact]
    public void Rights_WithoutSeatsOfOnesOwn_AreNone() => Plan.Holds(
        plan => OfGroups.All(r => new Rights(plan.On("2026-03-02"), new Account { Person = "cc", IsAdministrator = true }, SignInMeans.Passkey).GroupsWith(r).Count == 0),
        times: 100);

    private static HashSet<string> Places(YearPlan plan) => [.. plan.Seats.Where(s => s.Holders[0].Person == "aa").Select(s => $"{s.Group} {s.Role}")];

    // Written anew, without the table and the climb of the code: a seat's own group, or one that has it above when the seat leads.
    private static bool Reaches(YearPlan plan, Seat seat, CooperationGroup group, Right right)
    {
        if (seat.Holders[0].Person != "aa")
            return false;
        var leads = seat.Role is SeatRole.Chair or SeatRole.Convener or SeatRole.Secretary;
        var sits = leads || seat.Role is SeatRole.Member or SeatRole.Substitute;
        var gives = right switch
        {
            Right.ReadGroup => true,
            Right.HandIn => sits,
            Right.EditAgenda => seat.Role is SeatRole.Convener or SeatRole.Secretary,
            Right.ApproveCalls => seat.Role is SeatRole.Convener or SeatRole.Chair,
            _ => seat.Role == SeatRole.Convener,
        };
        return gives && (seat.Group == group.Key || (leads && IsUnder(plan, group, seat.Group)));
    }

    private static bool IsUnder(YearPlan plan, CooperationGroup group, string above) =>
        group.Parent is { } parent && (parent == above || IsUnder(plan, plan.Groups.Single(g => g.Key == parent), above));
}
