using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>cd sits in fsg for Kommunal and ef for Vision; ab convenes it. On 20 February 2026.</summary>
public sealed class SeatProposalPagesTests(Office office) : IClassFixture<Office>
{
    private const string Propose = "/grupper/fsg/foresla";
    private const string Proposal = "/grupper/fsg/forslag/forslag";

    [Fact]
    public async Task Proposal_WaitsForTheConvener_AndIsConfirmed()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");

        var sent = await cd.FillAsync(Propose, Propose, ("seat", "k1"), ("name", "Eva Ek"), ("email", "ee@prov.example"), ("from", "2026-04-01"));

        Assert.Equal("/grupper/fsg", sent.Location);
        Assert.Contains("Ledamot, Kommunal: Eva Ek i stället för C. D. från ons 1 april 2026. väntar på sammankallande Ta tillbaka", (await cd.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        Assert.Contains("Svara på förslag om mandat i FSG", (await ab.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("Förslag som väntar på ditt svar Ledamot, Kommunal: Eva Ek i stället för C. D.", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        Assert.Contains("Föreslaget av C. D. fre 20 februari 2026. Eva Ek, ee@prov.example, läggs till bland personerna.", (await ab.GetAsync(Proposal)).Text, StringComparison.Ordinal);

        Assert.Equal("/grupper/fsg", (await ab.FillAsync(Proposal, Proposal + "/godta")).Location);

        Assert.Contains("Eva Ek från ons 1 april 2026", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        Assert.Contains("från ons 1 april 2026. godtaget", (await cd.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(Proposal)).Status);
    }

    [Fact]
    public async Task Proposal_IsDeclinedWithAnAnswer_ThatItsMakerReads()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        await cd.FillAsync(Propose, Propose, ("seat", "k1"));

        var mute = await ab.FillAsync(Proposal, Proposal + "/avboj", ("reply", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.Status);
        Assert.Matches("id=\"f-reply\"[^>]*autofocus", mute.Html);
        Assert.Equal("/grupper/fsg", (await ab.FillAsync(Proposal, Proposal + "/avboj", ("reply", "Vi väntar till hösten."))).Location);

        Assert.Contains("C. D. slutar, och mandatet är vakant från fre 20 februari 2026. avböjt: Vi väntar till hösten.", (await cd.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_IsForOnesOwnPartyAlone_AndSeenByNobodyElse()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ef = await Reader.SignedInAsync(host, "ef");

        var others = await cd.FillAsync(Propose, Propose, ("seat", "v1"), ("name", "Eva Ek"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.Status);
        Assert.Contains("Välj ett av din egen parts mandat.", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"v1\"", others.Html, StringComparison.Ordinal);

        await cd.FillAsync(Propose, Propose, ("seat", "k1"), ("name", "Eva Ek"));
        var seen = (await ef.GetAsync("/grupper/fsg")).Html;
        Assert.DoesNotMatch("Kommunal|Eva Ek", seen);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.GetAsync(Proposal)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.FillAsync("/grupper/fsg", Propose + "/forslag/ta-tillbaka")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.FillAsync("/grupper/fsg", Proposal + "/godta")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(Propose)).Status);
        Assert.Equal("/grupper/fsg", (await cd.FillAsync("/grupper/fsg", Propose + "/forslag/ta-tillbaka")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(Proposal)).Status);
    }

    [Fact]
    public async Task Log_SaysThatSomethingWasProposed_AndNothingOfThePartyOrThePerson()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        await cd.FillAsync(Propose, Propose, ("seat", "k1"), ("name", "Eva Ek"), ("email", "ee@prov.example"));
        await ab.FillAsync(Proposal, Proposal + "/godta");

        Assert.Equal(["seat-confirm|fsg|ab", "seat-propose|fsg|cd"], desk.AskAll("SELECT action, subject, actor FROM audit_entries WHERE action LIKE 'seat-%' ORDER BY number DESC"));
        Assert.DoesNotMatch("k1|Eva|Ek", string.Concat(desk.AskAll("SELECT actor || action || subject FROM audit_entries")));
    }
}
