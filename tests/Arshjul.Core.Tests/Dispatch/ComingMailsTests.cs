using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>What is to go out: what is told beforehand is what the dispatcher does when its moment comes.</summary>
public sealed class ComingMailsTests
{
    [Fact]
    public async Task Coming_BeforeAnythingIsSent_TellsTheWholeWayToTheMeeting()
    {
        var coming = await new Office().ComingAsync(Office.Local(9, 1));

        Assert.Equal(
            [
                ("convener-ApprovalWaits", Office.Local(9, 23, 8), 1, true), ("convener-ApprovalWaits", Office.Local(9, 28, 8), 1, true), ("owner", Office.Local(9, 29, 8), 1, true),
                ("call-first", Office.Local(9, 30), 4, false), ("convener-DeadlineComes", Office.Local(10, 1, 8), 1, true), ("reminder", Office.Local(10, 12, 8), 3, false),
            ],
            coming.Select(c => (c.What, c.At, c.Recipients, c.IsApproved)));
        Assert.All(coming, c => Assert.Equal("fsg-okt", c.Meeting));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(21, "")]
    [InlineData(22, "convener-ApprovalWaits")]
    [InlineData(29, "convener-ApprovalWaits convener-ApprovalWaits owner call-first")]
    public async Task Coming_WithinSomeDays_TellsNoMore(int days, string told)
    {
        Assert.Equal(told, string.Join(' ', (await new Office().ComingAsync(Office.Local(9, 1), days)).Select(c => c.What)));
    }

    [Fact]
    public async Task Coming_WhenTheCallGoesOutAfterTheReminderWouldHave_TellsOfNoReminder()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic, Deadlines = p.Groups[0].Deadlines with { CallOut = new DeadlineRule { Days = 1 } } }] });

        var coming = await office.ComingAsync(Office.Local(9, 1));

        Assert.Contains(coming, c => c.What == "call-first");
        Assert.DoesNotContain(coming, c => c.What == "reminder");
    }

    [Fact]
    public async Task Coming_WhenTheCallIsApproved_RemindsNobodyOfIt()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 2));

        var coming = await office.ComingAsync(Office.Local(9, 3));

        Assert.DoesNotContain(coming, c => c.What == "convener-ApprovalWaits");
        Assert.Equal([("call-first", true), ("reminder", true)], coming.Where(c => c.What is "call-first" or "reminder").Select(c => (c.What, c.IsApproved)));
    }

    [Fact]
    public async Task Coming_WhenACallShouldHaveGone_IsLateAndWaits()
    {
        var late = (await new Office().ComingAsync(Office.Local(10, 2), 0)).Single(c => c.What == "call-first");

        Assert.Equal((Office.Local(9, 30), 4, false), (late.At, late.Recipients, late.IsApproved));
    }

    [Fact]
    public async Task Coming_WhileAllIsStopped_TellsWhatTheNextTickTakes_AndNothingOfItAfterwards()
    {
        var office = new Office { IsHeld = true };
        await office.ApproveAsync(Office.Local(9, 2));
        await office.TickAsync(Office.Local(9, 30));
        var late = (await office.ComingAsync(Office.Local(9, 30), 0)).Where(c => c.IsApproved).ToList();

        office.IsHeld = false;
        var events = await office.TickAsync(Office.Local(9, 30));

        Assert.Equal(late.Select(c => (c.What, c.Recipients)).Order(), events.Select(e => (e.What, e.Messages.Count)).Order());
        Assert.Contains(("call-first", Office.Local(9, 30)), late.Select(c => (c.What, c.At)));
        Assert.Contains(("owner", Office.Local(9, 29, 8)), late.Select(c => (c.What, c.At)));
        Assert.Empty(await office.ComingAsync(Office.Local(9, 30), 0));
    }

    [Fact]
    public async Task Coming_AfterTheCall_RemindsOnceAndTellsAChangeThatWaits()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 2));
        await office.TickAsync(Office.Local(9, 30));
        Assert.Equal(["convener-DeadlineComes", "reminder"], (await office.ComingAsync(Office.Local(9, 30))).Select(c => c.What));

        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new DateOnly(2026, 10, 21), null, null, "Krock med nämnden"));

        var changed = (await office.ComingAsync(Office.Local(10, 5))).Single(c => c.What == "call-changed");
        Assert.Equal((Office.Local(10, 5), 4, false), (changed.At, changed.Recipients, changed.IsApproved));
    }

    [Fact]
    public async Task Coming_OfACancelledMeetingThatNobodyWasCalledTo_IsNothing()
    {
        var office = new Office(p => p with { Meetings = [p.Meetings[0] with { Cancelled = new Cancellation { Reason = "Salen är stängd." } }] });

        Assert.Empty(await office.ComingAsync(Office.Local(9, 1)));
    }

    [Fact]
    public async Task Coming_OfAGroupThatIsNotCalledFromHere_IsNothing()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { Calls = false }] });

        Assert.Empty(await office.ComingAsync(Office.Local(9, 1)));
    }

    [Fact]
    public async Task Coming_DayByDay_IsWhatTheDispatcherThenDoes()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] });
        var told = (await office.ComingAsync(Office.Local(9, 1))).Select(c => (c.What, c.At, c.Recipients)).ToList();

        var done = new List<(string, DateTime, int)>();
        for (var hour = Office.Local(9, 1); hour < Office.Local(10, 14); hour = hour.AddHours(1))
            done.AddRange((await office.TickAsync(hour)).Select(e => (e.What, hour, e.Messages.Count)));

        Assert.Equal(told, done);
    }
}
