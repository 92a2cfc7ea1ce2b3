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
    public async Task Invitations_AreChosenByEachForThemselves()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd", Arshjul.Core.Access.SignInMeans.PersonalLink);

        Assert.Contains("Varje kallelse har mötet med sig som en kalenderinbjudan. Sluta få inbjudningar", (await cd.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
        await cd.FillAsync("/min-sida", "/min-sida/kalender", ("grupp", "fsg"), ("namn", "min telefon"));
        Assert.Contains("mötena syns två gånger i kalendern. Sluta få inbjudningar", (await cd.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
        await cd.FillAsync("/min-sida", "/min-sida/inbjudningar", ("vill", "nej"));

        var text = (await cd.GetAsync("/min-sida")).Text;
        Assert.Contains("Från i morgon har nya kallelser ingen kalenderinbjudan med sig.", text, StringComparison.Ordinal);
        Assert.Contains("Kallelserna har ingen kalenderinbjudan med sig. Få inbjudningar", text, StringComparison.Ordinal);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM people WHERE fact LIKE '%invitationsUntil%2026-02-20%'"));
        await cd.FillAsync("/min-sida", "/min-sida/inbjudningar", ("vill", "ja"));
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM people WHERE fact LIKE '%invitationsUntil%'"));
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

    [Theory]
    [InlineData("Yes", "Du har svarat att du kommer.", "C. D.: kommer , kommer kl. 9.30")]
    [InlineData("No", "Du har svarat att du inte kommer.", "C. D.: kommer inte , kommer kl. 9.30")]
    [InlineData("Maybe", "Du har svarat kanske.", "C. D.: kanske , kommer kl. 9.30")]
    public async Task Answer_GivenByAButton_IsKept_AndSeenByTheConvener_NotByOtherMembers(string answer, string told, string seen)
    {
        const string path = "/min-sida/moten/fsg-mar";
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var ef = await Reader.SignedInAsync(host, "ef");
        Assert.Contains("Du har inte svarat ännu.", (await cd.GetAsync(path)).Text, StringComparison.Ordinal);

        var done = await cd.FillAsync(path, path + "/svar", ("answer", answer), ("comment", "kommer kl. 9.30"));

        Assert.Equal(path, done.Location);
        Assert.Contains(told, (await cd.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains(seen, (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("C. D.", (await ef.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.Equal("cd|answer|fsg-mar", desk.Ask("SELECT actor, action, subject FROM audit_entries WHERE action = 'answer'"));
    }

    [Theory]
    [InlineData("fsg-mar", "", 422)]
    [InlineData("fsg-mar", "7", 422)]
    [InlineData("fsg-feb", "Yes", 422)] // held
    [InlineData("fsg-maj", "Yes", 422)] // cancelled
    [InlineData("vsg-mar", "Yes", 404)] // another's
    public async Task Answer_ThatCannotBeGiven_IsNotKept(string meeting, string answer, int status)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        Assert.Equal(status, (int)(await cd.FillAsync("/min-sida", $"/min-sida/moten/{meeting}/svar", ("answer", answer))).Status);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM audit_entries WHERE action = 'answer'"));
    }

    [Fact]
    public async Task Item_HandedIn_StandsOnTheAgenda_UntilTheDeadlineHasPassed()
    {
        const string path = "/min-sida/moten/fsg-apr";
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        Assert.Contains("Lämna in ditt ärende senast ons 25 mars 2026", (await cd.GetAsync(path)).Text, StringComparison.Ordinal);

        var done = await cd.FillAsync(path, path + "/arende", ("title", "Skyddsronden"), ("text", "När görs den?"));

        Assert.Equal(path, done.Location);
        Assert.Contains("Skyddsronden När görs den? anmält ärende", (await cd.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(422, (int)(await cd.FillAsync(path, path + "/arende", ("title", ""))).Status);
        var late = await cd.FillAsync("/min-sida/moten/fsg-mar", "/min-sida/moten/fsg-mar/arende", ("title", "För sent"));
        Assert.Equal(422, (int)late.Status);
        Assert.DoesNotContain("Lämna in ditt ärende", (await cd.GetAsync("/min-sida/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }
}
