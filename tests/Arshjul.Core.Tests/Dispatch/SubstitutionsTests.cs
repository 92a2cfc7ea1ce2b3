using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>A substitute called in a member's place: of the same party, by the convener's word, to that meeting alone. In the office CC is Kommunal's member, DD its substitute and FF another's.</summary>
public sealed class SubstitutionsTests
{
    private static readonly DateTime Now = Office.Local(10, 2);

    [Fact]
    public void Decline_OfAMember_ProposesTheSubstitutesOfTheSameParty() =>
        Assert.Equal(["dd"], Proposed(Declined(Plan())));

    [Fact]
    public void Decline_OfSomebodyElse_ProposesNobody()
    {
        Assert.Empty(Proposed(Answer(Plan(), "aa", Attendance.No), "aa"));
        Assert.Empty(Proposed(Answer(Plan(), "cc", Attendance.Maybe)));
        Assert.Empty(Proposed(Answer(Plan(), "cc", Attendance.Yes)));
    }

    [Fact]
    public void Substitute_WhoDeclinedToo_OrCannotBeReached_OrIsCalledAnyway_IsNotProposed()
    {
        Assert.Empty(Proposed(Answer(Declined(Plan()), "dd", Attendance.No)));
        Assert.Empty(Proposed(Declined(Plan(p => p with { People = [.. p.People.Select(x => x.Key == "dd" ? x with { Email = null } : x)] }))));
        Assert.Empty(Proposed(Declined(Plan(p => p with { Groups = [p.Groups[0] with { Substitutes = SubstitutesAre.Called }] }))));
        Assert.Empty(Proposed(Declined(Plan(p => p with { Seats = [.. p.Seats.Select(s => s.Key == "ersattare" ? s with { Until = new DateOnly(2026, 10, 1) } : s)] }))));
    }

    [Fact]
    public void Meeting_ThatIsOverOrOff_ProposesNobody()
    {
        var plan = Declined(Plan());
        Assert.Empty(Proposed(plan, now: Office.Local(10, 15)));
        Assert.Empty(Proposed(plan with { Meetings = [plan.Meetings[0] with { Cancelled = new Cancellation { Reason = "x" } }] }));
    }

    [Fact]
    public void Call_MakesTheSubstituteACalledOne_ToThatMeetingAlone()
    {
        var plan = Called(Declined(Plan(p => p with { Meetings = [p.Meetings[0], p.Meetings[0] with { Key = "fsg-nov", Date = new DateOnly(2026, 11, 18) }] })));
        var at = new PlanAt(plan, Now);

        Assert.True(To(at, "fsg-okt").IsCalled);
        Assert.False(To(at, "fsg-nov").IsCalled);
        Assert.Contains("dd", Recipients.PeopleCalled(at, at.FindMeeting("fsg-okt")!));
        Assert.Empty(Proposed(plan));
    }

    [Fact]
    public void Member_WhoComesAfterAll_TakesNothingBack()
    {
        var plan = Answer(Called(Declined(Plan())), "cc", Attendance.Yes);
        var at = new PlanAt(plan, Now);

        Assert.True(To(at, "fsg-okt").IsCalled);
        Assert.Equal("dd", Assert.Single(plan.Answers).Substitute);
    }

    [Theory]
    [InlineData("cc", "ff")]
    [InlineData("cc", "nobody")]
    [InlineData("aa", "dd")]
    public void Call_OfSomebodyWhoIsNotProposed_IsRefused(string member, string substitute)
    {
        var at = new PlanAt(Declined(Plan()), Now);
        Assert.Equal("substitute.not", Assert.Throws<InputException>(() => Substitutions.Call(at, at.FindMeeting("fsg-okt")!, member, substitute)).Faults[0].Code);
    }

