using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The participant's own page, asked of the host on 20 February 2026 as cd, a member of fsg.</summary>
public sealed class MinePagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Page_OfAMember_IsTheNextMeetingAndTheirYear()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var text = (await cd.GetAsync("/min-sida")).Text;

        Assert.StartsWith("C. D. Ditt nästa möte, om 18 dagar FSG tisdag den 10 mars 2026 kl. 09.00–11.00 =1+1, \"Eken\" Se dagordningen", text, StringComparison.Ordinal);
        Assert.Contains("tis 2 juni 2026 v. 23 13.00–15.00 FSG/VSG", text, StringComparison.Ordinal);
        Assert.Contains("1 möten som har varit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("17 mars", text, StringComparison.Ordinal); // vsg alone
    }

    [Fact]
    public async Task Meeting_OfTheirs_HasItsAgenda_AndOthersAreNotThere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var own = await cd.GetAsync("/min-sida/moten/fsg-mar");

        Assert.Contains("Kallelsen är inte skickad ännu. Dagordningen kan ändras. 1 Ekonomi", own.Text, StringComparison.Ordinal);
        Assert.Contains("2 Verksamhetsplan 2026", own.Text, StringComparison.Ordinal);
        foreach (var other in (string[])["vsg-mar", "namnd-mar", "finns-inte"])
            Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/min-sida/moten/" + other)).Status);
    }

    [Fact]
    public async Task Member_WhoseSeatEnds_SeesWhatTheyWereAt_AndNothingAfter()
    {
        using var desk = await office.DeskAsync(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await Reader.SignedInAsync(host, "ef");

        Assert.Equal(HttpStatusCode.OK, (await ef.GetAsync("/min-sida/moten/fsg-mar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.GetAsync("/min-sida/moten/fsg-okt")).Status);
    }

    [Fact]
    public async Task Address_MadeOnThePage_IsShownOnce_WorksUntilItIsRemoved_AndNobodyElseRemovesIt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ab = await Reader.SignedInAsync(host, "ab");

        var made = await cd.FillAsync("/min-sida", "/min-sida/kalender", ("grupp", "fsg"), ("namn", "min telefon"));
        var start = made.Html.IndexOf("value=\"http", StringComparison.Ordinal) + "value=\"".Length;
        var address = new Uri(made.Html[start..made.Html.IndexOf('"', start)]);

        Assert.StartsWith("HTTP/1.1 200", await host.AskAsync("GET", address.AbsolutePath), StringComparison.Ordinal);
        Assert.Contains("webcal://127.0.0.1:", made.Html, StringComparison.Ordinal);
        var list = await cd.GetAsync("/min-sida");
        Assert.Contains("min telefon , FSG har inte använts ännu", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(address.AbsolutePath, list.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.FillAsync("/min-sida", "/min-sida/kalender/ta-bort", ("grupp", "fsg"), ("namn", "min telefon"))).Status);

        var removed = await cd.FillAsync("/min-sida", "/min-sida/kalender/ta-bort", ("grupp", "fsg"), ("namn", "min telefon"));

        Assert.Equal("/min-sida", removed.Location);
        Assert.Contains("Kalenderadressen ”min telefon” är borttagen", (await cd.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
        Assert.Equal("cd,cd", string.Join(',', desk.AskAll("SELECT actor FROM audit_entries WHERE action LIKE 'feed-%'")));
    }

    [Theory]
    [InlineData("", 422, "Skriv var adressen ska användas")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 422, "med högst 60 tecken")]
    [InlineData("telefon", 422, "Du har redan en adress som heter ”telefon”")]
    public async Task Address_WithAWrongName_IsNotMade(string name, int status, string fault)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        await cd.FillAsync("/min-sida", "/min-sida/kalender", ("grupp", "fsg"), ("namn", "telefon"));

        var answer = await cd.FillAsync("/min-sida", "/min-sida/kalender", ("grupp", "fsg"), ("namn", name));

        Assert.Equal(status, (int)answer.Status);
        Assert.Contains(fault, answer.Text, StringComparison.Ordinal);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM feed_addresses"));
    }

    [Fact]
    public async Task Address_OfAGroupThatIsNotTheirs_IsNotThere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        Assert.Equal(HttpStatusCode.NotFound, (await cd.FillAsync("/min-sida", "/min-sida/kalender", ("grupp", "vsg"), ("namn", "telefon"))).Status);
    }
}
