using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Secret addresses from the terminal: what is piped on, what is only said beside it, and what is refused.</summary>
public sealed class FeedAddressTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Add_WhenPiped_GivesTheAddressAloneAndTheAdviceBeside()
    {
        using var desk = await office.DeskAsync();

        var added = (await desk.RunAsync("feed", "add", "fsg", "--name", "kansliet")).Ended(0);

        Assert.Matches(@"^http://127\.0\.0\.1:5080/feeds/[A-Za-z0-9_-]{43}\.ics\r?\n$", added.Out);
        Assert.Contains("Adressen FSG ”kansliet” visas bara nu.", added.Error, StringComparison.Ordinal);
        Assert.Contains("PublicBaseUrl är inte satt", added.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WhereTheServersAddressIsKnown_BeginsWithIt()
    {
        using var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), """{ "PublicBaseUrl": "https://arshjul.prov.example" }""", TestContext.Current.CancellationToken);

        var added = (await desk.RunAsync("feed", "add", "fsg", "--json")).Ended(0);

        Assert.StartsWith("https://arshjul.prov.example/feeds/", added.Json.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("PublicBaseUrl", added.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithoutAName_TakesTheFirstFreeNumber_AlsoOneThatWasRevoked()
    {
        using var desk = await office.DeskAsync();
        string[] add = ["feed", "add", "fsg", "--json"];

        Assert.Equal("1", (await desk.RunAsync(add)).Ended(0).Json.GetProperty("name").GetString());
        Assert.Equal("2", (await desk.RunAsync(add)).Ended(0).Json.GetProperty("name").GetString());
        (await desk.RunAsync("feed", "revoke", "fsg", "1")).Ended(0);
        Assert.Equal("1", (await desk.RunAsync(add)).Ended(0).Json.GetProperty("name").GetString());
        Assert.Equal("1", (await desk.RunAsync("feed", "add", "vsg", "--json")).Ended(0).Json.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("två\nrader")]
    [InlineData("\u001b[31mröd")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public async Task Add_WithANameNobodyCouldRead_IsRefused(string name)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, "feed", "add", "fsg", "--name", name)).Refused(1, "Namnet ska ha 1–60 tecken på en rad.");
    }

    [Fact]
    public async Task Add_WithSpaceAroundTheName_IsTheSameName()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("feed", "add", "fsg", "--name", " kansliet ")).Ended(0);

        (await desk.LeavesAllAsItWasAsync(1, "feed", "add", "fsg", "--name", "kansliet")).Refused(1, "FSG har redan en adress som heter ”kansliet”.");
    }

    [Fact]
    public async Task Revoke_OfAnUnknownName_ListsThoseThatWork()
    {
        using var desk = await office.DeskAsync();
        (await desk.LeavesAllAsItWasAsync(1, "feed", "revoke", "fsg", "x")).Refused(1, "FSG har ingen adress som heter ”x”, och ingen annan som fungerar.");
        foreach (var name in (string[])["b", "a", "c"])
            (await desk.RunAsync("feed", "add", "fsg", "--name", name)).Ended(0);
        (await desk.RunAsync("feed", "revoke", "fsg", "b")).Ended(0);

        (await desk.LeavesAllAsItWasAsync(1, "feed", "revoke", "fsg", "x")).Refused(1, "De som fungerar är: a, c.");
        (await desk.LeavesAllAsItWasAsync(1, "feed", "revoke", "vsg", "a")).Refused(1, "VSG har ingen adress som heter ”a”, och ingen annan som fungerar.");
    }

    [Fact]
    public async Task List_AsTableAndJson_HasEachAddressWithItsDays_AndNeverTheSecret()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("feed", "list")).Ended(0).Says("Det finns inga adresser. Gör en: arshjul feed add GRUPP");
        var secret = (await desk.RunAsync("feed", "add", "vsg", "--name", "a")).Out.Split('/')[^1][..43];
        (await desk.RunAsync("feed", "add", "fsg", "--name", "b")).Ended(0);
        desk.Wait(days: 1);
        (await desk.RunAsync("feed", "revoke", "vsg", "a")).Ended(0);

        var table = (await desk.RunAsync("feed", "list")).Ended(0).Says("2026-02-20", "aldrig", "återkallad 2026-02-21", "fungerar");
        var json = (await desk.RunAsync("feed", "list", "--json")).Ended(0);

        Assert.Equal(["fsg b", "vsg a"], json.Json.EnumerateArray().Select(a => $"{a.GetProperty("group").GetString()} {a.GetProperty("name").GetString()}"));
        Assert.Equal(["group", "name", "madeAt", "lastUsedAt", "revokedAt", "scope", "owner"], json.Json[0].EnumerateObject().Select(p => p.Name));
        Assert.DoesNotContain(secret, table.Out + json.Out, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(desk.Folder.Data), f => Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
        Assert.Equal("b", Assert.Single((await desk.RunAsync("feed", "list", "fsg", "--json")).Ended(0).Json.EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Feed_OfAJointMeeting_IsInBothGroupsCalendars_AndACancelledOneStaysMarked()
    {
        using var desk = await office.DeskAsync();

        var (fsg, vsg) = ((await desk.RunAsync("feed", "fsg")).Ended(0).Out, (await desk.RunAsync("feed", "vsg")).Ended(0).Out);

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", fsg, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", fsg, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20260602T130000", fsg, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20260602T130000", vsg, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", fsg, StringComparison.Ordinal);
        Assert.Equal(fsg, (await desk.RunAsync("feed", "fsg", "--lang", "en")).Out);
    }
}
