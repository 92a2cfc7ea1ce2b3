using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Planning;

namespace Arshjul.Core.Tests.Access;

/// <summary>Groups in a tree, seen from <c>own</c>, and the rights of <c>aa</c>, who sits in some of them.</summary>
internal static class GroupTrees
{
    public static YearPlan Plan(params Seat[] seats) => YearPlans.Empty with
    {
        Groups =
        [
            Group("above", null), Group("own", "above"), Group("below", "own"), Group("deep", "below"),
            Group("beside", "above"), Group("under", "beside"), Group("other", null),
        ],
        Seats = seats,
    };

    public static Seat Seat(string group, SeatRole role) => new() { Group = group, Key = $"{group}-{role}", Role = role, Holders = [new Holding { Person = "aa" }] };

    public static Rights Of(params Seat[] seats) => In(Plan(seats));

    public static Rights Of(Account account, SignInMeans means, params Seat[] seats) => new(Plan(seats).On("2026-03-02"), account, means);

    public static Rights In(YearPlan plan) => new(plan.On("2026-03-02"), new Account { Person = "aa" }, SignInMeans.EmailLink);

    public static Rights On(string day, string person, params Seat[] seats) => new(Plan(seats).On(day), new Account { Person = person }, SignInMeans.EmailLink);

    public static CooperationGroup Group(string key, string? parent) => new() { Key = key, Name = key, Process = "p", Parent = parent };
}
