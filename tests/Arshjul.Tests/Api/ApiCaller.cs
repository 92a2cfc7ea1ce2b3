using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Arshjul.Tests.Api;

/// <summary>A program that asks the host with a key, or without one.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly HttpClient _client;

    private ApiCaller(NearHost host, string? secret)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Url };
        Secret = secret;
        if (secret is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
    }

    /// <summary>Its key; null for none.</summary>
    public string? Secret { get; }

    /// <summary>With a secret as it is, working or not.</summary>
    public static ApiCaller With(NearHost host, string? secret) => new(host, secret);

    /// <summary>With a new key of a person.</summary>
    public static async Task<ApiCaller> MakeAsync(NearHost host, string person, ApiScopes scopes, params string[] groups)
    {
        var secret = ApiKeySecret.Draw();
        var made = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var key = new ApiKey { Hash = ApiKeySecret.HashOf(secret)!, Name = "k-" + secret[^8..], Scopes = scopes, Groups = groups, MadeBy = person, MadeAt = made };
        await host.Services.GetRequiredService<IApiKeys>().AddAsync(key, default);
        return new ApiCaller(host, secret);
    }

    /// <summary>Reads.</summary>
    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Does something, with a body or without one.</summary>
    public Task<Answer> PostAsync(string path, string? json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends anything.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text, response.Headers.ETag?.ToString(), response.Content.Headers.ContentType?.MediaType, response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What came back.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Text, string? Mark, string? Type, IReadOnlyDictionary<string, string> Headers)
    {
        /// <summary>Its JSON.</summary>
        public JsonNode Json => JsonNode.Parse(Text)!;

        /// <summary>A value in it by its path: <c>meeting.date</c>, <c>items.0.key</c>.</summary>
        public string? At(string path) => path.Split('.').Aggregate((JsonNode?)Json, (node, step) => int.TryParse(step, out var index) ? node?[index] : node?[step])?.ToString();
    }
}
