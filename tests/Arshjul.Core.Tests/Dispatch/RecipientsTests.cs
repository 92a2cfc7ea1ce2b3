using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

public sealed class RecipientsTests
{
    [Fact]
    public void Person_WithTwoHats_IsCalledOnceAndCalledRatherThanInformed()
    {
        var to = Of(Seats(Office.Seat("reader", SeatRole.Reader, "aa"), Office.Seat("ledamot", SeatRole.Member, "aa"), Office.Seat("ersattare", SeatRole.Substitute, "aa")));
        Assert.Equal([new Recipient("aa", "AA", "aa@sof.example", true)], to);
    }

    [Theory]
    [InlineData(SeatRole.Chair, true)]
    [InlineData(SeatRole.Convener, true)]
    [InlineData(SeatRole.Secretary, true)]
    [InlineData(SeatRole.Member, true)]
    [InlineData(SeatRole.CoOpted, true)]
    [InlineData(SeatRole.Substitute, false)]
    [InlineData(SeatRole.Reader, false)]
    public void Role_InAGroupWithNothingSaid_IsCalledOrInformed(SeatRole role, bool called) =>
        Assert.Equal(called, Assert.Single(Of(Seats(Office.Seat("x", role, "aa")))).IsCalled);

    [Fact]
    public void Substitutes_OfTwoGroupsInAJointMeeting_GetWhatTheirOwnGroupSays()
    {
        var plan = Joint(Seats(Office.Seat("ersattare", SeatRole.Substitute, "aa"), Office.Seat("ersattare", SeatRole.Substitute, "bb") with { Group = "vsg" }));
        plan = plan with { Groups = [plan.Groups[0], plan.Groups[1] with { Substitutes = SubstitutesAre.Called }] };
        Assert.Equal([("bb", true), ("aa", false)], Of(plan).Select(r => (r.Key, r.IsCalled)));
    }

    [Fact]
    public void Member_OfBothGroupsOfAJointMeeting_GetsOneCall()
    {
        var plan = Joint(Seats(Office.Seat("chair", SeatRole.Chair, "aa"), Office.Seat("chair", SeatRole.Member, "aa") with { Group = "vsg" }, Office.Seat("m", SeatRole.Member, "cc") with { Group = "vsg" }));
        Assert.Equal(["aa", "cc"], Of(plan).Select(r => r.Key));
    }

    [Fact]
    public void Seat_ThatChangesHandsBeforeTheMeeting_CallsTheOneWhoHoldsItThen()
    {
        var seat = Office.Seat("ssr", SeatRole.Member, "aa") with
        {
            Holders = [new Holding { Person = "aa", Until = new(2026, 10, 13) }, new Holding { Person = "bb", From = new(2026, 10, 14) }],
        };
        Assert.Equal(["bb"], Of(Seats(seat)).Select(r => r.Key));
    }

    [Fact]
    public void Seat_VacantEndedOrNotYetBegun_GetsNothing()
    {
        Assert.Empty(Of(Seats(Office.Seat("x", SeatRole.Member, "aa") with { Holders = [] })));
        Assert.Empty(Of(Seats(Office.Seat("x", SeatRole.Member, "aa") with { Until = new(2026, 10, 13) })));
        Assert.Empty(Of(Seats(Office.Seat("x", SeatRole.Member, "aa") with { From = new(2026, 10, 15) })));
    }

    [Fact]
    public void Person_WithoutAnAddress_IsPassedOver()
    {
        var plan = Seats(Office.Seat("x", SeatRole.Member, "aa"), Office.Seat("y", SeatRole.Member, "bb"));
        Assert.Equal(["bb"], Of(plan with { People = [.. plan.People.Select(p => p.Key == "aa" ? p with { Email = null } : p)] }).Select(r => r.Key));
    }

