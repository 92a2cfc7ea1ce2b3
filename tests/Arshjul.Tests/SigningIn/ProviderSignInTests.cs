using System.Net;
using System.Text.Json.Nodes;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Tests.Browser;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.SigningIn;

/// <summary>Signing in through the organisation's own sign-in: who is let in as whom, and what comes of it.</summary>
public sealed class ProviderSignInTests(Office office) : IClassFixture<Office>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithARealProvider_InARealBrowser_LeadsWhereOneWanted()
    {
        using var desk = await office.DeskAsync();
        await using var provider = await RealProvider.StartAsync(desk.Clock);
        Errand.Settle(desk, provider.Url, RealProvider.Secret);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await using var ab = await Tab.OpenAsync(host);

        await ab.GoAsync("/moten");
        await ab.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Logga in med Kommunen" }).ClickAsync();
        Assert.Equal("Kommunens inloggning", await ab.Page.TitleAsync());
        await ab.Page.GetByText("Jag är ab").ClickAsync();

        Assert.Equal(new Uri(host.Url, "/moten"), new Uri(ab.Page.Url));
        Assert.Contains("A. B.", await ab.Page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(ab.Wrongs, w => Assert.Contains(" asked " + provider.Url, w, StringComparison.Ordinal));
        Assert.DoesNotContain((await ab.CookiesAsync()).Keys, c => c.StartsWith("__Host-nonce", StringComparison.Ordinal) || c.StartsWith("__Host-sign-in", StringComparison.Ordinal));
        Assert.Equal("outside-identity|ab|ab, sign-in|ab|OpenIdConnect", string.Join(", ", desk.AskAll("SELECT action, actor, substr(subject, 1, instr(subject || '/', '/') - 1) FROM audit_entries ORDER BY number DESC LIMIT 2").Reverse()));
    }

    [Fact]
    public async Task SignIn_OfOneWhoIsIn_MakesANewSession_AndEndsTheOldOne()
    {
        await using var errand = await Errand.StartAsync(office);
        using var ab = await Reader.SignedInAsync(errand.Host, "ab");
        var before = ab.Jar[Cookies.Session];

        var answer = await Errand.SignInAsync(ab);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.Status, answer.Location));
        Assert.NotEqual(before, ab.Jar[Cookies.Session]);
        Assert.StartsWith("HTTP/1.1 302", await errand.Host.AskAsync("GET", "/moten", $"Cookie: {Cookies.Session}={before}"), StringComparison.Ordinal);
        Assert.Equal(["client_id", "client_secret", "code", "code_verifier", "grant_type", "redirect_uri"], errand.Forge.Asked.Keys.Order());
        Assert.Equal("OpenIdConnect", errand.Desk.Ask("SELECT means FROM sessions WHERE ended_at IS NULL"));
    }

    [Fact]
    public async Task Request_ToTheProvider_AsksForNoMoreThanWhoOneIs_AndForAnAnswerAtTheAddressThatIsSet()
    {
        await using var errand = await Errand.StartAsync(office);

        var answer = await errand.Host.AskAsync("GET", "/logga-in/organisation", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https");

        var query = new Uri(answer.Split("\r\nLocation: ")[1].Split("\r\n")[0]).Query.TrimStart('?').Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        Assert.Equal(["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state"], query.Keys.Order());
        Assert.Equal(("openid email", "code", "S256"), (query["scope"].Replace('+', ' '), query["response_type"], query["code_challenge_method"]));
        Assert.Equal(new Uri(errand.Host.Url, "/logga-in/organisation/svar").ToString(), query["redirect_uri"]);
        Assert.All(answer.Split("\r\n").Where(l => l.StartsWith("Set-Cookie: ", StringComparison.Ordinal)), c => Assert.Matches("^Set-Cookie: __Host-[^=]+=[^;]*; max-age=900; path=/; secure; samesite=lax; httponly$", c));
        Assert.Contains("Set-Cookie: __Host-nonce.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ThatNamesAnotherHost_IsSentBackToTheAddressThatIsSet()
    {
        using var desk = await office.DeskAsync();
        await using var forge = await Forge.StartAsync(desk.Clock);
        Errand.Settle(desk, forge.Url, Forge.Secret);
        var file = Path.Combine(desk.Folder.Data, "appsettings.json");
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancel))!;
        settings["PublicBaseUrl"] = "https://arshjul.kommunen.example/";
        await File.WriteAllTextAsync(file, settings.ToJsonString(), Cancel);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);

        Assert.Contains("redirect_uri=https%3A%2F%2Farshjul.kommunen.example%2Flogga-in%2Forganisation%2Fsvar&", await host.AskAsync("GET", "/logga-in/organisation"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%2Fmoten%3Fgrupp%3Dvsg", "/moten?grupp=vsg")]
    [InlineData("%2F%2Fevil.example", "/")]
    [InlineData("https%3A%2F%2Fevil.example", "/")]
    [InlineData("%2F%5Cevil.example", "/")]
    [InlineData("%2F%0D%0ALocation%3A%20x", "/")]
    public async Task Return_GoesOnToAPageOfOurs_AndToNoOther(string asked, string gone)
    {
        await using var errand = await Errand.StartAsync(office);
        using var ab = Reader.Stranger(errand.Host);

        Assert.Equal(gone, (await Errand.SignInAsync(ab, "/logga-in/organisation?till=" + asked)).Location);
    }

    [Fact]
    public async Task Provider_WhoseNameForOneIsKnown_NeedsNoAddress_AndAnotherNameWithTheAddressIsNotLetIn()
    {
        await using var errand = await Errand.StartAsync(office);
        using Reader ab = Reader.Stranger(errand.Host), late = Reader.Stranger(errand.Host), heir = Reader.Stranger(errand.Host), other = Reader.Stranger(errand.Host);
        Assert.Equal("/", (await Errand.SignInAsync(ab)).Location);

        errand.Forge.Who = new JsonObject { ["sub"] = "s-1", ["email"] = "cd@prov.example", ["email_verified"] = true };
        Assert.Equal("/", (await Errand.SignInAsync(late)).Location);
        Assert.Contains("A. B.", (await late.GetAsync("/min-sida")).Text, StringComparison.Ordinal);

        errand.Forge.Who = new JsonObject { ["sub"] = "s-2", ["email"] = "ab@prov.example", ["email_verified"] = true };
        Assert.Equal(HttpStatusCode.BadRequest, (await Errand.SignInAsync(heir)).Status);
        errand.Forge.Who = new JsonObject { ["sub"] = "S-1", ["email"] = "ab@prov.example", ["email_verified"] = true };
        Assert.Equal(HttpStatusCode.BadRequest, (await Errand.SignInAsync(other)).Status);
        Assert.Equal("ab", errand.Desk.Ask("SELECT person FROM accounts WHERE outside_identity IS NOT NULL"));
    }

    [Theory]
    [InlineData("""{ "sub": "s", "email": "ab@prov.example" }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "ab@prov.example" }""", true, true)]
    [InlineData("""{ "sub": "s", "email": "ab@prov.example", "email_verified": false }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "ab@prov.example", "email_verified": "false" }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "ab@prov.example", "email_verified": 1 }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "ab@prov.example", "email_verified": "true" }""", false, true)]
    [InlineData("""{ "sub": "s", "email": "AB@Prov.Example", "email_verified": true }""", false, true)]
    [InlineData("""{ "sub": "s", "preferred_username": "ab@prov.example", "email_verified": true }""", true, false)]
    [InlineData("""{ "sub": "s", "email": "", "email_verified": true }""", true, false)]
    [InlineData("""{ "sub": "s", "email": "ingen@prov.example", "email_verified": true }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "delad@prov.example", "email_verified": true }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "utan@prov.example", "email_verified": true }""", false, false)]
    [InlineData("""{ "sub": "s", "email": "cd@prov.example", "email_verified": true }""", false, false)]
    public async Task Address_CountsWhenItIsVerifiedAndOnePersonsAndTheyMayComeIn(string who, bool vouches, bool isIn)
    {
        await using var errand = await Errand.StartAsync(office, vouches);
        var now = errand.Desk.Clock.GetUtcNow().UtcDateTime;
        await errand.Host.Services.GetRequiredService<IAccessStore>().ChangeAccountAsync("cd", a => a with { SwitchedOffAt = now }, "terminal", "switch-off", now, Cancel);
        await errand.Host.Services.GetRequiredService<PlanEditor>().ChangeAsync("ab", "test", "", at => at.Plan with { People = [.. at.Plan.People.Select(p => p.Key == "ef" ? p with { Email = "delad@prov.example" } : p), APerson("gh", "delad@prov.example"), APerson("ij", "utan@prov.example")] }, Cancel);
        errand.Forge.Who = JsonNode.Parse(who)!.AsObject();
        using var reader = Reader.Stranger(errand.Host);

        var answer = await Errand.SignInAsync(reader);

        Assert.Equal(isIn ? HttpStatusCode.SeeOther : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(isIn, reader.Jar.ContainsKey(Cookies.Session));
        Assert.Equal(isIn ? "1" : "0", errand.Desk.Ask("SELECT count(*) FROM accounts WHERE outside_identity IS NOT NULL"));
        if (!isIn)
            Assert.Equal("Inloggningen gick inte igenom Det gick inte att logga in dig med Kommunen. Försök en gång till, eller använd en länk till din e-postadress. Logga in med en länk", answer.Text);
    }

    [Fact]
    public async Task OneWhoIsKnown_AndSwitchedOffOrGone_IsNotLetIn_AndIsAfterBeingLetInAgain()
    {
        await using var errand = await Errand.StartAsync(office);
        var (access, now) = (errand.Host.Services.GetRequiredService<IAccessStore>(), errand.Desk.Clock.GetUtcNow().UtcDateTime);
        using var ab = Reader.Stranger(errand.Host);
        Assert.Equal("/", (await Errand.SignInAsync(ab)).Location);

        await access.ChangeAccountAsync("ab", a => a with { SwitchedOffAt = now }, "terminal", "switch-off", now, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, (await Errand.SignInAsync(ab)).Status);
        await access.ChangeAccountAsync("ab", a => a with { SwitchedOffAt = null }, "terminal", "switch-on", now, Cancel);
        Assert.Equal("/", (await Errand.SignInAsync(ab)).Location);

        await errand.Host.Services.GetRequiredService<PlanEditor>().ChangeAsync("cd", "test", "", at => at.Plan with
        {
            People = [.. at.Plan.People.Where(p => p.Key != "ab")],
            Seats = [.. at.Plan.Seats.Where(s => s.Holders.All(h => h.Person != "ab"))],
        }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, (await Errand.SignInAsync(ab)).Status);
    }

    [Fact]
    public async Task Administrator_DetachesTheSignIn_AndTheNextOneWithTheAddressIsTaken()
    {
        await using var errand = await Errand.StartAsync(office);
        var now = errand.Desk.Clock.GetUtcNow().UtcDateTime;
        await errand.Host.Services.GetRequiredService<IAccessStore>().ChangeAccountAsync("ef", a => a with { IsAdministrator = true }, "terminal", "administrator", now, Cancel);
        using Reader ab = Reader.Stranger(errand.Host), ef = await Reader.SignedInAsync(errand.Host, "ef");
        Assert.DoesNotContain("Koppla loss", (await ef.GetAsync("/installningar/person/ab")).Text, StringComparison.Ordinal);
        await Errand.SignInAsync(ab);
        errand.Forge.Who["sub"] = "s-2";
        Assert.Equal(HttpStatusCode.BadRequest, (await Errand.SignInAsync(ab)).Status);

        Assert.Contains("Koppla loss organisationens inloggning", (await ef.GetAsync("/installningar/person/ab")).Text, StringComparison.Ordinal);
        const string Step = "/installningar/person/ab/konto/glom-inloggning";
        Assert.Equal("/installningar/person/ab", (await ef.FillAsync(Step, Step)).Location);

        Assert.Equal("/", (await Errand.SignInAsync(ab)).Location);
        Assert.Contains("Organisationens inloggning kopplades loss", (await ef.GetAsync("/logg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_ThatIsAway_IsTold_WhileTheRestWorks_AndIsFoundWhenItIsBack()
    {
        await using var errand = await Errand.StartAsync(office);
        errand.Forge.IsAway = true;
        using var ab = Reader.Stranger(errand.Host);

        var answer = await ab.GetAsync("/logga-in/organisation");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("Inloggningen går inte att nå just nu Kommunen svarar inte. Försök igen om en stund, eller använd en länk till din e-postadress: den fungerar som vanligt. Logga in med en länk", answer.Text);
        Assert.Equal(HttpStatusCode.OK, (await ab.FillAsync("/logga-in", "/logga-in", ("epost", "ab@prov.example"))).Status);
        errand.Forge.IsAway = false;
        Assert.Equal("/", (await Errand.SignInAsync(ab)).Location);
    }

    [Fact]
    public async Task Provider_ThatGoesAwayMeanwhile_IsTold()
    {
        await using var errand = await Errand.StartAsync(office);
        using var ab = Reader.Stranger(errand.Host);
        var back = await Errand.ReturnAsync(ab);

        errand.Forge.IsAway = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ab.GetAsync(back)).Status);
    }

    [Theory]
    [InlineData("/logga-in/organisation")]
    [InlineData("/logga-in/organisation/svar?code=x&state=y")]
    public async Task Organisation_WithoutASignInOfItsOwn_HasNoneHere(string path)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = Reader.Stranger(host);

        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(path)).Status);
        Assert.DoesNotContain("organisation", (await ab.GetAsync("/logga-in?till=%2Fmoten")).Html, StringComparison.Ordinal);
    }

    private static Person APerson(string key, string email) => new() { Key = key, Name = key, Email = email };
}
