using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Tests.Hosting;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Arshjul.Tests.Pages;

/// <summary>Somebody who reads the host's pages as a browser does: with cookies, forms and their proofs.</summary>
internal sealed partial class Reader : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private Reader(Uri url) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = url };

    /// <summary>Somebody who has not signed in.</summary>
    public static Reader Stranger(NearHost host) => new(host.Url);

    /// <summary>Somebody who has signed in, by a mail's link or by other means.</summary>
    public static async Task<Reader> SignedInAsync(NearHost host, string person, SignInMeans means = SignInMeans.EmailLink)
    {
        var (access, clock) = (host.Services.GetRequiredService<IAccessStore>(), host.Services.GetRequiredService<TimeProvider>());
        var index = new PlanIndex((await host.Services.GetRequiredService<IWheelStore>().LoadAsync(default)).Plan);
        var rights = new Rights(new PlanAt(index, index.Zone.Now(clock)), await access.FindAccountAsync(person, default), means);
        var (reader, secret) = (new Reader(host.Url), SessionSecret.Draw());
        await access.StartSessionAsync(Session.Begin(SessionSecret.HashOf(secret)!, rights, clock.GetUtcNow().UtcDateTime), default);
        reader._cookies[Cookies.Session] = secret;
        return reader;
    }

    /// <summary>Opens a page.</summary>
    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Asks by any method, with a header of one's own or without.</summary>
    public Task<Answer> SendAsync(HttpMethod method, string path, (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (header is var (name, value))
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    /// <summary>Opens a page, fills in its form and sends it to an address.</summary>
    public async Task<Answer> FillAsync(string page, string path, params (string Field, string Value)[] fields) => await PostAsync(path, (await GetAsync(page)).Proof, fields);

    /// <summary>Sends files in the field <c>files</c> with a proof.</summary>
    public async Task<Answer> HandInAsync(string path, string proof, string item, params (string FileName, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(proof), "form-proof" }, { new StringContent(item), "item" } };
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "files", name);
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });
    }

    /// <summary>Sends a form with a proof, or without one.</summary>
    public Task<Answer> PostAsync(string path, string? proof, params (string Field, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Field, f.Value)), .. proof is null ? [] : new[] { KeyValuePair.Create("form-proof", proof) }]),
    });

    /// <summary>The cookies it holds.</summary>
    public IReadOnlyDictionary<string, string> Jar => _cookies;

    /// <summary>Puts a cookie among them.</summary>
    public void Put(string name, string value) => _cookies[name] = value;

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("text/html");
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await _client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split('=', 2)[1].Split(';')[0]);
            if (value.Length == 0)
                _cookies.Remove(name);
            else
                _cookies[name] = value;
        }
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Answer(response.StatusCode, Encoding.UTF8.GetString(bytes), response.Headers.Location?.ToString(), response.Headers.Concat(response.Content.Headers).SelectMany(h => h.Value.Select(v => (h.Key, v))).ToList()) { Bytes = bytes };
    }

    /// <summary>What came back.</summary>
    internal sealed partial record Answer(HttpStatusCode Status, string Html, string? Location, IReadOnlyList<(string Name, string Value)> Headers)
    {
        /// <summary>All of it as it came, for files.</summary>
        public byte[] Bytes { get; init; } = [];

        /// <summary>The proof in its forms.</summary>
        public string Proof => ProofField().Match(Html).Groups[1].Value;

        /// <summary>What a reader sees: the main part's text without tags, spaces made one.</summary>
        public string Text => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(MainPart().Match(Html).Groups[1].Value, " "), " ")).Trim();

        [GeneratedRegex("name=\"form-proof\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
        private static partial Regex ProofField();

        [GeneratedRegex("<main[^>]*>(.*)</main>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
        private static partial Regex MainPart();

        [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
        private static partial Regex Tags();

        [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
        private static partial Regex Spaces();
    }
}
