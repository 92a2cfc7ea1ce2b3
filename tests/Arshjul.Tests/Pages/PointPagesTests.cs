using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Standing points in the browser, on 20 February 2026, as ab who convenes fsg.</summary>
public sealed partial class PointPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task List_SaysWhenEachWasAndComes_OfGroupsOneMayReadAlone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/punkter");

        Assert.StartsWith("Stående punkter", page.Text, StringComparison.Ordinal);
        Assert.Matches("Ekonomi varje möte [a-zå]+ \\d", page.Text);
        Assert.DoesNotContain("Nya gruppen", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/punkter/fsg\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point_New_IsShownBeforeItIsSaved_ThenChangedRenamedEndedAndResumed()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var section = FirstSection().Match((await ab.GetAsync("/punkter/fsg")).Html).Groups[1].Value;
        (string, string)[] typed = [("name", "Ensamarbete {year}"), ("section", section), ("when", "months"), ("months", "3"), ("owners", "HR")];

        var shown = await ab.FillAsync("/punkter/fsg", "/punkter/fsg", [.. typed, ("steg", "visa")]);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Matches(@"Så här blir det .*2026 – [a-zå]+ \d+ mars", shown.Text);
        Assert.Contains("value=\"Ensamarbete {year}\"", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ensamarbete", (await ab.GetAsync("/punkter")).Text, StringComparison.Ordinal);

        var saved = await ab.FillAsync("/punkter/fsg", "/punkter/fsg", [.. typed, ("steg", "gor")]);
        Assert.Equal("/punkter/fsg/ensamarbete-year", saved.Location);
        var point = await ab.GetAsync(saved.Location!);
        Assert.Contains("i mars", point.Text, StringComparison.Ordinal);
        Assert.Contains("Ensamarbete 2026", point.Text, StringComparison.Ordinal);

        var edit = await ab.GetAsync(saved.Location + "/andra");
        Assert.Equal(saved.Location, (await ab.PostAsync(saved.Location + "/andra", edit.Proof, [.. typed[1..], ("name", "Ensamt arbete {year}"), ("steg", "gor"), ("sett", Seen(edit)), ("decision", "FSG § 4")])).Location);
        Assert.Contains("Bytte namn från ”Ensamarbete {year}” till ”Ensamt arbete {year}”. FSG § 4", (await ab.GetAsync(saved.Location!)).Text, StringComparison.Ordinal);

        // What somebody else has changed meanwhile is not written over.
        var late = await ab.PostAsync(saved.Location + "/andra", edit.Proof, [.. typed, ("steg", "gor"), ("sett", Seen(edit))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Någon annan har ändrat punkten", late.Text, StringComparison.Ordinal);

        Assert.Equal(saved.Location, (await ab.FillAsync(saved.Location + "/avsluta", saved.Location + "/avsluta", ("from", ""))).Location);
        Assert.Contains("avslutad", (await ab.GetAsync(saved.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(saved.Location, (await ab.FillAsync(saved.Location + "/avsluta", saved.Location + "/avsluta", ("from", ""))).Location);
        Assert.StartsWith("”Ensamt arbete” tas upp igen.", (await ab.GetAsync(saved.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "", "months", "3", "name")]
    [InlineData("name", "A {vem}", "months", "3", "name")]
    [InlineData("name", "A", "months", "13", "months")]
    [InlineData("name", "A", "everyNthMeeting", "", "n")]
    [InlineData("firstMeeting", "finns-inte", "everyNthMeeting", "", "firstMeeting")]
    [InlineData("name", "A", "period", "", "period")]
    [InlineData("name", "A", "afterEvent", "", "event")]
    [InlineData("from", "2025-01-01", "months", "3", "from")]
    public async Task Point_WithAFault_SaysItBesideItsField_AndKeepsWhatWasTyped(string field, string value, string when, string months, string wrong)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        (string, string)[] typed = [("owners", "Någon särskild"), ("when", when), ("months", months), (field, value), .. field == "name" ? [] : new[] { ("name", "A") }, ("steg", "gor")];
        var answer = await ab.FillAsync("/punkter/fsg", "/punkter/fsg", typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"id=\"f-{wrong}-fault\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Någon särskild\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfThoseAtRisk_LeavesTheRest()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var section = FirstSection().Match((await ab.GetAsync("/punkter/fsg")).Html).Groups[1].Value;
        await ab.FillAsync("/punkter/fsg", "/punkter/fsg", ("name", "Sommarpunkten"), ("section", section), ("when", "yearly"), ("windowFrom", "12-20"), ("windowTo", "12-24"), ("steg", "gor"));

        var risk = await ab.GetAsync("/punkter?risk=1");

        Assert.Contains("Sommarpunkten", risk.Text, StringComparison.Ordinal);
        Assert.Contains("saknar möte", risk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ekonomi", risk.Text, StringComparison.Ordinal);
        Assert.Contains("har inget möte att tas upp på från", (await ab.GetAsync("/punkter/fsg/sommarpunkten")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point_OfAGroupOneMayNotRead_IsNotThere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync("/punkter/ny/ekonomi")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync("/punkter/fsg/finns-inte")).Status);
    }

    private static string Seen(Reader.Answer page) => SeenField().Match(page.Html).Groups[1].Value;

    [GeneratedRegex("name=\"sett\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex SeenField();

    [GeneratedRegex("name=\"section\"[^>]*>\\s*<option value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FirstSection();
}
