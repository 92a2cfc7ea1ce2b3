using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The wheel shared with those who do not sign in, and fetched as files.</summary>
public sealed partial class SharingPagesTests(Office office) : IClassFixture<Office>
{
    private const string Page = "/arshjul/delning";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shared_IsSeenByAnybody_WithoutPointsNamesOrReasons_UntilRevoked()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var stranger = Reader.Stranger(host);
        await ab.FillAsync("/moten/fsg-mar/stall-in", "/moten/fsg-mar/stall-in", ("skal", "Ordföranden AB är sjuk"), ("steg", "gor"));

        var made = await ab.FillAsync(Page, Page, ("namn", "Intranätet"), ("process", ""), ("grupp", ""));
        var path = SharedLink().Match(made.Html).Groups[1].Value;
        var shared = await stranger.GetAsync(path);
        var own = await ab.GetAsync("/arshjul/2026");

        Assert.Equal(HttpStatusCode.OK, shared.Status);
        Assert.StartsWith("Årshjul 2026", shared.Text, StringComparison.Ordinal);
        Assert.Contains("FSG", shared.Text, StringComparison.Ordinal);
        Assert.Contains("inställt", shared.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "är sjuk", "Ekonomi" })
        {
            Assert.Contains(secret, own.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, shared.Html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("/moten/", shared.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(path, (await ab.GetAsync(Page)).Html, StringComparison.Ordinal);

        Assert.Equal(Page, (await ab.FillAsync(Page, Page + "/ta-bort", ("namn", "Intranätet"))).Location);
        var (gone, never) = (await stranger.GetAsync(path), await stranger.GetAsync("/dela/" + new string('A', 43)));
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal((gone.Status, gone.Text), (never.Status, never.Text));
    }

    [Fact]
    public async Task Calendar_OfASharedWheel_IsThereOnlyWhenItsMakerChoseSo_AndTellsDatesAlone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var stranger = Reader.Stranger(host);
        var open = SharedLink().Match((await ab.FillAsync(Page, Page, ("namn", "Webben"), ("process", ""), ("grupp", ""), ("kalender", "1"))).Html).Groups[1].Value;
        var closed = SharedLink().Match((await ab.FillAsync(Page, Page, ("namn", "Nämnden"), ("process", ""), ("grupp", ""))).Html).Groups[1].Value;
        string Feed(string path) => path.Replace("/dela/", "/feeds/", StringComparison.Ordinal) + ".ics";

        var calendar = (await stranger.GetAsync(Feed(open))).Html;

        Assert.Contains("Följ datumen i din kalender", (await stranger.GetAsync(open)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("i din kalender", (await stranger.GetAsync(closed)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Feed(closed))).Status);
        Assert.Contains("UID:fsg-mar@", calendar, StringComparison.Ordinal);
        foreach (var kept in new[] { "\nLOCATION", "ORGANIZER", "\nURL", "är sjuk", "/min-sida/" })
            Assert.DoesNotContain(kept, calendar, StringComparison.Ordinal);
        Assert.Contains("Webben , hela årshjulet, med kalender skapad", (await ab.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_OfAGroup_ShowsThatAlone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var stranger = Reader.Stranger(host);

        var made = await ab.FillAsync(Page, Page, ("namn", "FSG"), ("process", ""), ("grupp", "fsg"));
        var shared = await stranger.GetAsync(SharedLink().Match(made.Html).Groups[1].Value + "/2026");

        Assert.Contains("FSG", shared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nämnden", shared.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "namn")]
    [InlineData("A", "finns-inte", "", "process")]
    [InlineData("A", "", "finns-inte", "grupp")]
    public async Task Sharing_WithAFault_SaysItBesideTheField(string name, string process, string group, string field)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Page, Page, ("namn", name), ("process", process), ("grupp", group));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"id=\"f-{field}-fault\"", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "EmbeddedBy": "https://intranat.example https://www.example" }""", "frame-ancestors https://intranat.example https://www.example")]
    [InlineData("{}", "frame-ancestors 'none'")]
    public async Task Embedded_IsFramedByTheSitesInTheSettingsAlone_AndSetsNoCookie(string settings, string policy)
    {
        using var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), settings, Cancel);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var stranger = Reader.Stranger(host);

        var made = await ab.FillAsync(Page, Page, ("namn", "Intranätet"));
        var embedded = await stranger.GetAsync(SharedLink().Match(made.Html).Groups[1].Value.Replace("/dela/", "/embed/", StringComparison.Ordinal));

        Assert.Contains(policy, Header(embedded, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", Header(embedded, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("cross-origin", Header(embedded, "Cross-Origin-Resource-Policy"));
        Assert.Empty(stranger.Jar);
        Assert.DoesNotContain("<form", embedded.Html, StringComparison.Ordinal);
        Assert.Equal(settings.Length > 2, made.Html.Contains("&lt;iframe", StringComparison.Ordinal));
        Assert.Contains("frame-ancestors 'none'", Header(await stranger.GetAsync("/logga-in"), "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excel_HoldsTheMeetingsThatTheTableShows()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var client = new HttpClient { BaseAddress = host.Url };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", ab.Jar.Select(c => $"{c.Key}={c.Value}")));

        using var document = SpreadsheetDocument.Open(await client.GetStreamAsync(new Uri("/arshjul/2026/arshjul.xlsx?grupp=fsg", UriKind.Relative), Cancel), isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => r.InnerText).ToList();

        Assert.StartsWith("DatumDagVecka", rows[0], StringComparison.Ordinal);
        Assert.Equal(WheelTableRow().Count((await ab.GetAsync("/arshjul/2026?grupp=fsg")).Html), rows.Count - 1);
        Assert.All(rows.Skip(1), r => Assert.Contains("FSG", r, StringComparison.Ordinal));
    }

    private static string Header(Reader.Answer answer, string name) => answer.Headers.First(h => h.Name == name).Value;

    [GeneratedRegex("value=\"[^\"]*(/dela/[A-Za-z0-9_-]{43})\"", RegexOptions.CultureInvariant)]
    private static partial Regex SharedLink();

    [GeneratedRegex("<th scope=\"row\">", RegexOptions.CultureInvariant)]
    private static partial Regex WheelTableRow();
}
