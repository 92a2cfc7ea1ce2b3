using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Arshjul.Tests.SigningIn;

/// <summary>
/// A provider of OpenID Connect that a test can make lie: it has the three endpoints that are needed and signs by hand, so that nothing in it is checked
/// by the library that is under test. As it stands it tells the truth.
/// </summary>
internal sealed class Forge : IAsyncDisposable
{
    public const string ClientId = "arshjul";
    public const string Secret = "hemlig-sträng-som-bara-de-två-känner";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = new(StringComparer.Ordinal);

    private Forge(TimeProvider clock)
    {
        _clock = clock;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Its address, which is also its name as an issuer.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it says of whoever signs in, beside what each token has.</summary>
    public JsonObject Who { get; set; } = new() { ["sub"] = "s-1", ["email"] = "ab@prov.example", ["email_verified"] = true };

    /// <summary>What a test changes in the token.</summary>
    public Action<JsonObject> Change { get; set; } = _ => { };

    /// <summary>How a test has it signed; null for as it should be.</summary>
    public Func<string, string>? Sign { get; set; }

    /// <summary>What a test puts in place of the whole answer; null for the answer.</summary>
    public string? Answer { get; set; }

    /// <summary>Whether it hangs up on everybody.</summary>
    public bool IsAway { get; set; }

    /// <summary>What was last sent to change a code into a token.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();

    /// <summary>The public key as bytes, as somebody could mistake it for a shared secret.</summary>
    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    public static async Task<Forge> StartAsync(TimeProvider clock)
    {
        var forge = new Forge(clock);
        await forge._app.StartAsync();
        forge.Url = forge._app.Urls.Single();
        return forge;
    }

    /// <summary>A token with a header, signed somehow.</summary>
    public static string Token(object header, string payload, Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(JsonSerializer.Serialize(header))}.{Encode(payload)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    /// <summary>A payload signed with its own key, under a name of the key.</summary>
    public string Signed(string payload, string kid = "k1") => Token(new { alg = "RS256", typ = "JWT", kid }, payload, b => _key.SignData(b, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private Task AnswerAsync(HttpContext http) => IsAway ? HangUp(http) : http.Request.Path.Value switch
    {
        "/.well-known/openid-configuration" => http.Response.WriteAsJsonAsync(new
        {
            issuer = Url,
            authorization_endpoint = Url + "/authorize",
            token_endpoint = Url + "/token",
            jwks_uri = Url + "/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256", "HS256", "none" },
        }),
        "/keys" => http.Response.WriteAsJsonAsync(new { keys = new[] { Public() } }),
        "/authorize" => SendBack(http),
        "/token" => GiveAsync(http),
        _ => Status(http, 404),
    };

    private object Public()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "k1", n = Base64Url.EncodeToString(key.Modulus!), e = Base64Url.EncodeToString(key.Exponent!) };
    }

    private Task SendBack(HttpContext http)
    {
        var query = http.Request.Query;
        var code = "c-" + Guid.NewGuid().ToString("N");
        _codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        http.Response.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
        return Task.CompletedTask;
    }

    private async Task GiveAsync(HttpContext http)
    {
        Asked = (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var (nonce, challenge) = _codes.GetValueOrDefault(Asked.GetValueOrDefault("code", ""));
        if (Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Asked.GetValueOrDefault("code_verifier", "")))) != challenge || Asked.GetValueOrDefault("client_secret") != Secret)
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
            return;
        }
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var payload = new JsonObject { ["iss"] = Url, ["aud"] = ClientId, ["iat"] = now, ["nbf"] = now, ["exp"] = now + 300, ["nonce"] = nonce };
        foreach (var (name, value) in Who)
            payload[name] = value?.DeepClone();
        Change(payload);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Answer ?? JsonSerializer.Serialize(new { access_token = "a", token_type = "Bearer", expires_in = 300, id_token = (Sign ?? (p => Signed(p)))(payload.ToJsonString()) }));
    }

    private static Task HangUp(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
