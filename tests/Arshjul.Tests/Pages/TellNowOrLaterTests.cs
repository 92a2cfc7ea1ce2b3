using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Replies;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>A change to a meeting that was called to is saved, and those who were called are told at once, after a while, or not yet, as the convener chooses.</summary>
public sealed class TellNowOrLaterTests(Office office) : IClassFixture<Office>
{
    private static readonly (string, string)[] Moved = [("datum", "2026-03-24"), ("start", "9.30"), ("slut", "11.30"), ("skal", "Salen är upptagen.")];

    [Theory]
    [InlineData("flytta", "meddela", "call-changed")]
    [InlineData("flytta", "gor", "convener-ChangeWaits")]
    [InlineData("stall-in", "meddela", "call-cancelled")]
    [InlineData("stall-in", "gor", "convener-ChangeWaits")]
    public async Task Change_WhereCallsAreApproved_GoesAtOnceWhenToldTo_AndElseWaits(string what, string step, string queued)
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(days: 5);
        await desk.SendWhatIsDueAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var path = "/moten/fsg-mar/" + what;

        var seen = await ab.FillAsync(path, path, [.. Moved, ("steg", "se")]);
        Assert.Contains("personer får ett mejl om ändringen när du har godkänt det.", seen.Text, StringComparison.Ordinal);
        Assert.Contains(what == "flytta" ? "Flytta och meddela nu" : "Ställ in och meddela nu", seen.Text, StringComparison.Ordinal);
        Assert.Equal("/moten/fsg-mar", (await ab.PostAsync(path, seen.Proof, [.. Moved, ("steg", step)])).Location);
        await desk.SendWhatIsDueAsync();

        Assert.Contains(queued, Actions(desk));
        Assert.Equal(step == "meddela" ? "1" : "0", desk.Ask("SELECT COUNT(*) FROM outgoing_messages WHERE kind = 'call' AND revision = 2 AND recipient_key = 'cd'"));
    }

    [Fact]
    public async Task Change_WhereCallsGoByThemselves_WaitsWhenToldTo_AndCanBeApproved()
    {
        using var desk = await CalledOffice.DeskAsync("later");
        await desk.SendWhatIsDueAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var seen = await ab.FillAsync("/moten/fsg-mar/flytta", "/moten/fsg-mar/flytta", [.. Moved, ("steg", "se")]);
        Assert.Contains("personer får ett mejl om ändringen, senast när inget mer har ändrats på 10 minuter.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Flytta, men meddela inte än", seen.Text, StringComparison.Ordinal);
        await ab.PostAsync("/moten/fsg-mar/flytta", seen.Proof, [.. Moved, ("steg", "vanta")]);
        await desk.SendWhatIsDueAsync();
        Assert.Contains("convener-ChangeWaits", Actions(desk));
        Assert.DoesNotContain("call-changed", Actions(desk));

        Assert.Contains("Godkänn", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        (await desk.RunAsync("approve", "fsg", "2026-03-24")).Ended(0);
        await desk.SendWhatIsDueAsync();
        Assert.Contains("call-changed", Actions(desk));
    }

    [Fact]
    public async Task Change_BeforeAnyCall_HasNothingToTell_AndNoChoice()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var seen = await ab.FillAsync("/moten/fsg-mar/flytta", "/moten/fsg-mar/flytta", [.. Moved, ("steg", "se")]);

        Assert.DoesNotContain("meddela", seen.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Actions(Desk desk) => desk.AskAll("SELECT action FROM audit_entries");
}