    [Fact]
    public void Guest_OfTheMeetingOrOfAnItemOnItsAgenda_IsCalled()
    {
        var plan = Seats() with
        {
            Items =
            [
                new AddedItem { Group = "fsg", Key = "enkat", Meeting = "fsg-okt", Title = "Enkäten", Guests = [new Guest { Name = "Gäst till enkäten", Email = "enkat@sof.example" }, new Guest { Name = "Utan adress" }] },
                new AddedItem { Group = "fsg", Key = "annat", Meeting = "fsg-nov", Title = "Annat", Guests = [new Guest { Name = "Gäst en annan gång", Email = "annan@sof.example" }] },
            ],
            Meetings =
            [
                Office.Plan.Meetings[0] with { Guests = [new Guest { Name = "Mötets gäst", Email = "gast@sof.example" }] },
                Office.Plan.Meetings[0] with { Key = "fsg-nov", Date = new(2026, 11, 11) },
            ],
        };
        var to = Of(plan);
        Assert.Equal(["enkat@sof.example", "gast@sof.example"], to.Select(r => r.Email).Order(StringComparer.Ordinal));
        Assert.All(to, r => Assert.True(r.IsCalled));
    }

    [Fact]
    public void Guest_OfAnItemThatStandsUnderAPoint_IsCalledToo()
    {
        var plan = Seats() with
        {
            Items =
            [
                new AddedItem { Group = "fsg", Key = "prognos", Meeting = "fsg-okt", Title = "Prognosen", Under = "ekonomi", Guests = [new Guest { Name = "Controller", Email = "controller@sof.example" }] },
                new AddedItem { Group = "fsg", Key = "borta", Meeting = "fsg-nov", Title = "Bokslutet", Under = "ekonomi", Guests = [new Guest { Name = "Revisor", Email = "revisor@sof.example" }] },
            ],
        };
        Assert.Equal(["controller@sof.example"], Of(plan).Select(r => r.Email));
    }

    [Fact]
    public void Copies_OfTheCall_GoToTheListsForInformation()
    {
        var plan = Copies(new ListAddress { Email = "diariet@sof.example", Name = "Diariet" }, new ListAddress { Email = "info@sof.example" });
        var to = Of(plan);
        Assert.Equal([("Diariet", false), (null, false)], to.OrderBy(r => r.Email, StringComparer.Ordinal).Select(r => (r.Name, r.IsCalled)));
    }

    [Fact]
    public void Address_ThatStandsTwiceInAnotherCase_GetsOneMailAndTheCall()
    {
        var plan = Copies(new ListAddress { Email = "AA@SOF.example", Name = "Som kopia" });
        var to = Assert.Single(Of(plan with { Seats = [Office.Seat("x", SeatRole.Member, "aa")] }));
        Assert.Equal(("aa", true), (to.Key, to.IsCalled));
    }

    [Fact]
    public void Keys_OfRecipients_HoldNoAddress()
    {
        var plan = Copies(new ListAddress { Email = "diariet@sof.example" }) with
        {
            Seats = [Office.Seat("x", SeatRole.Member, "aa")],
            Meetings = [Office.Plan.Meetings[0] with { Guests = [new Guest { Name = "Gäst", Email = "gast@sof.example" }] }],
        };
        var to = Of(plan);
        Assert.Equal(3, to.Count);
        Assert.All(to, r => Assert.DoesNotContain("@", r.Key, StringComparison.Ordinal));
        Assert.All(to, r => Assert.DoesNotContain("sof", r.Key, StringComparison.Ordinal));
        Assert.Equal(to.Count, to.DistinctBy(r => r.Key).Count());
    }

    [Fact]
    public void Conveners_AreThoseWhoHoldThatSeatToday()
    {
        var plan = Seats(Office.Seat("chair", SeatRole.Chair, "aa"), Office.Seat("s1", SeatRole.Convener, "bb"), Office.Seat("s2", SeatRole.Convener, "cc"),
            Office.Seat("s3", SeatRole.Convener, "dd") with { Holders = [new Holding { Person = "dd", Until = new(2026, 8, 31) }] });
        Assert.Equal(["bb", "cc"], Conveners(plan));
    }

