using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>A call sent to one recipient anew: the same version, a mail of its own.</summary>
public sealed class CallResendTests
{
    [Fact]
    public async Task Resend_OfASentCall_IsTheSameVersionInAMailOfItsOwn_EachTime()
    {
        var office = await CalledAsync();

        await office.ResendAsync(Office.Local(10, 2), "cc");
        await office.ResendAsync(Office.Local(10, 3), "cc");
        await office.ResendAsync(Office.Local(10, 3), "aa");

        Assert.Equal(
            [("call", "cc", 1), ("call+1", "cc", 1), ("call+2", "cc", 1), ("call+1", "aa", 1)],
            office.Calls.Where(c => c.To.Key == "cc" || c.Again > 0).Select(c => (c.Kind, c.To.Key, c.Revision)));
        Assert.Single(office.Calls.Select(c => c.Call.Hash).Distinct());
        Assert.Single(office.Calls.Select(c => c.Call.Sequence).Distinct());
    }

    [Fact]
    public async Task Resend_AfterAReminder_CountsTheCallsAlone()
    {
        var office = await CalledAsync();
        await office.TickAsync(Office.Local(10, 12, 8));
        Assert.Contains(office.Notices, n => n.Kind == "reminder" && n.To.Key == "cc");

        await office.ResendAsync(Office.Local(10, 12, 9), "cc");

        Assert.Equal("call+1", office.Calls.Last().Kind);
    }

    [Fact]
    public async Task Resend_AfterTheAddressWasCorrected_GoesToTheNewOne()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 1), at => at.Plan with { People = [.. at.Plan.People.Select(p => p.Key == "cc" ? p with { Email = "ny@sof.example" } : p)] });

        var to = await office.ResendAsync(Office.Local(10, 2), "cc");

        Assert.Equal("ny@sof.example", to.Email);
        Assert.Equal(to, office.Calls.Last().To);
    }

    [Fact]
    public async Task Resend_ToSomebodyWhoCameToTheGroupAfterTheCall_IsTheirFirst()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 1), at => at.Plan with { Seats = [.. at.Plan.Seats, Office.Seat("ny", SeatRole.Member, "ff", party: "Vision")] });

        await office.ResendAsync(Office.Local(10, 2), "ff");

        Assert.Equal(("call", "ff"), (office.Calls.Last().Kind, office.Calls.Last().To.Key));
    }

    [Fact]
    public async Task Resend_DoesNotMakeTheDispatcherSendMore()
    {
        var office = await CalledAsync();
        await office.ResendAsync(Office.Local(10, 2), "cc");

        Assert.DoesNotContain(await office.KindsAsync(Office.Local(10, 2)), k => k.StartsWith("call", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ee", "resend.nobody")]
    [InlineData("finnsinte", "resend.nobody")]
    public async Task Resend_ToSomebodyWhoIsNotToHaveIt_IsRefused(string recipient, string code)
    {
        var office = await CalledAsync();

        Assert.Equal(code, await RefusedAsync(() => office.ResendAsync(Office.Local(10, 2), recipient)));
        Assert.DoesNotContain(office.Notices, n => n.To.Key == recipient);
    }

    [Fact]
    public async Task Resend_BeforeTheCall_OrAfterTheMeeting_OrOfNoMeeting_IsRefused()
    {
        Assert.Equal("resend.noCall", await RefusedAsync(() => new Office().ResendAsync(Office.Local(9, 1), "cc")));
        var office = await CalledAsync();
        Assert.Equal("resend.noCall", await RefusedAsync(() => office.ResendAsync(Office.Local(10, 2), "cc", "finnsinte")));
        Assert.Equal("resend.past", await RefusedAsync(() => office.ResendAsync(Office.Local(10, 14, 15), "cc")));
    }

    [Fact]
    public async Task Resend_OfACancellation_TellsItAgain_ToThoseOnTheDayThatWas()
    {
        var office = await CalledAsync();
        await office.ChangeAsync(Office.Local(10, 5), at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få kan."));
        await office.ApproveAsync(Office.Local(10, 5));
        await office.TickAsync(Office.Local(10, 5));

        await office.ResendAsync(Office.Local(10, 6), "cc");

        Assert.Equal((CallKind.Cancelled, 2, 1), (office.Calls.Last().Call.Kind, office.Calls.Last().Revision, office.Calls.Last().Again));
    }

    [Theory]
    [InlineData(0, "call")]
    [InlineData(1, "call+1")]
    [InlineData(12, "call+12")]
    public void Kind_WithHowOftenItWasSent_IsStillACall(int again, string kind)
    {
        Assert.Equal(kind, MailKinds.Call(again));
        Assert.Equal("call", MailKinds.Plain(kind));
        Assert.Equal("convener-FallsOff", MailKinds.Plain("convener-FallsOff"));
    }

    private static async Task<Office> CalledAsync()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        return office;
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<InputException>(act)).Faults.Single().Code;
}
