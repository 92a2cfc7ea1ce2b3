using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>Somebody who comes to be called after the call went out: that one gets it, as it stands, and nobody else hears of it.</summary>
public sealed class NewcomerTests
{
    private static readonly DateTime Later = Office.Local(10, 5);

    [Fact]
    public async Task NewHolder_AfterTheCall_GetsItAlone_Once()
    {
        var office = await CalledAsync();
        var before = office.Calls.Count();
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("vision", SeatRole.Member, "ff", party: "Vision")] });

        Assert.Equal(["call-added"], await office.KindsAsync(Later));

        var call = Assert.Single(office.Calls.Skip(before));
        Assert.Equal(("ff", CallKind.First, 1, 0), (call.To.Key, call.Call.Kind, call.Call.Version, call.Again));
        Assert.Equal(office.Calls.First().Call.Content.Agenda.Items.Select(i => i.Title), call.Call.Content.Agenda.Items.Select(i => i.Title));
        Assert.Equal(office.Calls.First().Call.Sequence, call.Call.Sequence);
        Assert.Empty(await office.TickAsync(Later.AddHours(1)));
    }

    [Fact]
    public async Task Guest_AddedAfterTheCall_GetsIt()
    {
        var office = await CalledAsync();
        var before = office.Calls.Count();

        await office.ChangeAsync(Later, at => at.Plan with { Meetings = [.. at.Plan.Meetings.Select(m => m with { Guests = [new Guest { Name = "G. H.", Email = "gh@sof.example" }] })] });
        await office.TickAsync(Later);

        Assert.Equal("gh@sof.example", Assert.Single(office.Calls.Skip(before)).To.Email);
    }

    [Fact]
    public async Task NewHolder_WhenTheCallHasChangedSince_ReadsItAsACall_AndTheOthersReadWhatChanged()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Later, at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2026, 10, 21), null, null, null));
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("vision", SeatRole.Member, "ff", party: "Vision")] });
        await office.ApproveAsync(Later);
        await office.TickAsync(Later);

        var second = office.Calls.Where(c => c.Call.Version == 2).ToDictionary(c => c.To.Key);
        Assert.Equal((CallKind.First, 0), (second["ff"].Call.Kind, second["ff"].Call.Differences.Count));
        Assert.All(second.Where(c => c.Key != "ff"), c => Assert.Equal(CallKind.Changed, c.Value.Call.Kind));
        Assert.Equal(second["cc"].Call.Sequence, second["ff"].Call.Sequence);

        // One more after the change gets the version that holds, as a call.
        var before = office.Calls.Count();
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("akademiker", SeatRole.Member, "ee", party: "Akademikerna")] });
        await office.TickAsync(Later.AddHours(1));
        var call = Assert.Single(office.Calls.Skip(before));
        Assert.Equal(("ee", CallKind.First, 2), (call.To.Key, call.Call.Kind, call.Call.Version));
    }

    [Fact]
    public async Task NewHolder_WhileAChangeWaitsForApproval_WaitsWithTheOthers()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Later, at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2026, 10, 21), null, null, null));
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("vision", SeatRole.Member, "ff", party: "Vision")] });

        Assert.DoesNotContain("call-added", await office.KindsAsync(Later));
    }

    [Theory]
    [InlineData(9, 29, 9)] // before the call
    [InlineData(10, 14, 15)] // when the meeting is over
    public async Task NewHolder_BeforeTheCallOrAfterTheMeeting_GetsNoneOfTheirOwn(int month, int day, int hour)
    {
        var moment = Office.Local(month, day, hour);
        var office = moment < Office.Local(9, 30) ? new Office() : await CalledAsync();
        await office.TickAsync(moment.AddMinutes(-1));

        await office.ChangeAsync(moment, at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("vision", SeatRole.Member, "ff", party: "Vision")] });

        Assert.DoesNotContain("call-added", await office.KindsAsync(moment));
    }

    [Fact]
    public async Task Call_ThatWentOutFromElsewhere_IsSentToNobody()
    {
        var called = await CalledAsync();
        var plan = (await called.LookAsync(Later)).Plan;

        // The same plan in another program, whose outbox is empty.
        var office = new Office(_ => plan);

        Assert.Empty(await office.TickAsync(Later));
    }

    [Fact]
    public async Task Reader_WhoIsNotCalled_GetsACopy()
    {
        var office = await CalledAsync();
        var before = office.Calls.Count();
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("lasare", SeatRole.Reader, "ff")] });
        await office.TickAsync(Later);

        Assert.False(Assert.Single(office.Calls.Skip(before)).To.IsCalled);
    }

    private static async Task<Office> CalledAsync()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        Assert.NotEmpty(office.Calls);
        await office.TickAsync(Later.AddHours(-1));
        return office;
    }
}
