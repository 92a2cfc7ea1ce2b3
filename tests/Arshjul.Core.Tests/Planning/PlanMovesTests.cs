using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Planning;

public sealed class PlanMovesTests
{
    private static readonly DateTime Now = Office.Local(9, 1);

    [Fact]
    public void Move_ToAnotherDay_KeepsTimeAndRemembersWhereItWas()
    {
        var plan = Move(Office.Plan, new(2026, 10, 21), reason: "Krock med nämnden");
        var moved = Known(plan);
        Assert.Equal((new DateOnly(2026, 10, 21), new TimeOnly(13, 0), new TimeOnly(15, 0), "Krock med nämnden", new DateOnly(2026, 9, 1)), (moved.Date, moved.Start, moved.End, moved.ChangeReason, moved.ChangedOn));
        Assert.Equal(new DateOnly(2026, 10, 14), plan.Meetings[0].Date);
        Assert.Equal(new DateOnly(2026, 10, 14), plan.Meetings[0].KnownOn(new(2026, 8, 31))!.Date);
    }

    [Fact]
    public void Move_WithAStartAlone_KeepsTheLength()
    {
        var moved = Known(Move(Office.Plan, new(2026, 10, 14), start: new(9, 30)));
        Assert.Equal((new TimeOnly(9, 30), new TimeOnly(11, 30)), (moved.Start, moved.End));
    }

    [Fact]
    public void Move_WithAnEndAlone_KeepsTheStart()
    {
        var moved = Known(Move(Office.Plan, new(2026, 10, 14), end: new(16, 0)));
        Assert.Equal((new TimeOnly(13, 0), new TimeOnly(16, 0)), (moved.Start, moved.End));
    }

    [Fact]
    public void Move_OfAMeetingWithoutADate_GivesItOne()
    {
        var plan = Meeting(m => m with { Date = null });
        Assert.True(Known(Move(plan, new(2026, 10, 21))).Stands);
    }

    [Fact]
    public void Move_LeavesTheOtherMeetingsAsTheyWere()
    {
        var other = Office.Plan.Meetings[0] with { Key = "fsg-nov", Date = new(2026, 11, 11) };
        var plan = Move(Office.Plan with { Meetings = [Office.Plan.Meetings[0], other] }, new(2026, 10, 21));
        Assert.Same(other, plan.Meetings[1]);
    }

    [Fact]
    public void Move_ThatCannotBe_SaysWhy()
    {
        Assert.Equal("move.past", Refusal(() => Move(Office.Plan, new(2026, 8, 31))));
        Assert.Equal("move.same", Refusal(() => Move(Office.Plan, new(2026, 10, 14))));
        Assert.Equal("move.same", Refusal(() => Move(Office.Plan, new(2026, 10, 14), start: new(13, 0), end: new(15, 0))));
        Assert.Equal("move.endsBeforeStart", Refusal(() => Move(Office.Plan, new(2026, 10, 21), start: new(15, 0), end: new(13, 0))));
        Assert.Equal("move.endsBeforeStart", Refusal(() => Move(Office.Plan, new(2026, 10, 21), end: new(13, 0))));
        Assert.Equal("move.cancelled", Refusal(() => Move(Cancel(Office.Plan), new(2026, 10, 21))));
        Assert.Equal("move.held", Refusal(() => Move(Office.Plan, new(2026, 10, 21), now: Office.Local(10, 14, 15))));
    }

    [Fact]
    public void Move_WhileTheMeetingIsUnderWay_IsStillPossible() =>
        Assert.Equal(new DateOnly(2026, 10, 21), Move(Office.Plan, new(2026, 10, 21), now: Office.Local(10, 14, 14)).Meetings[0].KnownOn(new(2026, 10, 14))!.Date);

    [Fact]
    public void Move_OntoAnotherMeetingOfEitherGroup_NamesTheGroupThatIsTaken()
    {
        var joint = Joint(new(2026, 10, 21), "vsg");
        var fault = Assert.Throws<InputException>(() => Move(joint, new(2026, 10, 21))).Faults[0];
        Assert.Equal("VSG har redan ett möte 2026-10-21 kl. 13.00–15.00. Välj en annan dag eller tid.", Phrasebook.In("sv").Say(fault));
        Assert.Equal(new DateOnly(2026, 10, 21), Known(Move(joint, new(2026, 10, 21), start: new(9, 0))).Date);
    }

