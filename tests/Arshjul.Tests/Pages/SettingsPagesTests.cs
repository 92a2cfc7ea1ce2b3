using System.Net;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The settings, as ef who is administrator besides sitting in fsg; ab convenes it and cd sits there.</summary>
public sealed class SettingsPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Organisation_GetsAnotherNameAndLanguage_AndWhatIsWrongIsToldBesideIt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await AdministratorAsync(desk, host);
        var page = await ef.GetAsync("/installningar");
        Assert.Contains("A. B. ab@prov.example FSG, VSG C. D. cd@prov.example FSG E. F. ef@prov.example FSG administratör", page.Text, StringComparison.Ordinal);

        var blank = await ef.PostAsync("/installningar", page.Proof, ("sett", Seen(page)), ("name", " "), ("language", "fi"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Matches("id=\"f-name\"[^>]*aria-invalid=\"true\"[^>]*autofocus", blank.Html);
        Assert.Contains("”fi” finns inte att välja.", blank.Text, StringComparison.Ordinal);

        Assert.Equal("/installningar", (await ef.PostAsync("/installningar", page.Proof, ("sett", Seen(page)), ("name", "Omsorgen"), ("language", "en"))).Location);
        Assert.Contains("<span class=\"brand-of\">Omsorgen</span>", (await ef.GetAsync("/installningar")).Html, StringComparison.Ordinal);
        Assert.Equal("organisation-change|prov|ef", desk.Ask("SELECT action, subject, actor FROM audit_entries ORDER BY number DESC LIMIT 1"));

        var late = await ef.PostAsync("/installningar", page.Proof, ("sett", Seen(page)), ("name", "Äldre"), ("language", "sv"));
        Assert.Contains("Somebody else has changed this", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_IsAddedAndChanged_AndNoPartyIsShown()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await AdministratorAsync(desk, host);

        var taken = await ef.FillAsync("/installningar/ny-person", "/installningar/ny-person", ("name", "Ny Person"), ("email", "AB@prov.example"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
        Assert.Contains("A. B. har redan den adressen.", taken.Text, StringComparison.Ordinal);
        Assert.Equal("/installningar/person/np", (await ef.FillAsync("/installningar/ny-person", "/installningar/ny-person", ("name", "Ny Person"))).Location);
        Assert.Contains("Inget mandat i någon grupp i dag.", (await ef.GetAsync("/installningar/person/np")).Text, StringComparison.Ordinal);

        var cd = await ef.GetAsync("/installningar/person/cd");
        Assert.Contains("Förvaltningens samverkansgrupp Ledamot", cd.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kommunal", cd.Html, StringComparison.Ordinal);
        Assert.Equal("/installningar/person/cd", (await ef.PostAsync("/installningar/person/cd", cd.Proof, ("sett", Seen(cd)), ("name", "C. Dahl"), ("email", "cd@prov.example"))).Location);
        Assert.Contains("C. Dahl", (await ef.GetAsync("/installningar")).Text, StringComparison.Ordinal);
        Assert.Contains("Någon annan har ändrat det här", (await ef.PostAsync("/installningar/person/cd", cd.Proof, ("sett", Seen(cd)), ("name", "C. D."))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_IsSwitchedOff_AfterAQuestion_AndIsOutAtOnce()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await AdministratorAsync(desk, host);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var question = await ef.GetAsync("/installningar/person/cd/konto/stang-av");
        Assert.Contains("Stänga av C. D.? Personen loggas ut genast", question.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cd.GetAsync("/min-sida")).Status);
        Assert.Equal("/installningar/person/cd", (await ef.PostAsync("/installningar/person/cd/konto/stang-av", question.Proof)).Location);

        Assert.Equal(HttpStatusCode.Redirect, (await cd.GetAsync("/min-sida")).Status);
        Assert.Contains("C. D. är avstängd.", (await ef.GetAsync("/installningar/person/cd")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.GetAsync("/installningar/person/cd/konto/stang-av")).Status);
        await ef.FillAsync("/installningar/person/cd/konto/slapp-in", "/installningar/person/cd/konto/slapp-in");
        using var back = await Reader.SignedInAsync(host, "cd");
        Assert.Equal(HttpStatusCode.OK, (await back.GetAsync("/min-sida")).Status);
    }

    [Fact]
    public async Task Administrator_IsMadeAndUnmade_ByAnotherAlone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await AdministratorAsync(desk, host);
        foreach (var step in new[] { "stang-av", "ta-bort-administrator", "dra-in-lankar", "finns-inte" })
            Assert.Equal(HttpStatusCode.NotFound, (await ef.FillAsync("/installningar", $"/installningar/person/ef/konto/{step}")).Status);

        await ef.FillAsync("/installningar/person/cd/konto/gor-till-administrator", "/installningar/person/cd/konto/gor-till-administrator");
        using var cd = await Reader.SignedInAsync(host, "cd");
        Assert.Contains("E. F. ef@prov.example FSG administratör", (await cd.GetAsync("/installningar")).Text, StringComparison.Ordinal);
        await cd.FillAsync("/installningar/person/ef/konto/ta-bort-administrator", "/installningar/person/ef/konto/ta-bort-administrator");

        using var again = await Reader.SignedInAsync(host, "ef");
        Assert.Equal(HttpStatusCode.NotFound, (await again.GetAsync("/installningar")).Status);
        Assert.Equal(["remove-administrator|ef|cd", "add-administrator|cd|ef"], desk.AskAll("SELECT action, subject, actor FROM audit_entries WHERE action LIKE '%-administrator' ORDER BY number DESC LIMIT 2"));
    }

    [Fact]
    public async Task Links_AreRevoked_AfterAQuestionThatSaysItCannotBeTakenBack()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await AdministratorAsync(desk, host);
        using var cd = await Reader.SignedInAsync(host, "cd", SignInMeans.PersonalLink);
        Assert.Equal(HttpStatusCode.OK, (await cd.GetAsync("/min-sida")).Status);

        Assert.Contains("Det går inte att ångra", (await ef.GetAsync("/installningar/person/cd/konto/dra-in-lankar")).Text, StringComparison.Ordinal);
        await ef.FillAsync("/installningar/person/cd/konto/dra-in-lankar", "/installningar/person/cd/konto/dra-in-lankar");

        Assert.Equal(HttpStatusCode.Redirect, (await cd.GetAsync("/min-sida")).Status);
        Assert.Equal(1, (await host.Services.GetRequiredService<IAccessStore>().FindAccountAsync("cd", TestContext.Current.CancellationToken)).LinkGeneration);
    }

    private static async Task<Reader> AdministratorAsync(Desk desk, NearHost host)
    {
        await host.Services.GetRequiredService<IAccessStore>().ChangeAccountAsync("ef", a => a with { IsAdministrator = true }, "terminal", "make", desk.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        return await Reader.SignedInAsync(host, "ef");
    }

    private static string Seen(Reader.Answer page) => page.Html.Split("name=\"sett\" value=\"")[1].Split('"')[0];
}
