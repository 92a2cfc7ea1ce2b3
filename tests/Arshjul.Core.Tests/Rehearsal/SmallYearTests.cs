using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Rehearsal;

/// <summary>Years of a few meetings, in which each thing that happens can be counted by hand.</summary>
public sealed class SmallYearTests
{
    private readonly List<RehearsalEvent> _events = [];
    private readonly RecordingComposer _composer = new();

    [Fact]
    public async Task Year_OfOneMeeting_GoesThroughApprovalCallRemindersAndIsHeld()
    {
        var summary = await RunAsync(Office.Plan, 2026);
        Assert.Equal(
        [
            "09-23 08:00 convener-ApprovalWaits", "09-28 08:00 convener-ApprovalWaits", "09-29 08:00 owner", "09-30 09:00 approved", "09-30 09:00 call-first",
            "10-01 08:00 convener-DeadlineComes", "10-12 08:00 reminder", "10-14 15:00 held",
        ], _events.Select(e => $"{e.AtLocal:MM-dd HH:mm} {e.What}"));
        Assert.Equal((1, 0, 0, 1, 0, 1), (summary.Held, summary.Cancelled, summary.Undated, summary.Calls, summary.CountedAsSent, summary.Approvals));
        // Three are called and one informed; three are reminded; the convener is told four things, of which one as owner.
        Assert.Equal((3, 4, 11, 1), (summary.Reminders, summary.Notices, summary.Mails, summary.PointsHeld));
        Assert.Equal(summary.Mails, _composer.Notices.Count);
    }

    [Fact]
    public async Task Call_ThatFellDueBeforeTheYear_CountsAsSent()
    {
        var summary = await RunAsync(January(known: null), 2027);
        Assert.Equal((1, 1, 0), (summary.Held, summary.CountedAsSent, summary.Calls));
        Assert.Equal(["counted-as-sent", "reminder", "held"], _events.Select(e => e.What).Where(w => w is not ("owner" or "convener-DeadlineComes")));
        Assert.Equal(new DateTime(2027, 1, 1), _events[0].AtLocal);
        Assert.Empty(_events[0].Messages);
        // What was sent before the year is remembered as sent when it was due.
        Assert.Equal(new DateTime(2026, 12, 30, 8, 0, 0, DateTimeKind.Utc), Assert.Single(summary.End.Plan.SentCalls).MadeAt);
    }

    [Fact]
    public async Task Call_OfAMeetingPutInAfterItsCallsMomentTheYearBefore_GoesWhenTheYearBegins()
    {
        var plan = January(known: new(2026, 12, 31));
        var summary = await RunAsync(plan with { Groups = [plan.Groups[0] with { Deadlines = new GroupDeadlines(), RemindWorkingDaysBefore = [] }] }, 2027);
        Assert.Equal((0, 1, 1), (summary.CountedAsSent, summary.Calls, summary.Held));
        Assert.Equal(new DateTime(2027, 1, 1), _events.Single(e => e.What == "call-first").AtLocal.Date);
    }

    [Fact]
    public async Task Meeting_PutInAfterItsCallsMoment_IsCalledTheMorningItIsKnown()
    {
        await RunAsync(Meeting(m => m with { Known = new(2026, 10, 5) }), 2026);
        Assert.Equal(Office.Local(10, 5, 8), _events.Single(e => e.What == "call-first").AtLocal);
    }

    [Fact]
    public async Task Meeting_CancelledAfterItsCall_TellsEverybodyAndIsNotHeld()
    {
        var summary = await RunAsync(Meeting(m => m with { Cancelled = new Cancellation { Known = new(2026, 10, 5), Reason = "Sjukdom" } }), 2026);
        Assert.Equal((0, 1, 2, 2), (summary.Held, summary.Cancelled, summary.Calls, summary.Approvals));
        Assert.Equal(4, _events.Single(e => e.What == "call-cancelled").Messages.Count);
        Assert.DoesNotContain(_events, e => e.What is "reminder" or "held");
    }

