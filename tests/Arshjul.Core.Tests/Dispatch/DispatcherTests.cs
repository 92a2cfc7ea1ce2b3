using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

public sealed class DispatcherTests
{
    [Fact]
    public async Task Call_WhenApproved_GoesOnItsDayOnceToEachWhoIsCalled()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        Assert.DoesNotContain("call-first", await office.KindsAsync(Office.Local(9, 30, 8)));
        Assert.Contains("call-first", await office.KindsAsync(Office.Local(9, 30)));
        Assert.DoesNotContain("call-first", await office.KindsAsync(Office.Local(9, 30, 10)));
        Assert.Equal(["aa", "bb", "cc"], office.Calls.Where(c => c.To.IsCalled).Select(c => c.To.Key));
        Assert.Equal(["dd"], office.Calls.Where(c => !c.To.IsCalled).Select(c => c.To.Key));
    }

    [Fact]
    public async Task Call_WhenTheSeatEndsBeforeTheMeeting_DoesNotReachItsHolder()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        // EE sits until 1 October: still there when the call goes, gone when the meeting is held.
        Assert.DoesNotContain(office.Notices, n => n.To.Key == "ee");
    }

    [Fact]
    public async Task Call_WhenNotApproved_AlarmsTheConvenerOnceAndWaits()
    {
        var office = new Office();
        Assert.Contains("convener-ApprovalMissing", await office.KindsAsync(Office.Local(9, 30)));
        Assert.DoesNotContain("convener-ApprovalMissing", await office.KindsAsync(Office.Local(9, 30, 10)));
        Assert.Empty(office.Calls);
        await office.ApproveAsync(Office.Local(10, 2));
        Assert.Contains("call-first", await office.KindsAsync(Office.Local(10, 2)));
    }

    [Fact]
    public async Task Call_WhenAllSendingIsStopped_IsNotEvenFrozen_AndGoesAsThePlanIsWhenItMayGo()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] }) { IsHeld = true };
        Assert.Empty(await office.TickAsync(Office.Local(9, 30)));
        await office.ChangeAsync(Office.Local(10, 1), at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new DateOnly(2026, 10, 15), null, null, "Krock med nämnden"));
        Assert.Empty(await office.TickAsync(Office.Local(10, 2)));

        office.IsHeld = false;
        await office.TickAsync(Office.Local(10, 2));

        Assert.Equal([(1, CallKind.First, new DateOnly(2026, 10, 15))], office.Calls.Select(c => (c.Call.Version, c.Call.Kind, c.Call.Content.Date)).Distinct());
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(28, true)]
    [InlineData(22, false)]
    public async Task Approval_WhenItWaits_IsRemindedOfFiveAndTwoWorkingDaysBefore(int day, bool reminded)
    {
        Assert.Equal(reminded, (await new Office().KindsAsync(Office.Local(9, day))).Contains("convener-ApprovalWaits"));
    }

    [Fact]
    public async Task Call_WhenTheAgendaChangedAfterTheApproval_WaitsAnewAndSaysSo()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 24));
        await office.ChangeAsync(Office.Local(9, 25), at => at.Plan with { Items = [new AddedItem { Group = "fsg", Key = "ny", Meeting = "fsg-okt", Title = "Nytt ärende" }] });
        Assert.DoesNotContain("call-first", await office.KindsAsync(Office.Local(9, 30)));
        var alarm = office.Notices.OfType<ConvenerNotice>().Single(n => n.What == ConvenerNoticeKind.ApprovalMissing);
        Assert.Contains(Phrasebook.In("sv").Say("convener.changedSinceApproval"), alarm.Lines);
    }

    [Fact]
    public async Task Call_WhenTheGroupIsAutomatic_NeedsNoApproval()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] });
        Assert.Contains("call-first", await office.KindsAsync(Office.Local(9, 30)));
    }

    [Fact]
    public async Task Move_AfterTheCall_WaitsForApprovalThenTellsWhatChangedWithAHigherSequence()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new DateOnly(2026, 10, 21), null, null, "Krock med nämnden"));
        Assert.Contains("convener-ChangeWaits", await office.KindsAsync(Office.Local(10, 5)));
        Assert.DoesNotContain("call-changed", await office.KindsAsync(Office.Local(10, 5, 10)));
        await office.ApproveAsync(Office.Local(10, 5, 11));
        Assert.Contains("call-changed", await office.KindsAsync(Office.Local(10, 5, 12)));
        Assert.DoesNotContain("call-changed", await office.KindsAsync(Office.Local(10, 5, 13)));
        var changed = office.Calls.Last().Call;
        Assert.Equal((2, CallKind.Changed), (changed.Version, changed.Kind));
        Assert.True(changed.Sequence > office.Calls.First().Call.Sequence);
        Assert.Equal("Krock med nämnden", changed.Content.Reason);
        Assert.Equal(new CallDifference(DifferenceKind.Date, "onsdag den 14 oktober 2026", "onsdag den 21 oktober 2026"), changed.Differences[0]);
    }

    [Fact]
    public async Task Cancellation_AfterTheCall_TellsEverybodyWhoWasCalledOnce()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        await office.ApproveAsync(Office.Local(10, 5));
        Assert.Contains("call-cancelled", await office.KindsAsync(Office.Local(10, 5, 10)));
        Assert.Empty(await office.KindsAsync(Office.Local(10, 13)));
        var cancelled = office.Calls.Where(c => c.Call.Kind == CallKind.Cancelled).ToList();
        Assert.Equal(["aa", "bb", "cc", "dd"], cancelled.Select(c => c.To.Key));
        Assert.All(cancelled, c => Assert.Equal("För få ärenden", c.Call.Content.Reason));
        Assert.True(cancelled[0].Call.Sequence > 0);
    }

    [Fact]
    public async Task Reinstatement_AfterACancelledCall_CallsAnewWithAHigherSequence()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        await office.ApproveAsync(Office.Local(10, 5));
        await office.TickAsync(Office.Local(10, 5));
        await office.ChangeAsync(Office.Local(10, 6), at => PlanMoves.Reinstate(at, at.FindMeeting("fsg-okt")!));
        await office.ApproveAsync(Office.Local(10, 6));
        await office.TickAsync(Office.Local(10, 6));
        var versions = office.Calls.Select(c => c.Call).DistinctBy(c => c.Version).ToList();
        Assert.Equal([CallKind.First, CallKind.Cancelled, CallKind.First], versions.Select(v => v.Kind));
        Assert.Equal(versions.Select(v => v.Sequence).Order().Distinct(), versions.Select(v => v.Sequence));
    }

    [Fact]
    public async Task Cancellation_BeforeTheCall_SendsNothing()
    {
        var office = new Office();
        await office.ChangeAsync(Office.Local(9, 1), at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        Assert.Empty(await office.KindsAsync(Office.Local(9, 30)));
    }

    [Fact]
    public async Task Reminder_TwoWorkingDaysBefore_ReachesThoseWhoAreCalledAlone()
    {
        var office = await CalledAsync();
        Assert.Contains("reminder", await office.KindsAsync(Office.Local(10, 12)));
        Assert.Equal(["aa", "bb", "cc"], office.Notices.OfType<ReminderNotice>().Select(n => n.To.Key));
    }

    [Fact]
    public async Task Owner_WhoOwesPapers_IsRemindedThreeWorkingDaysBeforeTheyAreDue()
    {
        var office = await CalledAsync();
        await office.TickAsync(Office.Local(9, 29));
        // Papers are due 8 working days before 14 October: the 2nd; three working days before that is 29 September.
        var reminder = Assert.Single(office.Notices.OfType<OwnerNotice>());
        Assert.Equal(("bb", "Ekonomi"), (reminder.To.Key, reminder.Items[0].Title));
    }

    [Fact]
    public async Task Approve_WhenNothingWaits_SaysSo()
    {
        var office = await CalledAsync();
        Assert.Equal("approve.nothing", (await Assert.ThrowsAsync<InputException>(() => office.ApproveAsync(Office.Local(10, 1)))).Faults[0].Code);
        var early = new Office();
        await early.ApproveAsync(Office.Local(9, 1));
        Assert.Equal("approve.already", (await Assert.ThrowsAsync<InputException>(() => early.ApproveAsync(Office.Local(9, 2)))).Faults[0].Code);
    }

    [Fact]
    public async Task Tick_WhenMissedForDays_SendsWhatIsStillOfUseAndNothingElse()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] });
        var kinds = (await office.KindsAsync(Office.Local(10, 13))).ToList();
        Assert.Contains("call-first", kinds);
        // The reminder was due before the late call: it would say the same twice.
        Assert.DoesNotContain("reminder", kinds);
        Assert.Empty(await office.KindsAsync(Office.Local(10, 14, 16)));
    }

    [Fact]
    public async Task Meeting_OfAGroupThatIsNotCalledFromHere_SendsNothing()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { Calls = false, CallApproval = CallApproval.Automatic }] });
        Assert.Empty(await office.KindsAsync(Office.Local(9, 30)));
    }

    [Fact]
    public async Task Theme_WithoutADate_IsCalledOnlyOnceItHasOne()
    {
        var office = new Office(p => p with
        {
            Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }],
            Meetings = [new Meeting { Key = "tema", Groups = ["fsg"], Kind = MeetingKind.Theme, Start = new TimeOnly(9, 0), End = new TimeOnly(12, 0) }],
        });
        Assert.Empty(await office.KindsAsync(Office.Local(9, 30)));
        await office.ChangeAsync(Office.Local(10, 1), at => at.Plan with { Meetings = [at.Plan.Meetings[0] with { Changes = [new MeetingChange { Known = new DateOnly(2026, 10, 1), Date = new DateOnly(2026, 10, 20) }] }] });
        Assert.DoesNotContain("call-first", await office.KindsAsync(Office.Local(10, 5)));
        Assert.Contains("call-first", await office.KindsAsync(Office.Local(10, 6)));
    }

    private static async Task<Office> CalledAsync()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        return office;
    }
}
