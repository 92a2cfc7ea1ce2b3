using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Wishes, a year from the one before, and remarks silenced, in the browser, as ab who convenes fsg.</summary>
public sealed partial class WishPagesTests(Office office) : IClassFixture<Office>
{
    private const string Wishes = "/planera/2027/onskemal";
    private const string Roll = "/planera/2027/fran-forra";

    [Fact]
    public async Task Wish_WrittenChangedAndRemoved_IsToldInWords()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var saved = await ab.FillAsync(Wishes + "/fsg", Wishes + "/fsg", ("kind", "Ordinary"), ("count", "9"), ("weekdays", "Tuesday"), ("weekdays", "Wednesday"), ("start", "13.00"), ("end", "15.30"), ("monthsOff", "7, 8"), ("link0Group", "namnd"), ("link0Side", "before"), ("link0Day", "CallOut"), ("link0AtLeast", "1"), ("link0AtMost", "10"));
        Assert.Equal(Wishes, saved.Location);
        var list = await ab.GetAsync(Wishes);
        Assert.StartsWith("Önskemålet för FSG är sparat.", list.Text, StringComparison.Ordinal);
        Assert.Contains("9 möten, ordinarie möte", list.Text, StringComparison.Ordinal);
        Assert.Contains("tisdag, onsdag 13.00–15.30", list.Text, StringComparison.Ordinal);
        Assert.Contains("inte i juli, augusti", list.Text, StringComparison.Ordinal);
        Assert.Contains("1–10 arbetsdagar före kallelsen till Nämnden, ordinarie möte (måste)", list.Text, StringComparison.Ordinal);

        var path = WishLink().Match(list.Html).Groups[1].Value;
        var edit = await ab.GetAsync(path);
        Assert.Matches("id=\"f-weekdays-Tuesday\"[^>]*checked", edit.Html);
        Assert.Equal(Wishes, (await ab.PostAsync(path, edit.Proof, ("sett", Seen(edit)), ("kind", "Ordinary"), ("count", "10"))).Location);
        Assert.Contains("10 möten", (await ab.GetAsync(Wishes)).Text, StringComparison.Ordinal);

        // What somebody else has changed meanwhile is not written over.
        var late = await ab.PostAsync(path, edit.Proof, ("sett", Seen(edit)), ("kind", "Ordinary"), ("count", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Någon annan har ändrat önskemålet", late.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", late.Html, StringComparison.Ordinal);

        Assert.Equal(Wishes, (await ab.FillAsync(Wishes, path + "/ta-bort")).Location);
        Assert.DoesNotContain("10 möten", (await ab.GetAsync(Wishes)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wish_WithFaults_SaysEachBesideItsField_AndKeepsWhatWasTyped()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Wishes + "/fsg", Wishes + "/fsg", ("count", "många"), ("weeksOff", "31-27"), ("room", "Eken"), ("link0Group", "namnd"), ("link0AtLeast", "5"), ("link0AtMost", "3"), ("link1Group", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Matches("<input id=\"f-count\"[^>]*value=\"många\"[^>]*aria-invalid=\"true\"[^>]*autofocus", answer.Html);
        foreach (var field in new[] { "count", "weeksOff", "link0AtMost" })
            Assert.Contains($"id=\"f-{field}-fault\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Eken\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wish_OfAGroupThatIsNotTheirs_IsNotThere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(Wishes + "/ny")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(Wishes + "/fsg/finns-inte")).Status);
    }

    [Fact]
    public async Task Year_FromTheOneBefore_IsShownAndTaken_Once()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var shown = await ab.GetAsync(Roll);
        Assert.Contains("2027 utifrån 2026", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nya gruppen", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Välj minst en grupp", (await ab.PostAsync(Roll, shown.Proof, ("sett", Seen(shown)))).Text, StringComparison.Ordinal);

        var taken = await ab.PostAsync(Roll, shown.Proof, ("sett", Seen(shown)), ("grupp", "fsg"));
        Assert.Equal("/planera/2027", taken.Location);
        var planned = await ab.GetAsync("/planera/2027");
        Assert.Matches(@"^\d+ preliminära möten är inlagda för 2027\.", planned.Text);
        Assert.Contains("/angra/", planned.Html, StringComparison.Ordinal);
        Assert.Contains("finns redan", (await ab.GetAsync(Roll)).Text, StringComparison.Ordinal);
        Assert.Contains("har ändrats sedan förslaget visades", (await ab.PostAsync(Roll, shown.Proof, ("sett", Seen(shown)), ("grupp", "fsg"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_ThatWasThoughtOf_IsSilenced_AndSpeaksAgain()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        await ab.FillAsync("/moten/fsg-mar/flytta", "/moten/fsg-mar/flytta", ("datum", "2026-03-15"), ("start", "13.00"), ("slut", "15.00"), ("steg", "gor")); // a Sunday

        var before = await ab.GetAsync("/planera/2026");
        Assert.Matches("action=\"/moten/fsg-mar/tysta\">\\s*<input[^>]*>\\s*<input type=\"hidden\" name=\"regel\" value=\"Weekend\"", before.Html);
        var blank = await ab.PostAsync("/moten/fsg-mar/tysta", before.Proof, ("regel", "Weekend"), ("skal", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Contains("id=\"f-skal-fault\"", blank.Html, StringComparison.Ordinal);

        Assert.Equal("/planera/2026", (await ab.PostAsync("/moten/fsg-mar/tysta", before.Proof, ("regel", "Weekend"), ("skal", "Enda dagen då alla kan"))).Location);
        var silent = await ab.GetAsync("/planera/2026");
        Assert.Contains("Genomtänkt: Enda dagen då alla kan", silent.Text, StringComparison.Ordinal);
        Assert.Equal("/planera/2026", (await ab.PostAsync("/moten/fsg-mar/tysta/ta-bort", silent.Proof, ("regel", "Weekend"))).Location);
        Assert.DoesNotContain("Genomtänkt:", (await ab.GetAsync("/planera/2026")).Text, StringComparison.Ordinal);
    }

    private static string Seen(Reader.Answer page) => SeenField().Match(page.Html).Groups[1].Value;

    [GeneratedRegex("name=\"sett\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex SeenField();

    [GeneratedRegex("href=\"(/planera/2027/onskemal/fsg/[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex WishLink();
}