    [Fact]
    public async Task Meeting_CancelledBeforeItsCall_SendsNothing()
    {
        var summary = await RunAsync(Meeting(m => m with { Cancelled = new Cancellation { Known = new(2026, 9, 1), Reason = "Sjukdom" } }), 2026);
        Assert.Equal((0, 1, 0, 0), (summary.Held, summary.Cancelled, summary.Calls, summary.Mails));
        Assert.Empty(_events);
    }

    [Fact]
    public async Task Meeting_WithoutADateAtTheYearsEnd_IsCountedAsSuch()
    {
        var summary = await RunAsync(Meeting(m => m with { Changes = [new MeetingChange { Known = new(2026, 9, 1), Undated = true }] }), 2026);
        Assert.Equal((0, 0, 1), (summary.Held, summary.Cancelled, summary.Undated));
    }

    [Fact]
    public async Task Group_RehearsedAlone_LeavesTheOthersOut()
    {
        var plan = Office.Plan with
        {
            Groups = [Office.Plan.Groups[0], Office.Plan.Groups[0] with { Key = "vsg", ShortName = "VSG" }],
            Meetings = [Office.Plan.Meetings[0], Office.Plan.Meetings[0] with { Key = "vsg-okt", Groups = ["vsg"] }],
        };
        Assert.Equal(2, (await RunAsync(plan, 2026)).Held);
        _events.Clear();
        Assert.Equal(1, (await RunAsync(plan, 2026, "vsg")).Held);
        Assert.All(_events, e => Assert.Equal(("vsg", "vsg-okt"), (e.Group, e.Meeting)));
    }

    [Fact]
    public async Task Rehearsal_OfAPlan_LeavesItUntouchedAndForgetsWhatWasSent()
    {
        var sent = new SentCall { Meeting = "fsg-okt", Version = 1, Kind = CallKind.First, Sequence = 0, MadeAt = new(2026, 9, 1, 7, 0, 0, DateTimeKind.Utc), Hash = "00" };
        var plan = Office.Plan with { SentCalls = [sent] };
        Assert.Equal(1, (await RunAsync(plan, 2026)).Calls);
        Assert.Same(sent, Assert.Single(plan.SentCalls));
    }

    [Fact]
    public async Task Store_WhenTheCommitIsStale_StoresNothingOfIt()
    {
        var store = new MemoryStore(Office.Plan);
        var before = await store.LoadAsync(CancellationToken.None);
        Assert.True(await store.CommitAsync(Commit(before, "Ett"), CancellationToken.None));
        Assert.False(await store.CommitAsync(Commit(before, "Två"), CancellationToken.None));
        var after = await store.LoadAsync(CancellationToken.None);
        Assert.Equal(("Ett", before.Revision + 1), (after.Plan.Organisation.Name, after.Revision));
        Assert.True(await store.CommitAsync(Commit(after, "Två"), CancellationToken.None));
        Assert.Null(await store.LoadCallAsync("fsg-okt", 1, CancellationToken.None));
    }

    private static PlanCommit Commit(StoredPlan before, string name) =>
        new() { Before = before, After = before.Plan with { Organisation = before.Plan.Organisation with { Name = name } }, Actor = "prov", Action = "change", Subject = "prov", At = default };

    private static YearPlan Meeting(Func<Meeting, Meeting> change) => Office.Plan with { Meetings = [change(Office.Plan.Meetings[0])] };

    private static YearPlan January(DateOnly? known) => Meeting(m => m with { Date = new(2027, 1, 13), Known = known });

    private Task<RehearsalSummary> RunAsync(YearPlan plan, int year, string? group = null) => new YearRehearsal(_composer).RunAsync(plan, year, group, e =>
    {
        _events.Add(e);
        return Task.CompletedTask;
    }, null, CancellationToken.None);
}
