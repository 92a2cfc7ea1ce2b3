using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Planning in the browser: how a year stands, dates pasted, a proposal worked out and taken.</summary>
public sealed partial class PlanningPagesTests(Office office) : IClassFixture<Office>
{
    private const string Dates = "/planera/2027/datum";

    [Fact]
    public async Task Year_IsTheGroupsWithTheirRhythms_AndWhatNeedsALook()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var nearest = await ab.GetAsync("/planera");
        var page = await ab.GetAsync("/planera/2026");

        Assert.Equal("/planera/2026", nearest.Location);
        Assert.StartsWith("Planera 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("FSG 5 1 1 ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nämnden 1 0 0", page.Text, StringComparison.Ordinal); // not theirs, but its dates are put in by whoever plans
        Assert.DoesNotContain("Nya gruppen", page.Text, StringComparison.Ordinal); // another's
        Assert.Contains("Semestrar", page.Text, StringComparison.Ordinal); // no meeting in July
    }

    [Fact]
    public async Task InAutumn_TheNextYearIsPlanned()
    {
        using var desk = await office.DeskAsync(new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal("/planera/2027", (await ab.GetAsync("/planera")).Location);
    }

    [Fact]
    public async Task Dates_Pasted_AreShownAsUnderstood_AndOnlyThenPutIn()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var pasted = ("datum", "Nämnden 2027\n20 jan kl. 9–16\n03/04\nlunch");

        var seen = await ab.FillAsync(Dates, Dates, ("grupp", "namnd"), pasted, ("steg", "se"));

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("1 datum förstådda, 1 att besvara, 1 rader utan datum.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("20 jan kl. 9–16 ons 20 januari 2027, v. 3 Ta inte med 09.00–16.00", seen.Text, StringComparison.Ordinal);
        Assert.Contains("lunch Inget datum här.", seen.Text, StringComparison.Ordinal);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM meetings WHERE fact LIKE '%\"namnd\"%'"));

        var unanswered = await ab.PostAsync(Dates, seen.Proof, ("grupp", "namnd"), pasted, ("rad-1", "2027-01-20"), ("rad-2", "?"), ("steg", "gor"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unanswered.Status);
        Assert.Contains("Svara på vad ”03/04” är, eller välj att inte ta med det.", unanswered.Text, StringComparison.Ordinal);

        var done = await ab.PostAsync(Dates, seen.Proof, ("grupp", "namnd"), pasted, ("rad-1", "2027-01-20"), ("rad-2", "2027-04-03"), ("bestamda", "1"), ("steg", "gor"));

        Assert.Equal("/planera/2027", done.Location);
        Assert.Contains("2 möten är inlagda för Nämnden.", (await ab.GetAsync("/planera/2027")).Text, StringComparison.Ordinal);
        Assert.Equal("namnd-2027-01-20,namnd-2027-04-03", string.Join(',', desk.AskAll("SELECT key FROM meetings WHERE key LIKE 'namnd-2027%' ORDER BY key")));
        Assert.Contains("ons 20 januari 2027 v. 3 09.00–16.00 Nämnden bestämt", (await ab.GetAsync("/moten?ar=2027")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "se", "Klistra in minst ett datum.")]
    [InlineData("20 jan", "gor", "Välj minst ett datum att lägga in.")]
    public async Task Dates_WithNothingToTake_SayWhatToDo(string text, string step, string fault)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Dates, Dates, ("grupp", "fsg"), ("datum", text), ("rad-0", ""), ("steg", step));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(fault, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ny")] // somebody else's group
    [InlineData("finns-inte")]
    public async Task Dates_OfAGroupThatIsNotTheirs_AreNotTaken(string group)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(HttpStatusCode.NotFound, (await ab.FillAsync(Dates, Dates, ("grupp", group), ("datum", "20 jan"), ("rad-0", "2027-01-20"), ("steg", "gor"))).Status);
    }

    [Fact]
    public async Task Date_ThatNobodyPasted_IsNotPutIn()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Dates, Dates, ("grupp", "fsg"), ("datum", "20 jan"), ("rad-0", "2027-12-24"), ("steg", "gor"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory]
    [InlineData("/planera/1899")]
    [InlineData("/planera/x/datum")]
    public async Task Year_ThatIsNone_IsNotThere(string path)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Proposal_WithoutWishes_SaysThatThereAreNone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync("/planera/2027/forslag", "/planera/2027/forslag");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("2027", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/planera/2027/forslag\"", (await ab.GetAsync("/planera/2027")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_OfTheExample_IsShownWithReasons_TakenOnce_AndPutIn()
    {
        using var desk = new Desk(new DataFolderCopy(), new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));
        (await desk.RunAsync("import", Repository.File("examples/planning-2027.wheel.json"))).Ended(0);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var mh = await Reader.SignedInAsync(host, "mh");

        var proposal = await mh.FillAsync("/planera/2027/forslag", "/planera/2027/forslag");
        var number = Number().Match(proposal.Html).Groups[1].Value;

        Assert.Equal(HttpStatusCode.OK, proposal.Status);
        Assert.Contains("64 möten. Allt som måste hålla håller", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("FSG nytt", proposal.Text, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM meetings WHERE key LIKE 'fsg-2027%'"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mh.PostAsync("/planera/2027/forslag/anta", proposal.Proof, ("nummer", "x"))).Status);
        var taken = await mh.PostAsync("/planera/2027/forslag/anta", proposal.Proof, ("nummer", number));

        Assert.Equal("/planera/2027", taken.Location);
        Assert.Contains("preliminära möten är inlagda för 2027.", (await mh.GetAsync("/planera/2027")).Text, StringComparison.Ordinal);
        Assert.NotEqual("0", desk.Ask("SELECT count(*) FROM meetings WHERE key LIKE 'fsg-2027%'"));
        Assert.Contains("Förslaget finns inte kvar.", (await mh.PostAsync("/planera/2027/forslag/anta", proposal.Proof, ("nummer", number))).Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"nummer\" value=\"([0-9a-f]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