    [Fact]
    public void Move_OntoACancelledMeetingOrAnotherGroups_IsNoClash()
    {
        var joint = Joint(new(2026, 10, 21), "vsg");
        Assert.Equal(new DateOnly(2026, 10, 21), Known(Move(joint with { Meetings = [joint.Meetings[0], joint.Meetings[1] with { Cancelled = new Cancellation { Reason = "Sjukdom" } }] }, new(2026, 10, 21))).Date);
        Assert.Equal(new DateOnly(2026, 10, 21), Known(Move(joint with { Meetings = [joint.Meetings[0] with { Groups = ["fsg"] }, joint.Meetings[1]] }, new(2026, 10, 21))).Date);
    }

    [Theory]
    [InlineData("13:00", "15:00", "2026-10-21 kl. 13.00–15.00. Välj en annan dag eller tid.")]
    [InlineData("12:00", "13:01", "2026-10-21 kl. 12.00–13.01. Välj en annan dag eller tid.")]
    [InlineData("14:59", "16:00", "2026-10-21 kl. 14.59–16.00. Välj en annan dag eller tid.")]
    [InlineData("13:30", "14:00", "2026-10-21 kl. 13.30–14.00. Välj en annan dag eller tid.")]
    [InlineData("08:00", "18:00", "2026-10-21 kl. 08.00–18.00. Välj en annan dag eller tid.")]
    [InlineData("14:00", null, "2026-10-21 kl. 14.00. Välj en annan dag eller tid.")]
    [InlineData("13:00", null, "2026-10-21 kl. 13.00. Välj en annan dag eller tid.")]
    [InlineData(null, null, "2026-10-21, hela dagen. Välj en annan dag.")]
    [InlineData("11:00", "13:00", null)]
    [InlineData("15:00", "16:00", null)]
    [InlineData("15:00", null, null)]
    [InlineData("12:59", null, null)]
    public void Move_OntoADayWithAnotherMeeting_IsRefusedWhereTheTimesMeet(string? start, string? end, string? told)
    {
        var plan = Beside(m => m with { Date = new(2026, 10, 21), Start = Clock(start), End = Clock(end) });
        if (told is null)
            Assert.Equal(new DateOnly(2026, 10, 21), Known(Move(plan, new(2026, 10, 21))).Date);
        else
            Assert.Equal("FSG har redan ett möte " + told, Told(() => Move(plan, new(2026, 10, 21))));
    }

    [Theory]
    [InlineData("2026-10-20", true)]
    [InlineData("2026-10-21", true)]
    [InlineData("2026-10-22", false)]
    public void Move_IntoAMeetingOfSeveralDays_IsRefusedOnEachOfThem(string to, bool isTaken)
    {
        var plan = Beside(m => m with { Date = new(2026, 10, 19), LastDate = new(2026, 10, 21), Start = new(9, 0), End = new(16, 0) });
        if (isTaken)
            Assert.Equal("move.taken", Refusal(() => Move(plan, DateOnly.Parse(to, CultureInfo.InvariantCulture))));
        else
            Assert.True(Known(Move(plan, DateOnly.Parse(to, CultureInfo.InvariantCulture))).Stands);
    }

    [Fact]
    public void Move_OfSeveralDays_KeepsTheirNumberAndMayEndEarlierInTheDayThanItBegins()
    {
        var plan = Meeting(m => m with { LastDate = new(2026, 10, 15), Start = new(13, 0), End = new(12, 0) });
        var moved = Known(Move(plan, new(2026, 10, 21), start: new(14, 0), end: new(11, 30)));
        Assert.Equal((new DateOnly(2026, 10, 21), new DateOnly(2026, 10, 22), new TimeOnly(11, 30)), (moved.Date, moved.LastDate, moved.End));
    }

    [Fact]
    public void Move_OfAWholeDayOntoATimedMeeting_IsRefused()
    {
        var plan = Beside(m => m with { Date = new(2026, 10, 21) }) is var p ? p with { Meetings = [p.Meetings[0] with { Start = null, End = null }, p.Meetings[1]] } : null!;
        Assert.Equal("FSG har redan ett möte 2026-10-21 kl. 13.00–15.00. Välj en annan dag eller tid.", Told(() => Move(plan, new(2026, 10, 21))));
    }

    [Fact]
    public void Move_ToATimeOfTodayThatHasPassed_IsRefused()
    {
        var noon = Office.Local(10, 14, 12);
        Assert.Equal("Klockan 11.00 i dag har redan varit. Välj en senare tid eller en annan dag.", Told(() => Move(Office.Plan, new(2026, 10, 14), start: new(9, 0), now: noon)));
        Assert.Equal(new TimeOnly(11, 0), Move(Office.Plan, new(2026, 10, 14), start: new(11, 0), now: noon).Meetings[0].KnownOn(new(2026, 10, 14))!.Start);
    }

