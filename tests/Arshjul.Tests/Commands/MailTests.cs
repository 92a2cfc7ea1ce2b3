using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>All sending stopped and let go from the terminal.</summary>
public sealed class MailTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Hold_ThenRelease_SaysWhatWaits_AndAsksBeforeItLetsGo()
    {
        using var desk = await office.DeskAsync();
        Assert.Contains("arshjul mail release", (await desk.RunAsync("mail", "hold", "Mejlservern byts.")).Ended(0).Out, StringComparison.Ordinal);
        desk.Wait(12);
        await desk.SendWhatIsDueAsync();
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM outgoing_messages"));

        var asked = await desk.LeavesAllAsItWasAsync(0, "mail", "release");
        Assert.Contains("Kallelser: 1, väntar sedan 2026-03-03 09.00", asked.Out, StringComparison.Ordinal);
        Assert.Contains("--yes", asked.Error, StringComparison.Ordinal);

        Assert.Contains("Utskicken är igång igen.", (await desk.RunAsync("mail", "release", "--yes")).Ended(0).Out, StringComparison.Ordinal);
        await desk.SendWhatIsDueAsync();
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM outgoing_messages WHERE kind = 'call'"));
        Assert.Equal("terminal|Mejlservern byts.|terminal", desk.Ask("SELECT by, reason, released_by FROM sending_holds"));
        Assert.Equal(["terminal|hold-sending", "terminal|release-sending"], desk.AskAll("SELECT actor, action FROM audit_entries WHERE action LIKE '%-sending' ORDER BY number"));
    }

    [Fact]
    public async Task Hold_WithoutAReason_OrTwice_ChangesNothing()
    {
        using var desk = await office.DeskAsync();
        Assert.Contains("Skriv varför", (await desk.LeavesAllAsItWasAsync(1, "mail", "hold", " ")).Error, StringComparison.Ordinal);
        (await desk.RunAsync("mail", "hold", "Prov.")).Ended(0);

        Assert.Contains("redan stoppade", (await desk.LeavesAllAsItWasAsync(1, "mail", "hold", "Annat.")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--yes")]
    [InlineData("--lang", "sv")]
    public async Task Release_OfWhatIsNotStopped_SaysSo(params string[] options)
    {
        using var desk = await office.DeskAsync();

        Assert.Contains("inte stoppade", (await desk.LeavesAllAsItWasAsync(1, ["mail", "release", .. options])).Error, StringComparison.Ordinal);
    }
}
