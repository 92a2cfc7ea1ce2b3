using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Hosting;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Who may come in, from the terminal.</summary>
public sealed class AccessCommandTests(Office office) : IClassFixture<Office>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_ForAConvener_IsPrintedAloneAndOpensOnce()
    {
        using var desk = await office.DeskAsync();

        var printed = (await desk.RunAsync("access", "link", "ab")).Ended(0);

        Assert.Matches(@"^http://127\.0\.0\.1:5080/in/[A-Za-z0-9_-]+\r?\n$", printed.Out);
        Assert.Contains("Adressen loggar in A. B. en gång och gäller i 15 minuter.", printed.Error, StringComparison.Ordinal);
        var token = printed.Out.Trim().Split("/in/")[1];
        Assert.Equal([EntranceAnswer.Opened, EntranceAnswer.Closed], [await UseAsync(desk, token), await UseAsync(desk, token)]);
        Assert.DoesNotContain(token, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(desk.Folder.Data, "arshjul.db"), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_WhereTheServersAddressIsKnown_BeginsWithIt()
    {
        using var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), """{ "PublicBaseUrl": "https://arshjul.prov.example" }""", Cancel);

        var printed = (await desk.RunAsync("access", "link", "ab")).Ended(0);

        Assert.StartsWith("https://arshjul.prov.example/in/", printed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PublicBaseUrl", printed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ForOneWithNothingToSignInTo_SaysHowToGiveThemIt()
    {
        // In July the seat of ef is somebody else's.
        using var desk = await office.DeskAsync(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));

        (await desk.LeavesAllAsItWasAsync(1, "access", "link", "ef")).Refused(1, "E. F. har inget mandat i dag och är inte administratör", "arshjul access admin ef");
        (await desk.RunAsync("access", "admin", "ef")).Ended(0).Says("E. F. är administratör.");
        (await desk.RunAsync("access", "link", "ef")).Ended(0);
    }

    [Fact]
    public async Task Off_AndOnAgain_ShutsAndOpensTheDoor()
    {
        using var desk = await office.DeskAsync();
        var token = (await desk.RunAsync("access", "link", "ab")).Ended(0).Out.Trim().Split("/in/")[1];

        (await desk.RunAsync("access", "off", "ab")).Ended(0).Says("A. B. är avstängd och utloggad överallt.");
        Assert.Equal(EntranceAnswer.Closed, await UseAsync(desk, token));
        (await desk.LeavesAllAsItWasAsync(1, "access", "link", "ab")).Refused(1, "A. B. är avstängd. Släpp in igen: arshjul access on ab");
        (await desk.LeavesAllAsItWasAsync(0, "access", "off", "ab")).Ended(0);

        (await desk.RunAsync("access", "on", "ab")).Ended(0).Says("A. B. kan logga in.");
        Assert.Equal(EntranceAnswer.Opened, await UseAsync(desk, token));
        Assert.Equal("2", desk.Ask("SELECT stamp FROM accounts"));
    }

    [Fact]
    public async Task Revoke_OfPersonalLinks_KillsThoseThatWereSent()
    {
        using var desk = await office.DeskAsync();
        var before = await PersonalAsync(desk, "cd");
        Assert.Equal(EntranceAnswer.Opened, await UseAsync(desk, before));

        (await desk.RunAsync("access", "revoke", "cd")).Ended(0).Says("Länkarna till C. D. gäller inte längre");

        Assert.Equal([EntranceAnswer.Closed, EntranceAnswer.Opened], [await UseAsync(desk, before), await UseAsync(desk, await PersonalAsync(desk, "cd"))]);
    }

    [Fact]
    public async Task List_AsTableAndJson_HasAdministratorsAndWhoIsSwitchedOff()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("access", "list")).Ended(0).Says("Det finns ingen administratör än");
        (await desk.RunAsync("access", "revoke", "cd")).Ended(0);
        (await desk.RunAsync("access", "off", "ef")).Ended(0);
        (await desk.RunAsync("access", "admin", "ab")).Ended(0);

        (await desk.RunAsync("access", "list")).Ended(0).Says("A. B.", "ja", "kommer in", "E. F.", "avstängd sedan 2026-02-20");
        var json = (await desk.RunAsync("access", "list", "--json")).Ended(0).Json;
        Assert.Equal(["ab True ", "ef False 2026-02-20"], json.EnumerateArray().Select(a => $"{a.GetProperty("person")} {a.GetProperty("isAdministrator")} {a.GetProperty("switchedOffAt").ToString().Split('T')[0]}"));

        (await desk.RunAsync("access", "admin", "ab", "--remove")).Ended(0).Says("A. B. är inte administratör.");
        Assert.Single((await desk.RunAsync("access", "list", "--json")).Ended(0).Json.EnumerateArray());
    }

    [Fact]
    public async Task Changes_FromTheTerminal_StandInTheAudit()
    {
        using var desk = await office.DeskAsync();
        string[][] commands = [["admin", "ab"], ["off", "cd"], ["on", "cd"], ["revoke", "ef"], ["link", "ab"], ["admin", "ab", "--remove"]];
        foreach (var command in commands)
            (await desk.RunAsync(["access", .. command])).Ended(0);

        Assert.Equal(
            ["add-administrator ab", "switch-off cd", "switch-on cd", "revoke-links ef", "sign-in-link ab", "remove-administrator ab"],
            desk.AskAll("SELECT action || ' ' || subject FROM audit_entries WHERE actor = 'terminal' AND action <> 'import' ORDER BY number").Select(t => t.Split('/')[0]));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("admin")]
    [InlineData("off")]
    [InlineData("on")]
    [InlineData("revoke")]
    public async Task Person_WhoIsUnknown_IsToldWithThoseThereAre(string command)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, "access", command, "zz")).Refused(1, "Det finns ingen person med nyckeln ”zz”. Nycklarna är: ab, cd, ef.");
    }

    private static async Task<EntranceAnswer> UseAsync(Desk desk, string token)
    {
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var (_, at) = await installation.LookAsync(desk.Clock, Cancel);
        // The desk's time, not the installation's.
        var entrance = new LinkEntrance(installation.Get<AccessLinks>(), installation.Get<IAccessStore>(), new AttemptLimits(desk.Clock), desk.Clock);
        return (await entrance.UseAsync(token, "192.0.2.1", at, Cancel)).Answer;
    }

    private static async Task<string> PersonalAsync(Desk desk, string person)
    {
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var account = await installation.Get<IAccessStore>().FindAccountAsync(person, Cancel);
        return installation.Get<AccessLinks>().Personal(person, account.LinkGeneration).Split("/in/")[1];
    }
}