    [Fact]
    public void Conveners_WhenNobodyConvenesOrNoneCanBeReached_AreTheChair()
    {
        Assert.Equal(["aa"], Conveners(Seats(Office.Seat("chair", SeatRole.Chair, "aa"), Office.Seat("m", SeatRole.Member, "bb"))));
        var plan = Seats(Office.Seat("chair", SeatRole.Chair, "aa"), Office.Seat("s1", SeatRole.Convener, "bb"));
        Assert.Equal(["aa"], Conveners(plan with { People = [.. plan.People.Select(p => p.Key == "bb" ? p with { Email = null } : p)] }));
    }

    [Fact]
    public void Conveners_OfAJointMeeting_AreTheFirstGroups()
    {
        var plan = Joint(Seats(Office.Seat("s1", SeatRole.Convener, "aa"), Office.Seat("s1", SeatRole.Convener, "bb") with { Group = "vsg" }));
        Assert.Equal(["aa"], Conveners(plan));
    }

    [Fact]
    public void Owners_AreFoundByTitleAndByPartyInAnyCase()
    {
        var plan = Seats(Office.Seat("a", SeatRole.Member, "aa", title: "HR-chef", party: "Arbetsgivaren"), Office.Seat("b", SeatRole.Member, "bb", party: "Kommunal"), Office.Seat("c", SeatRole.Substitute, "cc", party: "Kommunal"),
            Office.Seat("d", SeatRole.Member, "dd", party: "Kommunal") with { Until = new(2026, 8, 31) });
        Assert.Equal(["aa"], Owners(plan, "hr-chef"));
        Assert.Equal(["bb", "cc"], Owners(plan, "KOMMUNAL"));
        Assert.Empty(Owners(plan, "Vision"));
    }

    [Fact]
    public void Owner_WithASeatInBothGroups_IsFoundOnce()
    {
        var plan = Joint(Seats(Office.Seat("a", SeatRole.Member, "aa", title: "HR"), Office.Seat("a", SeatRole.Member, "aa", title: "HR") with { Group = "vsg" }, Office.Seat("b", SeatRole.Member, "bb", title: "HR") with { Group = "vsg" }));
        Assert.Equal(["aa", "bb"], Owners(plan, "HR"));
    }

    private static YearPlan Seats(params Seat[] seats) => Office.Plan with { Seats = seats };

    private static YearPlan Joint(YearPlan plan) => plan with
    {
        Groups = [plan.Groups[0], plan.Groups[0] with { Key = "vsg", Name = "Verksamhetens samverkansgrupp", ShortName = "VSG" }],
        Meetings = [plan.Meetings[0] with { Groups = ["fsg", "vsg"] }],
    };

    private static YearPlan Copies(params ListAddress[] addresses) => Seats() with
    {
        MailingLists = [new MailingList { Key = "kopior", Name = "Kopior", Addresses = addresses }],
        Groups = [Office.Plan.Groups[0] with { CopyTo = ["kopior"] }],
    };

    private static PlanAt At(YearPlan plan) => new(plan, Office.Local(9, 1));

    private static IReadOnlyList<Recipient> Of(YearPlan plan)
    {
        var at = At(plan);
        var meeting = at.FindMeeting("fsg-okt")!;
        return Recipients.Of(at, meeting, CallDrafts.Of(at, meeting));
    }

    private static IEnumerable<string> Conveners(YearPlan plan) => Recipients.Conveners(At(plan), At(plan).FindMeeting("fsg-okt")!).Select(r => r.Key);

    private static IEnumerable<string> Owners(YearPlan plan, string owner) => Recipients.Owners(At(plan), At(plan).FindMeeting("fsg-okt")!, owner).Select(r => r.Key);
}