    [Fact]
    public async Task Substitute_WhoHadACopy_GetsACallOfTheirOwn_WhenItIsSentAnew()
    {
        var office = new Office(p => Plan(_ => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] }));
        await office.TickAsync(Office.Local(9, 30));
        Assert.False(office.Calls.Single(c => c.To.Key == "dd").To.IsCalled);
        await office.ChangeAsync(Now, at => Called(Declined(at.Plan)));

        Assert.True((await office.ResendAsync(Now, "dd")).IsCalled);
        await office.TickAsync(Now);

        Assert.Equal([false, true], office.Calls.Where(c => c.To.Key == "dd").Select(c => c.To.IsCalled));
        Assert.Single(office.Calls, c => c.To.Key == "cc");
    }

    [Fact]
    public async Task Decline_InAGroupThatLeavesItToTheProgram_CallsOneSubstituteAfterTheOther()
    {
        var office = await LeftToTheProgramAsync(SubstitutesAre.OnDecline);
        await office.ChangeAsync(Now, at => Declined(at.Plan));
        Assert.Equal(["call-substitute"], await office.KindsAsync(Now));
        Assert.Equal(("dd", true, "call+1"), (office.Calls.Last().To.Key, office.Calls.Last().To.IsCalled, office.Calls.Last().Kind));
        Assert.Empty(await office.KindsAsync(Now.AddHours(1)));

        await office.ChangeAsync(Now, at => Answer(at.Plan, "dd", Attendance.No));
        Assert.Equal(["call-substitute"], await office.KindsAsync(Now.AddHours(2)));
        Assert.Equal("ff", office.Calls.Last().To.Key);
        Assert.Equal("ff", (await office.LookAsync(Now)).Plan.Answers.Single(a => a.Person == "cc").Substitute);

        await office.ChangeAsync(Now, at => Answer(at.Plan, "ff", Attendance.No));
        Assert.Empty(await office.KindsAsync(Now.AddHours(3))); // nobody is left
    }

    [Theory]
    [InlineData(SubstitutesAre.Informed)]
    [InlineData(SubstitutesAre.Called)]
    public async Task Decline_InAnotherGroup_IsLeftToTheConvener(SubstitutesAre substitutes)
    {
        var office = await LeftToTheProgramAsync(substitutes);
        await office.ChangeAsync(Now, at => Declined(at.Plan));

        Assert.Empty(await office.KindsAsync(Now));
    }

    [Fact]
    public async Task Decline_BeforeTheCall_MakesTheSubstituteOneOfTheCalled()
    {
        var office = new Office(p => OnDecline(Plan(_ => p), SubstitutesAre.OnDecline));
        await office.ChangeAsync(Office.Local(9, 29), at => Declined(at.Plan));
        await office.TickAsync(Office.Local(9, 30));

        Assert.True(Assert.Single(office.Calls, c => c.To.Key == "dd").To.IsCalled);
    }

    private static async Task<Office> LeftToTheProgramAsync(SubstitutesAre substitutes)
    {
        var office = new Office(p => OnDecline(Plan(_ => p), substitutes));
        await office.TickAsync(Office.Local(9, 30));
        await office.TickAsync(Now);
        Assert.NotEmpty(office.Calls);
        return office;
    }

    private static YearPlan OnDecline(YearPlan plan, SubstitutesAre substitutes) => plan with
    {
        Groups = [plan.Groups[0] with { Substitutes = substitutes, CallApproval = CallApproval.Automatic }],
        Seats = [.. plan.Seats, Office.Seat("ersattare3", SeatRole.Substitute, "ff", party: "Kommunal")],
    };

    private static YearPlan Plan(Func<YearPlan, YearPlan>? change = null) =>
        (change ?? (p => p))(Office.Plan with { Seats = [.. Office.Plan.Seats, Office.Seat("ersattare2", SeatRole.Substitute, "ff", party: "SSR")] });

    private static YearPlan Declined(YearPlan plan) => Answer(plan, "cc", Attendance.No);

    private static YearPlan Answer(YearPlan plan, string person, Attendance reply)
    {
        var at = new PlanAt(plan, Now);
        return MeetingAnswers.Answer(at, at.FindMeeting("fsg-okt")!, person, reply, null, Now);
    }

    private static YearPlan Called(YearPlan plan)
    {
        var at = new PlanAt(plan, Now);
        return Substitutions.Call(at, at.FindMeeting("fsg-okt")!, "cc", "dd");
    }

    private static IReadOnlyList<string> Proposed(YearPlan plan, string person = "cc", DateTime? now = null)
    {
        var at = new PlanAt(plan, now ?? Now);
        return Substitutions.Proposed(at, at.FindMeeting("fsg-okt")!, plan.Answers.Single(a => a.Person == person));
    }

    private static Recipient To(PlanAt at, string meeting)
    {
        var known = at.FindMeeting(meeting)!;
        return Recipients.Of(at, known, CallDrafts.Of(at, known)).Single(r => r.Key == "dd");
    }
}