    [Fact]
    public void Move_OfACancelledMeetingWithoutADate_SaysNoDate() =>
        Assert.Equal("FSG är redan inställt.", Told(() => Move(Cancel(Meeting(m => m with { Date = null })), new(2026, 10, 21))));

    [Fact]
    public void Cancel_OfAMeeting_KeepsItWithItsReason()
    {
        var known = Known(Cancel(Office.Plan));
        Assert.Equal(("För få ärenden", new DateOnly(2026, 10, 14), 1), (known.CancelReason, known.Date, known.Sequence));
        Assert.Equal("move.cancelled", Refusal(() => Cancel(Cancel(Office.Plan))));
        Assert.Equal("move.held", Refusal(() => PlanMoves.Cancel(At(Office.Plan, Office.Local(10, 15)), At(Office.Plan, Office.Local(10, 15)).FindMeeting("fsg-okt")!, "För sent")));
    }

    [Fact]
    public void Reinstate_OfACancelledMeeting_KeepsWhatHappenedInBetween()
    {
        var cancelled = Cancel(Office.Plan);
        var later = At(cancelled, Office.Local(9, 10));
        var plan = PlanMoves.Reinstate(later, later.FindMeeting("fsg-okt")!);
        Assert.True(plan.Meetings[0].KnownOn(new(2026, 9, 10))!.Stands);
        Assert.Equal(2, plan.Meetings[0].KnownOn(new(2026, 9, 10))!.Sequence);
        // On the days between, it was cancelled, and is remembered so.
        Assert.Equal("För få ärenden", plan.Meetings[0].KnownOn(new(2026, 9, 5))!.CancelReason);
        Assert.True(plan.Meetings[0].KnownOn(new(2026, 8, 31))!.Stands);
    }

    [Fact]
    public void Reinstate_OfAMeetingThatIsOn_ChangesNothing() =>
        Assert.Same(Office.Plan.Meetings[0], PlanMoves.Reinstate(At(Office.Plan, Now), Known(Office.Plan)).Meetings[0]);

    [Fact]
    public void Title_OfAMeeting_NamesGroupsKindAndItsOwnTitle()
    {
        Assert.Equal("FSG", Title(Office.Plan));
        Assert.Equal("FSG: tematräff, Hot och våld", Title(Meeting(m => m with { Kind = MeetingKind.Theme, Title = "Hot och våld" })));
        Assert.Equal("FSG: Budget", Title(Meeting(m => m with { Title = "Budget" })));
        Assert.Equal("FSG: extra möte", Title(Meeting(m => m with { Kind = MeetingKind.Extra, Title = " " })));
        Assert.Equal("FSG/VSG", Title(Joint(new(2026, 11, 11), "vsg")));
        var english = Meeting(m => m with { Kind = MeetingKind.Theme });
        Assert.Equal("FSG: theme meeting", Title(english with { Organisation = english.Organisation with { Language = "en" } }));
    }

    private static string Title(YearPlan plan) => MeetingTitle.Of(At(plan, Now), Known(plan));

    private static string Told(Func<YearPlan> move) => Phrasebook.In("sv").Say(Assert.Throws<InputException>(move).Faults[0]);

    private static TimeOnly? Clock(string? time) => time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    /// <summary>The plan with one more meeting of the group.</summary>
    private static YearPlan Beside(Func<Meeting, Meeting> other) => Office.Plan with { Meetings = [Office.Plan.Meetings[0], other(Office.Plan.Meetings[0] with { Key = "annat" })] };

    private static string Refusal(Func<YearPlan> move) => Assert.Throws<InputException>(move).Faults[0].Code;

    private static YearPlan Move(YearPlan plan, DateOnly date, TimeOnly? start = null, TimeOnly? end = null, string? reason = null, DateTime? now = null)
    {
        var at = At(plan, now ?? Now);
        return PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, date, start, end, reason);
    }

    private static YearPlan Cancel(YearPlan plan) => PlanMoves.Cancel(At(plan, Now), Known(plan), "För få ärenden");

    private static YearPlan Joint(DateOnly other, string group) => Office.Plan with
    {
        Groups = [Office.Plan.Groups[0], Office.Plan.Groups[0] with { Key = "vsg", ShortName = "VSG" }],
        Meetings = [Office.Plan.Meetings[0] with { Groups = ["fsg", "vsg"] }, Office.Plan.Meetings[0] with { Key = "annat", Groups = [group], Date = other }],
    };

    private static YearPlan Meeting(Func<Meeting, Meeting> change) => Office.Plan with { Meetings = [change(Office.Plan.Meetings[0])] };

    private static PlanAt At(YearPlan plan, DateTime now) => new(plan, now);

    private static KnownMeeting Known(YearPlan plan) => At(plan, Now).FindMeeting("fsg-okt")!;
}
