using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>An agenda changed in the browser, on 20 February 2026, as ab who convenes fsg.</summary>
public sealed partial class AgendaPagesTests(Office office) : IClassFixture<Office>
{
    private const string Page = "/moten/fsg-mar/dagordning";

    [Fact]
    public async Task Item_Added_StandsOnTheAgenda_AndIsTakenAwayAgain()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var done = await ab.FillAsync(Page, Page + "/ny", ("title", "Ny entré"), ("owners", "FC, Kommunal"), ("text", "Ritningar finns."), ("documents", "Ritning A"));

        Assert.Equal(Page, done.Location);
        var edit = await ab.GetAsync(Page);
        Assert.StartsWith("”Ny entré” är tillagd.", edit.Text, StringComparison.Ordinal);
        Assert.Contains("3 Ny entré , FC, Kommunal Ritningar finns. Underlag: Ritning A", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);

        Assert.Equal(Page, (await DoAsync(ab, edit, ("gor", "tabort"), ("id", "item:fsg/ny-entre"))).Location);
        Assert.DoesNotContain("Ny entré", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_WithoutAHeading_IsRefused_AndWhatWasTypedIsKept()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Page, Page + "/ny", ("title", " "), ("text", "Ritningar finns."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(">Ritningar finns.</textarea>", answer.Html, StringComparison.Ordinal);
        Assert.Matches("<input id=\"f-title\"[^>]*aria-invalid=\"true\"[^>]*autofocus", answer.Html);
    }

    [Fact]
    public async Task Items_AreDraggedToAPlace_AndASectionThatIsNotThereIsTold()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var edit = await ab.GetAsync(Page);
        var section = Regex.Match(edit.Html, "data-section=\"([^\"]+)\"").Groups[1].Value;

        Assert.Equal(Page, (await DoAsync(ab, edit, ("gor", "dra"), ("id", Id(edit, 0)), ("avsnitt", section), ("plats", "1"))).Location);
        Assert.Contains("1 Verksamhetsplan 2026 2 Ekonomi", Plain((await ab.GetAsync("/moten/fsg-mar")).Text), StringComparison.Ordinal);
        var again = await ab.GetAsync(Page);
        Assert.Contains("Det avsnittet finns inte", (await DoAsync(ab, again, ("gor", "dra"), ("id", Id(again, 0)), ("avsnitt", "finns-inte"), ("plats", "0"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_AreMovedUpAndDown_ByButtonsAlone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        Assert.Contains("1 Ekonomi 2 Verksamhetsplan 2026", Plain((await ab.GetAsync("/moten/fsg-mar")).Text), StringComparison.Ordinal);

        var moved = await DoAsync(ab, await ab.GetAsync(Page), ("gor", "ner"), ("id", Id(await ab.GetAsync(Page), 0)));

        Assert.Equal(Page, moved.Location);
        Assert.Contains("1 Verksamhetsplan 2026 2 Ekonomi", Plain((await ab.GetAsync("/moten/fsg-mar")).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point_PutOff_IsGone_IsTold_AndComesBackWhenThatIsUndone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var page = await ab.GetAsync(Page);

        await DoAsync(ab, page, ("gor", "bordlagg"), ("id", Id(page, 1)), ("to", "fsg-apr"), ("reason", "Underlaget är inte klart."));

        Assert.DoesNotContain("Verksamhetsplan", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.Contains("Verksamhetsplan 2026", (await ab.GetAsync("/moten/fsg-apr")).Text, StringComparison.Ordinal);
        var after = await ab.GetAsync(Page);
        Assert.Contains("Verksamhetsplan 2026 är bordlagd till tis 14 april 2026.", after.Text, StringComparison.Ordinal);

        await DoAsync(ab, after, ("gor", "angra"), ("grupp", "fsg"), ("nyckel", Undo().Match(after.Html).Groups[1].Value));

        Assert.Contains("Verksamhetsplan 2026", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OverAnothersChange_IsNotMade_AndIsTold()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var seen = await ab.GetAsync(Page);
        await ab.FillAsync(Page, Page + "/ny", ("title", "Brådskande"));

        var answer = await DoAsync(ab, seen, ("gor", "hoppa"), ("id", Id(seen, 1)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Någon annan har ändrat dagordningen medan du läste den", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Verksamhetsplan 2026", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gorOm", "item:fsg/x")]
    [InlineData("tabort", "point:fsg/ekonomi/x")]
    [InlineData("upp", "item:fsg/finns-inte")]
    public async Task Change_ThatIsNone_IsRefusedInASentence(string what, string id)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await DoAsync(ab, await ab.GetAsync(Page), ("gor", what), ("id", id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Html, StringComparison.Ordinal);
    }

    private static Task<Reader.Answer> DoAsync(Reader reader, Reader.Answer page, params (string, string)[] fields) =>
        reader.PostAsync(Page, page.Proof, [("sett", Seen().Match(page.Html).Groups[1].Value), .. fields]);

    private static string Id(Reader.Answer page, int place) => Ids().Matches(page.Html)[place].Groups[1].Value;

    private static string Plain(string text) => text.Replace(" , ", " ", StringComparison.Ordinal);

    [GeneratedRegex("name=\"sett\" value=\"([0-9a-f]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Seen();

    [GeneratedRegex("name=\"id\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();

    [GeneratedRegex("name=\"nyckel\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Undo();
}
