using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Pages;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.SigningIn;

/// <summary>Passkeys as they come over the wire: the true ones let in, and each that is not quite true does not.</summary>
public sealed class PasskeyTests(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    private const string Mine = "/min-sida/passnycklar";
    private const string In = "/logga-in/passnyckel";
    private Desk _desk = null!;
    private NearHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await office.DeskAsync();
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task Passkey_OnceMade_LetsIn_WithANewSession_UntilItIsRemoved()
    {
        using var device = new SoftDevice(_host.Url) { Count = 1 };
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), later = Reader.Stranger(_host);
        Assert.Contains("Passnycklar: logga in utan mejl", (await ab.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
        Assert.Contains("Du har ingen passnyckel än.", (await ab.GetAsync(Mine)).Text, StringComparison.Ordinal);

        Assert.Equal(Mine, (await MakeAsync(ab, device)).Location);
        var listed = await ab.GetAsync(Mine);
        Assert.Contains("Jobbmobilen Gjord fre 20 februari 2026. Inte använd än. Ta bort Jobbmobilen", listed.Text, StringComparison.Ordinal);

        device.Count = 2;
        Assert.Equal("/moten", (await SignAsync(later, device, "/moten")).Location);
        Assert.Contains("A. B.", (await later.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
        Assert.Contains("Använd senast fre 20 februari 2026.", (await later.GetAsync(Mine)).Text, StringComparison.Ordinal);
        Assert.Equal("Passkey", _desk.Ask("SELECT means FROM sessions ORDER BY rowid DESC LIMIT 1"));

        var remove = Mine + "/" + _desk.Ask("SELECT hash FROM passkeys") + "/ta-bort";
        Assert.Contains("Ta bort passnyckeln Jobbmobilen?", (await later.GetAsync(remove)).Text, StringComparison.Ordinal);
        Assert.Equal("1", _desk.Ask("SELECT count(*) FROM passkeys"));
        Assert.Equal(Mine, (await later.FillAsync(remove, remove)).Location);
        device.Count = 3;
        AssertRefused(await SignAsync(Reader.Stranger(_host), device));
        Assert.Equal(["passkey-add|ab", "passkey-remove|ab"], _desk.AskAll("SELECT action, actor FROM audit_entries WHERE action LIKE 'passkey%' ORDER BY number"));
        Assert.Equal("0", _desk.Ask("SELECT count(*) FROM passkeys"));
    }

    [Fact]
    public async Task Signature_ThatLies_IsRefused_AndTheNextTrueOneIsNot()
    {
        using SoftDevice device = new(_host.Url) { Count = 5 }, others = new(_host.Url) { Count = 5 };
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), cd = await Reader.SignedInAsync(_host, "cd");
        await MakeAsync(ab, device);
        await MakeAsync(cd, others);
        var (mine, own, theirs) = (device.Credential, device.Handle, others.Handle);
        var lies = new Dictionary<string, Action<SoftDevice>>(StringComparer.Ordinal)
        {
            ["another site's page"] = d => d.Browser = said => said["origin"] = "https://evil.example",
            ["this host by another road"] = d => d.Browser = said => said["origin"] = $"https://{_host.Url.Authority}",
            ["the site with more after it"] = d => d.Browser = said => said["origin"] = said["origin"] + ".evil.example",
            ["no page"] = d => d.Browser = said => said.Remove("origin"),
            ["within another's page"] = d => d.Browser = said => said["crossOrigin"] = true,
            ["a passkey being made"] = d => d.Browser = said => said["type"] = "webauthn.create",
            ["another question"] = d => d.Browser = said => said["challenge"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
            ["for another host"] = d => d.Domain = "evil.example",
            ["nobody was there"] = d => d.Flags = 4,
            ["nobody was made sure of"] = d => d.Flags = 1,
            ["a copy where there are none"] = d => d.Flags = 1 | 4 | 8,
            ["signed no more often"] = d => d.Count = 6,
            ["signed less often"] = d => d.Count = 1,
            ["does not count any more"] = d => d.Count = 0,
            ["of another person"] = d => d.Handle = theirs,
            ["of nobody"] = d => d.Handle = "",
            ["another's passkey by its name"] = d => d.Credential = others.Credential,
            ["a passkey nobody knows"] = d => d.Credential = RandomNumberGenerator.GetBytes(32),
        };
        device.Count = 6;
        Assert.Equal("/", (await SignAsync(Reader.Stranger(_host), device)).Location);

        var faults = new List<string>();
        foreach (var (name, lie) in lies)
        {
            using var reader = Reader.Stranger(_host);
            (device.Browser, device.Domain, device.Flags, device.Count, device.Handle, device.Credential) = (_ => { }, _host.Url.Host, 1 | 4, 100, own, mine);
            lie(device);
            var answer = await SignAsync(reader, device);
            if (answer.Status != HttpStatusCode.UnprocessableEntity || reader.Jar.ContainsKey(Cookies.Session))
                faults.Add($"{name}: {answer.Status}");
            _desk.Wait(TimeSpan.FromMinutes(2)); // so that ten wrong ones within a quarter are never reached
        }

        Faults.None(faults);
        (device.Browser, device.Domain, device.Flags, device.Count, device.Handle, device.Credential) = (_ => { }, _host.Url.Host, 1 | 4, 7, own, mine);
        Assert.Equal("/", (await SignAsync(Reader.Stranger(_host), device)).Location);
    }

    [Fact]
    public async Task Question_AnsweredTwice_TooLate_InAnotherBrowser_OrForAnotherErrand_IsRefused()
    {
        using var device = new SoftDevice(_host.Url);
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), first = Reader.Stranger(_host), other = Reader.Stranger(_host);
        await MakeAsync(ab, device);

        // A device that does not count, and a browser that keeps its cookie: nothing but the ticket itself stands in the way.
        var (options, proof) = await AskAsync(first, In);
        var ticket = first.Jar["__Host-passkey"];
        Assert.Equal(HttpStatusCode.SeeOther, (await first.PostAsync(In, proof, ("svar", device.Sign(options)))).Status);
        Assert.DoesNotContain("__Host-passkey", first.Jar.Keys);
        AssertRefused(await SendAsync(other, ticket, device.Sign(options)));

        var (late, lateProof) = await AskAsync(other, In);
        _desk.Wait(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        AssertRefused(await other.PostAsync(In, lateProof, ("svar", device.Sign(late))));

        var (theirs, _) = await AskAsync(other, In);
        var (_, mine) = await AskAsync(first, In);
        AssertRefused(await first.PostAsync(In, mine, ("svar", device.Sign(theirs))));

        // What was asked to make a passkey is no question to sign in by, and no ticket is none.
        var (making, _) = await AskAsync(ab, Mine);
        AssertRefused(await SendAsync(other, ab.Jar["__Host-passkey"], device.Sign(making)));
        AssertRefused(await SendAsync(other, "AAAA", device.Sign(theirs)));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignAsync(Reader.Stranger(_host), device)).Status);
    }

    [Fact]
    public async Task Making_ThatIsNotTheAnswerToTheQuestion_AddsNothing()
    {
        using SoftDevice device = new(_host.Url), second = new(_host.Url);
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), cd = await Reader.SignedInAsync(_host, "cd");
        foreach (var lie in (Action<SoftDevice>[])[
            d => d.Browser = said => said["origin"] = "https://evil.example", d => d.Browser = said => said["type"] = "webauthn.get", d => d.Browser = said => said["crossOrigin"] = true,
            d => d.Browser = said => said["challenge"] = "AAAA", d => d.Domain = "evil.example", d => d.Flags = 1, d => d.Flags = 4])
        {
            (device.Browser, device.Domain, device.Flags) = (_ => { }, _host.Url.Host, 1 | 4);
            lie(device);
            var refused = await MakeAsync(ab, device);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Passnyckeln kunde inte läggas till.", refused.Text, StringComparison.Ordinal);
            Assert.Contains("value=\"Jobbmobilen\"", refused.Html, StringComparison.Ordinal);
        }
        (device.Browser, device.Domain, device.Flags) = (_ => { }, _host.Url.Host, 1 | 4);

        var (asked, _) = await AskAsync(ab, Mine);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await cd.PostAsync(Mine, (await cd.GetAsync(Mine)).Proof, ("namn", "x"), ("svar", device.Make(asked)))).Status);
        Assert.Equal("0", _desk.Ask("SELECT count(*) FROM passkeys"));

        Assert.Equal(Mine, (await MakeAsync(ab, device)).Location);
        Assert.Contains(Base64Url.EncodeToString(device.Credential), (await AskAsync(ab, Mine)).Options, StringComparison.Ordinal); // the device is told that it has one already
        second.Credential = device.Credential;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MakeAsync(cd, second)).Status);
        Assert.Equal("ab", _desk.Ask("SELECT person FROM passkeys"));
        Assert.DoesNotContain("ab@prov.example", _desk.Ask("SELECT * FROM passkeys"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("    ")]
    [InlineData("a\u0007b")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public async Task Making_WithoutAName_SaysWhatToWrite(string name)
    {
        using var device = new SoftDevice(_host.Url);
        using var ab = await Reader.SignedInAsync(_host, "ab");

        var answer = await MakeAsync(ab, device, name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Skriv ett namn, högst 60 tecken.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("0", _desk.Ask("SELECT count(*) FROM passkeys"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"id\":\"!\"}")]
    [InlineData("{\"id\":\"AAAA\"")]
    [InlineData("<svar>")]
    public async Task Answer_ThatIsNone_IsRefusedAndNotAFault(string answer)
    {
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), stranger = Reader.Stranger(_host);
        using var device = new SoftDevice(_host.Url);
        await MakeAsync(ab, device);

        AssertRefused(await stranger.PostAsync(In, (await AskAsync(stranger, In)).Proof, ("svar", answer)));
        AssertRefused(await stranger.PostAsync(In, (await AskAsync(stranger, In)).Proof, ("svar", answer.Replace("AAAA", Base64Url.EncodeToString(device.Credential), StringComparison.Ordinal) + "}")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ab.PostAsync(Mine, (await AskAsync(ab, Mine)).Proof, ("namn", "x"), ("svar", answer))).Status);
    }

    [Fact]
    public async Task Guesses_TenTimes_AreLookedAtNoMore_ButAFormWithoutScriptIsNoGuess()
    {
        using var device = new SoftDevice(_host.Url);
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), stranger = Reader.Stranger(_host);
        await MakeAsync(ab, device);
        for (var i = 0; i < 12; i++)
            AssertRefused(await stranger.FillAsync("/logga-in", In));

        device.Domain = "evil.example";
        for (var i = 0; i < 10; i++)
            AssertRefused(await SignAsync(stranger, device));
        device.Domain = _host.Url.Host;

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignAsync(stranger, device)).Status);
        _desk.Wait(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignAsync(stranger, device)).Status);
    }

    [Fact]
    public async Task Passkey_OfOneWhoIsSwitchedOff_OrHasNothingToComeTo_DoesNotLetIn()
    {
        using var device = new SoftDevice(_host.Url);
        using var cd = await Reader.SignedInAsync(_host, "cd");
        var (access, now) = (_host.Services.GetRequiredService<IAccessStore>(), _desk.Clock.GetUtcNow().UtcDateTime);
        await MakeAsync(cd, device);

        await access.ChangeAccountAsync("cd", a => a with { SwitchedOffAt = now }, "terminal", "switch-off", now, Cancel);
        AssertRefused(await SignAsync(Reader.Stranger(_host), device));
        await access.ChangeAccountAsync("cd", a => a with { SwitchedOffAt = null }, "terminal", "switch-on", now, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignAsync(Reader.Stranger(_host), device)).Status);

        await _host.Services.GetRequiredService<PlanEditor>().ChangeAsync("ab", "test", "", at => at.Plan with { Seats = [.. at.Plan.Seats.Where(s => s.Holders.All(h => h.Person != "cd"))] }, Cancel);
        AssertRefused(await SignAsync(Reader.Stranger(_host), device));
    }

    [Fact]
    public async Task Passkeys_OfAnother_AreNotThere_AndAMailsLinkOpensNone()
    {
        using var device = new SoftDevice(_host.Url);
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), cd = await Reader.SignedInAsync(_host, "cd"), linked = await Reader.SignedInAsync(_host, "ab", SignInMeans.PersonalLink);
        await MakeAsync(ab, device);
        var remove = Mine + "/" + _desk.Ask("SELECT hash FROM passkeys") + "/ta-bort";

        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync(remove)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.PostAsync(remove, (await cd.GetAsync(Mine)).Proof)).Status);
        Assert.Contains("Du har ingen passnyckel än.", (await cd.GetAsync(Mine)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await linked.GetAsync(Mine)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await linked.PostAsync(Mine + "/fraga", (await linked.GetAsync("/min-sida")).Proof)).Status);
        Assert.DoesNotContain("Passnycklar", (await linked.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
        Assert.Equal("1", _desk.Ask("SELECT count(*) FROM passkeys"));
    }

    [Fact]
    public async Task Question_AsksForThisHost_ForOneWhoIsMadeSureOf_AndTellsNothingOfWhoHasPasskeys()
    {
        using var device = new SoftDevice(_host.Url);
        using Reader ab = await Reader.SignedInAsync(_host, "ab"), stranger = Reader.Stranger(_host);
        await MakeAsync(ab, device);

        var making = JsonNode.Parse((await AskAsync(ab, Mine)).Options)!;
        var signing = JsonNode.Parse((await AskAsync(stranger, In)).Options)!;

        Assert.Equal(("127.0.0.1", "required", "required"), (making["rp"]!["id"]!.GetValue<string>(), making["authenticatorSelection"]!["userVerification"]!.GetValue<string>(), making["authenticatorSelection"]!["residentKey"]!.GetValue<string>()));
        Assert.Equal("A. B.", making["user"]!["displayName"]!.GetValue<string>());
        Assert.NotEqual("ab", System.Text.Encoding.UTF8.GetString(Base64Url.DecodeFromChars(making["user"]!["id"]!.GetValue<string>())));
        Assert.Equal(("127.0.0.1", "required"), (signing["rpId"]!.GetValue<string>(), signing["userVerification"]!.GetValue<string>()));
        Assert.Empty(signing["allowCredentials"]?.AsArray() ?? []);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.PostAsync(In + "/fraga", null)).Status);
    }

    private static async Task<(string Options, string Proof)> AskAsync(Reader reader, string path)
    {
        var proof = (await reader.GetAsync(path == In ? "/logga-in" : path)).Proof;
        return ((await reader.PostAsync(path + "/fraga", proof)).Html, proof);
    }

    private static async Task<Reader.Answer> MakeAsync(Reader reader, SoftDevice device, string name = "Jobbmobilen")
    {
        var (options, proof) = await AskAsync(reader, Mine);
        return await reader.PostAsync(Mine, proof, ("namn", name), ("svar", device.Make(options)));
    }

    private static async Task<Reader.Answer> SignAsync(Reader reader, SoftDevice device, string till = "")
    {
        var (options, proof) = await AskAsync(reader, In);
        return await reader.PostAsync(In, proof, ("till", till), ("svar", device.Sign(options)));
    }

    // With a ticket that was another's.
    private static async Task<Reader.Answer> SendAsync(Reader reader, string ticket, string answer)
    {
        var proof = (await reader.GetAsync("/logga-in")).Proof;
        reader.Put("__Host-passkey", ticket);
        return await reader.PostAsync(In, proof, ("svar", answer));
    }

    private static void AssertRefused(Reader.Answer answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Passnyckeln gick inte att använda Den kan vara borttagen, eller så tog det för lång tid. Försök igen, eller logga in med en länk till din e-postadress. Logga in", answer.Text);
    }
}
