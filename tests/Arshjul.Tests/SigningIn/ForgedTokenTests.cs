using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Pages;
using Arshjul.Web;
using Xunit;
using Xunit.Sdk;

namespace Arshjul.Tests.SigningIn;

/// <summary>A provider that lies in one thing at a time is not believed; the same provider is when it does not lie.</summary>
public sealed class ForgedTokenTests(Office office) : IClassFixture<Office>
{
    private static readonly Dictionary<string, Action<Forge>> Lies = new(StringComparer.Ordinal)
    {
        ["another issuer"] = Claims(t => t["iss"] = "https://login.evil.example"),
        ["no issuer"] = Claims(t => t.Remove("iss")),
        ["for another"] = Claims(t => t["aud"] = "another"),
        ["for nobody"] = Claims(t => t.Remove("aud")),
        ["for several, used by another"] = Claims(t => (t["aud"], t["azp"]) = (new JsonArray(Forge.ClientId, "another"), "another")),
        ["another nonce"] = Claims(t => t["nonce"] = "AAAA"),
        ["no nonce"] = Claims(t => t.Remove("nonce")),
        ["too old"] = Claims(t => (t["nbf"], t["exp"]) = (t["nbf"]!.GetValue<long>() - 3600, t["exp"]!.GetValue<long>() - 3600)),
        ["too early"] = Claims(t => (t["nbf"], t["exp"]) = (t["nbf"]!.GetValue<long>() + 3600, t["exp"]!.GetValue<long>() + 3600)),
        ["for ever"] = Claims(t => t.Remove("exp")),
        ["of nobody"] = Claims(t => t.Remove("sub")),
        ["of an empty name"] = Claims(t => t["sub"] = ""),
        ["unsigned"] = forge => forge.Sign = p => Forge.Token(new { alg = "none", typ = "JWT" }, p, _ => []),
        ["unsigned, by another spelling"] = forge => forge.Sign = p => Forge.Token(new { alg = "NoNe", typ = "JWT", kid = "k1" }, p, _ => []),
        ["signature left out"] = forge => forge.Sign = p => forge.Signed(p)[..(forge.Signed(p).LastIndexOf('.') + 1)],
        ["signed by another's key"] = forge => forge.Sign = p => Forge.Token(new { alg = "RS256", typ = "JWT", kid = "k1" }, p, Strangers),
        ["signed by another's key that comes along"] = forge => forge.Sign = p => Forge.Token(new { alg = "RS256", typ = "JWT", jwk = new { kty = "RSA", n = "AQAB", e = "AQAB" }, jku = forge.Url + "/keys" }, p, Strangers),
        ["signed by a key nobody knows"] = forge => forge.Sign = p => Forge.Token(new { alg = "RS256", typ = "JWT", kid = "k2" }, p, Strangers),
        ["signed with the shared secret"] = forge => forge.Sign = p => Forge.Token(new { alg = "HS256", typ = "JWT" }, p, b => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Forge.Secret), b)),
        ["signed with the public key as a secret"] = forge => forge.Sign = p => Forge.Token(new { alg = "HS256", typ = "JWT", kid = "k1" }, p, b => HMACSHA256.HashData(forge.PublicKey, b)),
        ["changed after it was signed"] = forge => forge.Sign = p => Swapped(forge.Signed(p), forge.Signed(p.Replace("s-1", "s-2", StringComparison.Ordinal))),
        ["no token"] = forge => forge.Answer = """{ "access_token": "a", "token_type": "Bearer" }""",
        ["no JSON"] = forge => forge.Answer = "<html>",
        ["rubbish for a token"] = forge => forge.Sign = _ => "a.b.c",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_ThatLies_IsRefused_AndTheSameWithoutTheLieIsNot()
    {
        await using var errand = await Errand.StartAsync(office);
        var faults = new List<string>();
        foreach (var (name, lie) in Lies)
        {
            using var ab = Reader.Stranger(errand.Host);
            lie(errand.Forge);
            try
            {
                AssertRefused(await Errand.SignInAsync(ab), ab);
            }
            catch (XunitException e)
            {
                faults.Add($"{name}: {e.Message}");
            }
            (errand.Forge.Change, errand.Forge.Sign, errand.Forge.Answer) = (_ => { }, null, null);
            errand.Desk.Wait(TimeSpan.FromMinutes(2)); // so that ten wrong ones within a quarter are never reached
        }

        Faults.None(faults);
        Assert.Equal("0|0", errand.Desk.Ask("SELECT (SELECT count(*) FROM sessions), (SELECT count(*) FROM accounts)"));
        using var honest = Reader.Stranger(errand.Host);
        Assert.Equal(HttpStatusCode.SeeOther, (await Errand.SignInAsync(honest)).Status);
        Assert.Equal(HttpStatusCode.OK, (await honest.GetAsync("/moten")).Status);
    }

    [Fact]
    public async Task Return_ThatIsNotTheOneThatWasAskedFor_IsRefused()
    {
        await using var errand = await Errand.StartAsync(office);
        using Reader ab = Reader.Stranger(errand.Host), thief = Reader.Stranger(errand.Host);
        var stolen = Query(await Errand.ReturnAsync(thief))["code"];
        var others = Query(await Errand.ReturnAsync(thief))["state"];
        const string Back = "/logga-in/organisation/svar";

        AssertRefused(await ab.GetAsync(Back), ab);
        foreach (var made in (Func<string, string, string>[])[
            (code, _) => $"?code={code}",
            (code, _) => $"?code={code}&state={others}",
            (code, state) => $"?code={code}&state={state[..^4]}AAAA",
            (_, state) => $"?state={state}",
            (_, state) => $"?state={state}&error=access_denied&error_description=%0d%0aX-Evil:%201",
            (_, state) => $"?state={state}&id_token={errand.Forge.Signed("{}")}"])
        {
            var mine = Query(await Errand.ReturnAsync(ab));
            AssertRefused(await ab.GetAsync(Back + made(mine["code"], mine["state"])), ab);
        }
        Assert.Empty(errand.Forge.Asked); // none of these was worth a question

        AssertRefused(await ab.GetAsync($"{Back}?state={Query(await Errand.ReturnAsync(ab))["state"]}&code={stolen}"), ab);
        Assert.Equal(stolen, errand.Forge.Asked["code"]);
    }

    [Fact]
    public async Task Return_InAnotherBrowser_OrASecondTime_IsRefused()
    {
        await using var errand = await Errand.StartAsync(office);
        using Reader ab = Reader.Stranger(errand.Host), other = Reader.Stranger(errand.Host);
        var back = await Errand.ReturnAsync(ab);

        AssertRefused(await other.GetAsync(back), other);
        Assert.Equal(HttpStatusCode.SeeOther, (await ab.GetAsync(back)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ab.GetAsync(back)).Status);
    }

    [Fact]
    public async Task Return_AfterTooLong_IsRefused()
    {
        await using var errand = await Errand.StartAsync(office);
        using var ab = Reader.Stranger(errand.Host);
        var back = await Errand.ReturnAsync(ab);

        errand.Desk.Wait(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        AssertRefused(await ab.GetAsync(back), ab);
    }

    [Fact]
    public async Task Returns_ThatAreWrong_TenTimes_AreLookedAtNoMoreForAWhile_AndNothingSecretIsLogged()
    {
        await using var errand = await Errand.StartAsync(office);
        errand.Forge.Change = t => t["aud"] = "another";
        using var ab = Reader.Stranger(errand.Host);
        var backs = new List<string>();

        for (var i = 0; i < 10; i++)
        {
            backs.Add(await Errand.ReturnAsync(ab));
            Assert.Equal(HttpStatusCode.BadRequest, (await ab.GetAsync(backs[^1])).Status);
        }
        errand.Forge.Change = _ => { };
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Errand.SignInAsync(ab)).Status);

        errand.Desk.Wait(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.SeeOther, (await Errand.SignInAsync(ab)).Status);
        var log = string.Concat(await Task.WhenAll(Directory.EnumerateFiles(Path.Combine(errand.Desk.Folder.Data, "logs")).Select(f => File.ReadAllTextAsync(f, Cancel))));
        Assert.Contains("The organisation's sign-in failed", log, StringComparison.Ordinal);
        Assert.All(backs.SelectMany(b => Query(b).Values).Append(Forge.Secret).Append("ab@prov.example"), secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private static void AssertRefused(Reader.Answer answer, Reader reader)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Inloggningen gick inte igenom Det gick inte att logga in dig med Kommunen. Försök en gång till, eller använd en länk till din e-postadress. Logga in med en länk", answer.Text);
        Assert.DoesNotContain(Cookies.Session, reader.Jar.Keys);
        Assert.All(CommonHeaders.Lines.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains((line.Split(": ")[0], line.Split(": ", 2)[1]), answer.Headers));
        Assert.DoesNotContain(answer.Headers, h => h.Name == "X-Evil");
    }

    private static Action<Forge> Claims(Action<JsonObject> change) => forge => forge.Change = change;

    private static byte[] Strangers(byte[] text)
    {
        using var key = RSA.Create(2048);
        return key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Swapped(string signed, string other) => $"{other[..other.LastIndexOf('.')]}{signed[signed.LastIndexOf('.')..]}";

    private static Dictionary<string, string> Query(string path) => path.Split('?')[1].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
