using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

public sealed class PendingCallsTests
{
    [Fact]
    public void FirstCall_BeforeItsDay_IsPendingWithoutDifferences()
    {
        var pending = Pending(Office.Plan, Office.Local(9, 1))!;
        Assert.Equal((1, CallKind.First, 0, Office.Local(9, 30), Office.Local(10, 14, 13)), (pending.Version, pending.Kind, pending.Sequence, pending.DueAt, pending.Until));
        Assert.Equal((false, false), (pending.IsApproved, pending.WasApprovedOtherwise));
        Assert.Empty(pending.Differences);
    }

    [Fact]
    public void FirstCall_WhenTheMeetingIsOverCancelledOrUndated_IsNotPending()
    {
        Assert.Null(Pending(Office.Plan, Office.Local(10, 14, 15)));
        Assert.Null(Pending(Meeting(m => m with { Cancelled = new Cancellation { Reason = "Sjukdom" } }), Office.Local(9, 1)));
        Assert.Null(Pending(Meeting(m => m with { Date = null }), Office.Local(9, 1)));
        Assert.Null(Pending(Office.Plan with { Groups = [Office.Plan.Groups[0] with { Calls = false }] }, Office.Local(9, 1)));
    }

    [Fact]
    public async Task Call_WhenNothingChangedSince_IsNotSentAgain()
    {
        var office = await CalledAsync();
        foreach (var day in new[] { 1, 7, 13 })
            Assert.DoesNotContain(await office.KindsAsync(Office.Local(10, day)), k => k.StartsWith("call", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undated_AfterTheCall_TellsThoseWhoWereCalledWithTheReason()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => Changed(at, new MeetingChange { Known = at.Today, Undated = true, Reason = "Enkäten dröjer" }));
        Assert.Contains("call-cancelled", await office.KindsAsync(Office.Local(10, 5)));
        var told = office.Calls.Where(c => c.Call.Version == 2).ToList();
        Assert.Equal(["aa", "bb", "cc", "dd"], told.Select(c => c.To.Key));
        Assert.All(told, c => Assert.Equal((new DateOnly(2026, 10, 14), "Enkäten dröjer"), (c.Call.Content.Date, c.Call.Content.Reason)));
        Assert.Empty(await office.KindsAsync(Office.Local(10, 6)));
    }

    [Fact]
    public async Task Cancellation_ForAnotherMeeting_SaysWhenThatIs()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => at.Plan with
        {
            Meetings = [at.Plan.Meetings[0] with { Cancelled = new Cancellation { Known = at.Today, Reason = "Krock", ReplacedBy = "fsg-nov" } }, at.Plan.Meetings[0] with { Key = "fsg-nov", Date = new(2026, 11, 11), Known = at.Today }],
        });
        await office.TickAsync(Office.Local(10, 5));
        Assert.Equal("onsdag den 11 november 2026", office.Calls.Last(c => c.Call.Kind == CallKind.Cancelled).Call.Content.ReplacedBy);
    }

    [Fact]
    public async Task Move_FarAhead_IsToldAtOnceAndNotWhenTheNewDayComesNear()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2027, 6, 9), null, null, "Efter omorganisationen"));
        Assert.Contains("call-changed", await office.KindsAsync(Office.Local(10, 5)));
    }

    [Fact]
    public async Task Change_AfterTheMeeting_TellsNobody()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 14, 16), at => Changed(at, new MeetingChange { Known = at.Today, Title = "Budget" }));
        Assert.Empty(await office.KindsAsync(Office.Local(10, 14, 17)));
    }

    [Fact]
    public async Task Reinstated_WithoutApproval_AlarmsTheConvenerAgain()
    {
        var office = new Office();
        await office.TickAsync(Office.Local(9, 30));
        await office.ApproveAsync(Office.Local(10, 1));
        await office.TickAsync(Office.Local(10, 1));
        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        await office.ApproveAsync(Office.Local(10, 5));
        await office.TickAsync(Office.Local(10, 5));
        await office.ChangeAsync(Office.Local(10, 6), at => PlanMoves.Reinstate(at, at.FindMeeting("fsg-okt")!));
        // The call's day was alarmed of already, for the first call: this is another call that nobody has got.
        Assert.Contains("convener-ApprovalMissing", await office.KindsAsync(Office.Local(10, 6)));
        Assert.DoesNotContain("convener-ApprovalMissing", await office.KindsAsync(Office.Local(10, 6, 10)));
    }

    [Fact]
    public async Task Approval_OfAnEarlierVersion_DoesNotCoverTheNext()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        await office.ChangeAsync(Office.Local(10, 5), at => Changed(at, new MeetingChange { Known = at.Today, Title = "Budget" }));
        Assert.DoesNotContain("call-changed", await office.KindsAsync(Office.Local(10, 5)));
    }

    [Fact]
    public async Task Approval_WhenTheAgendaChangedAndChangedBack_HoldsAgain()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 24));
        var item = new AddedItem { Group = "fsg", Key = "ny", Meeting = "fsg-okt", Title = "Nytt ärende" };
        await office.ChangeAsync(Office.Local(9, 25), at => at.Plan with { Items = [item] });
        var changed = await office.LookAsync(Office.Local(9, 25));
        Assert.True(PendingCalls.Of(changed, changed.FindMeeting("fsg-okt")!, null) is { IsApproved: false, WasApprovedOtherwise: true });
        await office.ChangeAsync(Office.Local(9, 26), at => at.Plan with { Items = [] });
        Assert.Contains("call-first", await office.KindsAsync(Office.Local(9, 30)));
    }

    [Fact]
    public async Task Approval_OfWhatCannotBeApproved_SaysWhy()
    {
        Assert.Equal("approve.past", await RefusalAsync(new Office(), Office.Local(10, 14, 15)));
        Assert.Equal("approve.notCalled", await RefusalAsync(new Office(p => p with { Groups = [p.Groups[0] with { Calls = false }] }), Office.Local(9, 1)));
        Assert.Equal("approve.already", await RefusalAsync(new Office(Automatic), Office.Local(9, 1)));
    }

    [Fact]
    public void Versions_WhateverHappensToAMeeting_CountUpWithARisingSequenceAndToldOnlyWhenSomethingIsNew() =>
        Gen.Int[0, 6].Array[1, 12].Holds(
            async steps =>
            {
                var office = await CalledAsync();
                var now = Office.Local(10, 1);
                foreach (var step in steps)
                {
                    now = now.AddHours(7);
                    await office.ChangeAsync(now, at => Step(at, step));
                    await office.TickAsync(now.AddMinutes(1));
                }
                // A meeting that is on again is called on its day, not before.
                var meeting = (await office.LookAsync(now)).FindMeeting("fsg-okt")!;
                if (meeting.Stands && DueMoments.CallOut(await office.LookAsync(now), meeting) is var day && day > now)
                    await office.TickAsync(day);
                var calls = office.Calls.Select(c => c.Call).DistinctBy(c => c.Version).ToList();
                var mails = office.Calls.Select(c => (c.Call.Version, c.To.Key)).ToList();
                return calls.Select(c => c.Version).SequenceEqual(Enumerable.Range(1, calls.Count))
                    && calls.Zip(calls.Skip(1)).All(p => p.Second.Sequence > p.First.Sequence
                        && (p.Second.Kind == CallKind.First) == (p.First.Kind == CallKind.Cancelled)
                        && (p.Second.Kind != CallKind.Changed || p.Second.Differences.Count > 0))
                    && mails.Distinct().Count() == mails.Count
                    && meeting.Stands == (calls[^1].Kind != CallKind.Cancelled);
            },
            60);

    private static YearPlan Step(PlanAt at, int step)
    {
        var meeting = at.FindMeeting("fsg-okt")!;
        return step switch
        {
            0 when meeting.Stands => PlanMoves.Move(at, meeting, meeting.Date!.Value.AddDays(7), null, null, "Krock"),
            1 when meeting.Stands => PlanMoves.Cancel(at, meeting, "För få ärenden"),
            2 when meeting.IsCancelled => PlanMoves.Reinstate(at, meeting),
            3 when meeting.Stands => Changed(at, new MeetingChange { Known = at.Today, Undated = true }),
            4 when !meeting.IsCancelled && meeting.Date is null => Changed(at, new MeetingChange { Known = at.Today, Date = new(2026, 10, 20) }),
            5 => at.Plan with { Items = [.. at.Plan.Items, new AddedItem { Group = "fsg", Key = $"i{at.Plan.Items.Count}", Meeting = "fsg-okt", Title = "Ärende" }] },
            _ => at.Plan,
        };
    }

    private static async Task<string> RefusalAsync(Office office, DateTime now) => (await Assert.ThrowsAsync<InputException>(() => office.ApproveAsync(now))).Faults[0].Code;

    private static YearPlan Changed(PlanAt at, MeetingChange change) =>
        at.Plan with { Meetings = [.. at.Plan.Meetings.Select(m => m with { Changes = [.. m.Changes, change] })] };

    private static PendingCall? Pending(YearPlan plan, DateTime now)
    {
        var at = new PlanAt(plan, now);
        return PendingCalls.Of(at, at.FindMeeting("fsg-okt")!, null);
    }

    private static YearPlan Meeting(Func<Meeting, Meeting> change) => Office.Plan with { Meetings = [change(Office.Plan.Meetings[0])] };

    private static YearPlan Automatic(YearPlan plan) => plan with { Groups = [plan.Groups[0] with { CallApproval = CallApproval.Automatic }] };

    private static async Task<Office> CalledAsync()
    {
        var office = new Office(Automatic);
        await office.TickAsync(Office.Local(9, 30));
        return office;
    }
}
