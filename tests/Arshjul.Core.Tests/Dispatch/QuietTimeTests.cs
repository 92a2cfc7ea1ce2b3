using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>Several changes within a quiet time are one mail; what somebody lets go, and what is near, goes at once; what is to wait, waits.</summary>
public sealed class QuietTimeTests
{
    private const int Minutes = 10;

    [Fact]
    public async Task Changes_WithinTheQuietTime_BecomeOneMailThatTellsThemAll()
    {
        var office = await CalledAsync();
        await MoveAsync(office, At(10, 5, 10, 0), 21);
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 0)));
        await office.ChangeAsync(At(10, 5, 10, 8), at => Place(at, "Sal 2"));
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 9)));
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 18)));

        Assert.Equal(["call-changed"], await office.KindsAsync(At(10, 5, 10, 19)));
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 40)));

        var told = office.Calls.Where(c => c.Call.Kind == CallKind.Changed).ToList();
        Assert.Equal(["aa", "bb", "cc", "dd"], told.Select(c => c.To.Key));
        Assert.Superset(new HashSet<DifferenceKind> { DifferenceKind.Date, DifferenceKind.Place }, told[0].Call.Differences.Select(d => d.What).ToHashSet());
    }

    [Fact]
    public async Task Change_TakenBackWithinTheQuietTime_IsNeverTold()
    {
        var office = await CalledAsync();
        await MoveAsync(office, At(10, 5, 10, 0), 21);
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 0)));
        await office.ChangeAsync(At(10, 5, 10, 5), at => at.Plan with { Meetings = [at.Plan.Meetings[0] with { Changes = [] }] });

        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 20)));
        Assert.Empty(await office.KindsAsync(At(10, 6, 10, 20)));
    }

    [Fact]
    public async Task Cancellation_WaitsLikeAnyChange()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(At(10, 5, 10, 0), at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 0)));
        Assert.Empty(await office.KindsAsync(At(10, 5, 10, 9)));
        Assert.Equal(["call-cancelled"], await office.KindsAsync(At(10, 5, 10, 10)));
    }

    [Theory]
    [InlineData(14, 15)] // put off to the day after
    [InlineData(14, 28)] // away from tomorrow: who comes tomorrow must know
    public async Task Change_OfAMeetingWithinADay_GoesAtOnce(int day, int to)
    {
        var office = await CalledAsync();
        var now = At(10, day - 1, 14, 0);
        await MoveAsync(office, now, to);
        Assert.Contains("call-changed", await office.KindsAsync(now));
    }

    [Fact]
    public async Task Change_ToWithinADay_GoesAtOnce()
    {
        var office = await CalledAsync();
        await MoveAsync(office, At(10, 5, 10, 0), 6);
        Assert.Contains("call-changed", await office.KindsAsync(At(10, 5, 14, 0)));
    }

    [Fact]
    public async Task Change_ThatTheConvenerApproved_GoesAtOnce()
    {
        var office = await CalledAsync(CallApproval.Required);
        await MoveAsync(office, At(10, 5, 10, 0), 21);
        await office.ApproveAsync(At(10, 5, 10, 0));
        Assert.Contains("call-changed", await office.KindsAsync(At(10, 5, 10, 0)));
    }

    [Fact]
    public async Task Change_ThatIsToWait_GoesOnlyWhenItIsLetGo_AndTheConvenerIsRemindedOfIt()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(At(10, 5, 10, 0), at => PlanMoves.Apply(at, [new MeetingStep { Meeting = "fsg-okt", To = new DateOnly(2026, 10, 21), Waits = true }]));
        Assert.Equal(["convener-ChangeWaits"], await office.KindsAsync(At(10, 5, 10, 0)));
        Assert.Empty(await office.KindsAsync(At(10, 7, 10, 0)));

        await office.ApproveAsync(At(10, 7, 11, 0));
        Assert.Equal(["call-changed"], await office.KindsAsync(At(10, 7, 11, 0)));
        await office.ChangeAsync(At(10, 8, 9, 0), at => Place(at, "Sal 2")); // told by itself again, as the group has it
        Assert.Empty(await office.KindsAsync(At(10, 8, 9, 0)));
        Assert.Equal(["call-changed"], await office.KindsAsync(At(10, 8, 9, 10)));
    }

    [Fact]
    public async Task Cancellation_ThatIsToWait_GoesOnlyWhenItIsLetGo()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(At(10, 5, 10, 0), at => PlanMoves.Apply(at, [new MeetingStep { Meeting = "fsg-okt", Reason = "För få ärenden", Waits = true }]));
        Assert.Equal(["convener-ChangeWaits"], await office.KindsAsync(At(10, 5, 10, 30)));
        await office.ApproveAsync(At(10, 6, 11, 0));
        Assert.Equal(["call-cancelled"], await office.KindsAsync(At(10, 6, 11, 0)));
    }

    [Fact]
    public async Task FirstCall_WhoseChangeWasToWait_GoesOnItsDay()
    {
        var office = Automatic();
        await office.ChangeAsync(At(9, 1, 10, 0), at => PlanMoves.Apply(at, [new MeetingStep { Meeting = "fsg-okt", To = new DateOnly(2026, 10, 15), Waits = true }]));
        Assert.Contains("call-first", await office.KindsAsync(At(10, 1, 9, 0)));
    }

    private static Office Automatic(CallApproval approval = CallApproval.Automatic) =>
        new(p => p with { Groups = [p.Groups[0] with { CallApproval = approval, RemindWorkingDaysBefore = [], Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 14 } } }] }, TimeSpan.FromMinutes(Minutes));

    private static async Task<Office> CalledAsync(CallApproval approval = CallApproval.Automatic)
    {
        var office = Automatic(approval);
        if (approval != CallApproval.Automatic)
            await office.ApproveAsync(At(9, 29, 9, 0));
        Assert.Contains("call-first", await office.KindsAsync(At(9, 30, 9, 0)));
        return office;
    }

    private static Task MoveAsync(Office office, DateTime now, int day) =>
        office.ChangeAsync(now, at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new DateOnly(2026, 10, day), null, null, null));

    private static YearPlan Place(PlanAt at, string room) =>
        at.Plan with { Meetings = [at.Plan.Meetings[0] with { Changes = [.. at.Plan.Meetings[0].Changes, new MeetingChange { Known = at.Today, Place = new Place { Room = room } }] }] };

    private static DateTime At(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, DateTimeKind.Unspecified);
}
