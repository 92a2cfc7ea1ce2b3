using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>A group's own words in the browser, on 20 February 2026: ab convenes fsg and vsg, cd sits in fsg.</summary>
public sealed partial class OwnWordsPagesTests(Office office) : IClassFixture<Office>
{
    private const string Page = "/grupper/fsg/egna-ord";

    [Fact]
    public async Task Words_AreShownInTheGroupsNextMail_BeforeTheyAreSaved()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var shown = await SendAsync(ab, "visa", ("subject", "{gruppnamn} {datum}"), ("greeting", "Bästa {namn},"), ("closing", "Vi ses {datum}.\nTa med <kaffe> & kaka."), ("signature", "{sammankallande}"));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Matches("Förhandsvisat med gruppens nästa möte: FSG .* 2026\\.", shown.Text);
        foreach (var prefix in new[] { "Kallelse", "Ändrad kallelse", "Inställt", "Påminnelse" })
            Assert.Matches($"{prefix}: Förvaltningens samverkansgrupp \\w+ \\d+ \\w+ 2026", shown.Text);
        var frame = await ab.GetAsync(Frame(shown));
        var mail = WebUtility.HtmlDecode(frame.Html);
        Assert.Matches("<p[^>]*>Bästa [^<]+,</p>", mail);
        Assert.Contains("Ta med &lt;kaffe&gt; &amp; kaka.", frame.Html, StringComparison.Ordinal);
        Assert.Contains("A. B.", mail, StringComparison.Ordinal);
        Assert.Contains(frame.Headers, h => h.Name == "Content-Security-Policy" && h.Value.Contains("default-src 'none'", StringComparison.Ordinal) && h.Value.EndsWith("sandbox", StringComparison.Ordinal));
        Assert.DoesNotContain("kaffe", Frame(shown), StringComparison.Ordinal);
        // What was typed stays in the form, and nothing is saved.
        Assert.Contains("value=\"Bästa {namn},\"", WebUtility.HtmlDecode(shown.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("Bästa {namn},", WebUtility.HtmlDecode((await ab.GetAsync(Page)).Html), StringComparison.Ordinal);
        Assert.NotEqual("group-words", desk.Ask("SELECT action FROM audit_entries ORDER BY number DESC LIMIT 1"));
    }

    [Fact]
    public async Task Words_AreSaved_StandInTheCallThatWillGo_AreLoggedAndTakenBack()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var done = await SendAsync(ab, "gor", ("subject", "{grupp}, möte {datum}"), ("greeting", "Bästa kollegor!"), ("closing", ""), ("signature", "N. N.\n0500-00 00 00"));

        Assert.Equal((HttpStatusCode.SeeOther, "/grupper/fsg"), (done.Status, done.Location));
        Assert.Equal("group-words|fsg|ab", desk.Ask("SELECT action, subject, actor FROM audit_entries ORDER BY number DESC LIMIT 1"));
        var group = await ab.GetAsync("/grupper/fsg");
        Assert.StartsWith("Gruppens egna ord är sparade.", group.Text, StringComparison.Ordinal);
        Assert.Contains("Egna ord i mejlen ja", group.Text, StringComparison.Ordinal);
        Assert.Contains("Bästa kollegor!", WebUtility.HtmlDecode((await ab.GetAsync(Page)).Html), StringComparison.Ordinal);
        var call = await ab.GetAsync("/moten/fsg-mar/kallelse");
        Assert.Matches("Kallelse: FSG, möte \\w+ \\d+ mars 2026", call.Text);
        Assert.Contains("Bästa kollegor!", call.Text, StringComparison.Ordinal);
        Assert.Contains("Gruppens egna ord i mejlen ändrades", (await ab.GetAsync("/logg")).Text, StringComparison.Ordinal);

        await ab.PostAsync("/angra/" + group.Html.Split("action=\"/angra/")[1].Split('"')[0], group.Proof);
        Assert.DoesNotContain("Bästa kollegor!", (await ab.GetAsync("/moten/fsg-mar/kallelse")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visa")]
    [InlineData("gor")]
    public async Task Fault_IsToldBesideItsField_AndWhatWasTypedIsKept(string step)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await SendAsync(ab, step, ("subject", "Möte"), ("greeting", "Bästa {namnet}"), ("closing", "Hej {då\nalla"), ("signature", "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("2 saker behöver rättas: ”{namnet}” är ingen platshållare. I hälsningen kan du skriva {namn}, {grupp}, {gruppnamn}, {organisation}, {sammankallande}, {titel}. I avslutningen börjar ”{då” med en klammer som inte stängs.", answer.Text, StringComparison.Ordinal);
        Assert.Matches("id=\"f-greeting\"[^>]*autofocus", answer.Html);
        Assert.Contains("value=\"Bästa {namnet}\"", WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
        Assert.Contains("Hej {då\nalla</textarea>", WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_ChangedByTwo_AreToldToTheSecond()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var seen = await ab.GetAsync(Page);
        await SendAsync(ab, "gor", ("greeting", "Först!"));

        var late = await ab.PostAsync(Page, seen.Proof, ("sett", Seen(seen)), ("steg", "gor"), ("greeting", "Sedan!"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Någon annan har ändrat det här medan du hade sidan öppen.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Först!", WebUtility.HtmlDecode((await ab.GetAsync(Page)).Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongestWords_OfTheWidestLetters_GoIntoTheFramesAddress()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        static string Lines(int count, int length) => string.Join('\n', Enumerable.Repeat(new string('漢', length), count));

        var shown = await SendAsync(ab, "visa", ("subject", Lines(1, 100)), ("greeting", Lines(1, 150)), ("closing", Lines(4, 150)), ("signature", Lines(6, 100)));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains(new string('漢', 150), (await ab.GetAsync(Frame(shown))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_WithoutAMeetingToCome_IsShownAnInventedOne()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        await ab.FillAsync("/ny-grupp", "/ny-grupp", ("name", "Arbetsplatsens grupp"), ("shortName", "APG"), ("process", "facklig"), ("parent", "fsg"), ("convener", "ab"));

        var page = await ab.GetAsync("/grupper/apg/egna-ord");

        Assert.Contains("Gruppen har inget kommande möte. Förhandsvisat med ett påhittat.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kallelse: APG fredag 6 mars 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sal Eken", (await ab.GetAsync(Frame(page))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("exempel", (await ab.GetAsync("/moten")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?ord=")]
    [InlineData("?ord=CfDJ8NX")]
    [InlineData("?ord=hej%00d%C3%A5")]
    public async Task Frame_WithAnAddressThatThePageDidNotMake_IsNotThere(string query)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync($"/preview/grupp/fsg{query}")).Status);
    }

    [Fact]
    public async Task Words_AreForWhomConvenesTheGroup_AndForNobodyElse()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        var frame = Frame(await ab.GetAsync(Page));

        Assert.Contains("/egna-ord\"", (await ab.GetAsync("/grupper/fsg")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("egna-ord", (await cd.GetAsync("/grupper/fsg")).Html, StringComparison.Ordinal);
        foreach (var path in new[] { Page, frame })
            Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync(path)).Status);
    }

    private static async Task<Reader.Answer> SendAsync(Reader reader, string step, params (string, string)[] fields)
    {
        var seen = await reader.GetAsync(Page);
        return await reader.PostAsync(Page, seen.Proof, [("sett", Seen(seen)), ("steg", step), .. fields]);
    }

    private static string Seen(Reader.Answer page) => page.Html.Split("name=\"sett\" value=\"")[1].Split('"')[0];

    private static string Frame(Reader.Answer page) => WebUtility.HtmlDecode(FrameSource().Match(page.Html).Groups[1].Value);

    [GeneratedRegex("<iframe class=\"mail\" src=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FrameSource();
}
