using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>Somebody who is called no more after the call went out: that one is told, of the meeting as they know it, and nobody else hears of it.</summary>
public sealed class WithdrawalTests
{
    private static readonly DateTime Later = Office.Local(10, 5);

    [Fact]
    public async Task FormerHolder_IsToldAlone_Once()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Later, at => Without(at, "kommunal"));

        Assert.Equal(["call-withdrawn"], await office.KindsAsync(Later));

        var told = office.Calls.Last();
        Assert.Equal(("cc", CallKind.Withdrawn, MailKinds.Withdrawn, 0), (told.To.Key, told.Call.Kind, told.Kind, told.Revision));
        Assert.Equal((office.Calls.First().Call.Content.Date, office.Calls.First().Call.Sequence), (told.Call.Content.Date, told.Call.Sequence));
        Assert.Single(office.Calls, c => c.Call.Kind == CallKind.Withdrawn);
        Assert.Empty(await office.TickAsync(Later.AddHours(1)));
        Assert.Empty(await office.TickAsync(Later.AddDays(2)));
    }

    [Fact]
    public async Task Seat_ThatPassesToAnother_TellsTheOneAndCallsTheOther()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats.Select(s => s.Key == "kommunal" ? s with { Holders = [new Holding { Person = "cc", Until = new(2026, 10, 4) }, new Holding { Person = "ff", From = new(2026, 10, 5) }] } : s)] });

        Assert.Equal(["call-withdrawn", "call-added"], await office.KindsAsync(Later));

        Assert.Equal([("cc", CallKind.Withdrawn), ("ff", CallKind.First)], office.Calls.TakeLast(2).Select(c => (c.To.Key, c.Call.Kind)));
    }

    [Fact]
    public async Task Guest_WhoIsTakenAway_IsToldAtTheAddressOfTheCall()
    {
        var office = await CalledAsync(guest: true);
        await office.ChangeAsync(Later, at => at.Plan with { Meetings = [.. at.Plan.Meetings.Select(m => m with { Guests = [] })] });

        Assert.Equal(["call-withdrawn"], await office.KindsAsync(Later));

        Assert.Equal(("gh@sof.example", null), (office.Calls.Last().To.Email, office.Calls.Last().To.Name));
    }

    [Fact]
    public async Task Person_WhoIsCalledAgain_GetsTheCallAnew_AndCanBeTakenAwayAnew()
    {
        var office = await CalledAsync();
        for (var round = 0; round < 3; round++)
        {
            var day = Later.AddDays(round);
            var seats = (await office.LookAsync(day)).Plan.Seats;
            await office.ChangeAsync(day, at => Without(at, "kommunal"));
            Assert.Equal(["call-withdrawn"], await office.KindsAsync(day));
            Assert.Equal((MailKinds.Withdrawn, round), (office.Calls.Last().Kind, office.Calls.Last().Revision));

            await office.ChangeAsync(day.AddHours(1), at => at.Plan with { Seats = seats });
            Assert.Equal(["call-added"], await office.KindsAsync(day.AddHours(1)));
            Assert.Equal(("cc", CallKind.First, MailKinds.Call((round + 1) * MailKinds.Round)), (office.Calls.Last().To.Key, office.Calls.Last().Call.Kind, office.Calls.Last().Kind));
            // A calendar takes the later of two with the same SEQUENCE (RFC 5546 §2.1.5).
            Assert.True(office.Calls.Last().Call.MadeAt > office.Calls.SkipLast(1).Last().Call.MadeAt);
        }

        await office.ResendAsync(Later.AddDays(4), "cc");
        Assert.Equal(MailKinds.Call((3 * MailKinds.Round) + 1), office.Calls.Last().Kind);
        Assert.Equal(office.Notices.Count, office.Notices.Select(n => (n.Kind, n.Meeting, n.Revision, n.To.Key)).Distinct().Count());
    }

    [Fact]
    public async Task Change_AfterSomebodyWasCalledAgain_GoesToThemToo_AsAChange()
    {
        var office = await CalledAsync();
        var seats = (await office.LookAsync(Later)).Plan.Seats;
        await office.ChangeAsync(Later, at => Without(at, "kommunal"));
        await office.TickAsync(Later);
        await office.ChangeAsync(Later, at => at.Plan with { Seats = seats });
        await office.TickAsync(Later.AddHours(1));

        await office.ChangeAsync(Later, at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2026, 10, 21), null, null, null));
        await office.ApproveAsync(Later.AddHours(2));

        Assert.Equal(["call-changed"], await office.KindsAsync(Later.AddHours(2)));
        Assert.Equal(["aa", "bb", "cc", "dd"], office.Calls.Where(c => c.Call is { Version: 2, Kind: CallKind.Changed }).Select(c => c.To.Key));
        Assert.Empty(await office.KindsAsync(Later.AddHours(3)));
    }

    [Fact]
    public async Task FormerHolder_OfAMeetingThatMovedBeyondTheirTerm_IsToldOfTheDayTheyKnow()
    {
        var office = await CalledAsync(p => p with { Seats = [.. p.Seats.Select(s => s.Key == "kommunal" ? s with { Holders = [new Holding { Person = "cc", Until = new(2026, 10, 16) }] } : s)] });
        await office.ChangeAsync(Later, at => PlanMoves.Move(at, at.FindMeeting("fsg-okt")!, new(2026, 10, 21), null, null, null));
        await office.ApproveAsync(Later);

        Assert.Equal(["call-withdrawn", "call-changed"], await office.KindsAsync(Later));

        var told = Assert.Single(office.Calls, c => c.Call.Kind == CallKind.Withdrawn);
        Assert.Equal(("cc", new DateOnly(2026, 10, 14)), (told.To.Key, told.Call.Content.Date));
        Assert.Empty(await office.KindsAsync(Later.AddHours(1)));
    }

    [Fact]
    public async Task Cancellation_ReachesOneWhoHadTheCallAndWasNotToldOtherwise()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Later, at => Without(at, "kommunal"));
        await office.ChangeAsync(Later, at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        await office.ApproveAsync(Later);

        Assert.Equal(["call-cancelled"], await office.KindsAsync(Later));

        Assert.Contains(office.Calls, c => c is { To.Key: "cc", Call.Kind: CallKind.Cancelled });
        Assert.Empty(await office.KindsAsync(Later.AddHours(1)));
    }

    [Theory]
    [InlineData("ersattare")] // a substitute who is not called
    [InlineData("lasare")]
    public async Task Copy_ThatIsNotSentAnyMore_IsNoWithdrawal(string seat)
    {
        var office = await CalledAsync(p => p with { Seats = [.. p.Seats, Office.Seat("lasare", SeatRole.Reader, "ff")] });
        await office.ChangeAsync(Later, at => at.Plan with { Seats = [.. at.Plan.Seats.Select(s => s.Key == seat ? s with { Holders = [.. s.Holders.Select(h => h with { Until = new DateOnly(2026, 10, 4) })] } : s)] });

        Assert.Empty(await office.KindsAsync(Later));
    }

    [Fact]
    public async Task Recipient_WhoIsThereUnderAnotherKey_IsNotTold()
    {
        var office = await CalledAsync();
        // The member leaves the seat and comes as a guest: the same person, the same address.
        await office.ChangeAsync(Later, at => Without(at, "kommunal") with { Meetings = [.. at.Plan.Meetings.Select(m => m with { Guests = [new Guest { Name = "C. C.", Email = "CC@sof.example" }] })] });
        await office.TickAsync(Later);

        Assert.DoesNotContain(office.Calls, c => c.Call.Kind == CallKind.Withdrawn);
    }

    [Fact]
    public async Task Meeting_ThatIsOver_IsWithdrawnFromNobody()
    {
        var office = await CalledAsync();
        await office.TickAsync(Office.Local(10, 14, 15));
        await office.ChangeAsync(Office.Local(10, 14, 15), at => Without(at, "kommunal"));

        Assert.Empty(await office.KindsAsync(Office.Local(10, 14, 15)));
    }

    [Fact]
    public async Task Mistake_PutRightWithinTheQuietTime_IsToldToNobody()
    {
        var office = await CalledAsync(quiet: TimeSpan.FromMinutes(10));
        var seats = (await office.LookAsync(Later)).Plan.Seats;
        await office.ChangeAsync(Later, at => Without(at, "kommunal"));
        Assert.Empty(await office.KindsAsync(Later));
        Assert.Empty(await office.KindsAsync(Later.AddMinutes(9)));
        await office.ChangeAsync(Later, at => at.Plan with { Seats = seats });
        Assert.Empty(await office.KindsAsync(Later.AddMinutes(11)));

        await office.ChangeAsync(Later, at => Without(at, "kommunal"));
        Assert.Empty(await office.KindsAsync(Later.AddMinutes(20)));
        Assert.Equal(["call-withdrawn"], await office.KindsAsync(Later.AddMinutes(30)));
    }

    private static YearPlan Without(PlanAt at, string seat) => at.Plan with { Seats = [.. at.Plan.Seats.Where(s => s.Key != seat)] };

    private static async Task<Office> CalledAsync(Func<YearPlan, YearPlan>? change = null, bool guest = false, TimeSpan quiet = default)
    {
        var office = new Office(
            p => (change ?? (x => x))(guest ? p with { Meetings = [.. p.Meetings.Select(m => m with { Guests = [new Guest { Name = "G. H.", Email = "gh@sof.example" }] })] } : p), quiet);
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        Assert.NotEmpty(office.Calls);
        await office.TickAsync(Later.AddHours(-1));
        return office;
    }
}
