using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arshjul.Delivery.Fetching;
using MailKit;
using MailKit.Security;

namespace Arshjul.Delivery.Transport;

/// <summary>The token to log in with, asked for when there is none and kept until shortly before it expires. In memory alone. For one caller at a time.</summary>
internal sealed partial class AccessTokens(OAuthOptions options, TimeProvider clock) : IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    // A login begun with a token in its last minutes may be looked at after them.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LifeUnsaid = TimeSpan.FromMinutes(5);

    // Follows no redirect, which would take the secret elsewhere.
    private readonly HttpClient _http = OutgoingHttp.ToNamed(LongestAnswer);
    private string? _token;
    private DateTimeOffset _until;

    /// <summary>A token, and whether it is kept from before.</summary>
    /// <exception cref="TokenException">None is given.</exception>
    /// <exception cref="PasswordUnreadableException">The secret's file cannot be read.</exception>
    public async Task<(string Token, bool IsKept)> GetAsync(CancellationToken cancel)
    {
        if (_token is { } kept && clock.GetUtcNow() < _until)
            return (kept, true);
        _token = null;
        try
        {
            using var answer = await _http.PostAsync(new Uri(options.TokenUrl!), Request(), cancel).ConfigureAwait(false);
            var read = Read(await answer.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false));
            if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new TokenException(read.Error);
            if (answer.StatusCode != HttpStatusCode.OK || read.Token is not { } token)
                throw new TokenException(null);
            (_token, _until) = (token, clock.GetUtcNow() + read.Life - Margin);
            return (token, false);
        }
        catch (HttpRequestException)
        {
            throw new TokenException(null);
        }
    }

    /// <summary>How a token is shown to a server: the standard way (RFC 7628) where it has it, else Google's and Microsoft's own.</summary>
    public static SaslMechanism MechanismFor(IMailService server, string user, string token) =>
        server.AuthenticationMechanisms.Contains("OAUTHBEARER") ? new SaslMechanismOAuthBearer(user, token) : new SaslMechanismOAuth2(user, token);

    /// <summary>Forgets the one that is kept.</summary>
    public void Forget() => _token = null;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private FormUrlEncodedContent Request()
    {
        try
        {
            var fields = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = options.ClientId!, ["client_secret"] = options.CurrentSecret() };
            if (options.Scope is { } scope)
                fields["scope"] = scope;
            return new FormUrlEncodedContent(fields);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PasswordUnreadableException();
        }
    }

    private static (string? Token, TimeSpan Life, string? Error) Read(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var (token, error) = (Text(json.RootElement, "access_token"), Text(json.RootElement, "error"));
            var life = int.TryParse(Text(json.RootElement, "expires_in"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : LifeUnsaid;
            return (token is { Length: > 0 } && Visible().IsMatch(token) ? token : null, life, error is not null && Word().IsMatch(error) ? error : null);
        }
        catch (JsonException)
        {
            return (null, default, null);
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    [GeneratedRegex("^[a-z_]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // RFC 6749 appendix A.12; a line break in it would be words to the mail server.
    [GeneratedRegex(@"\A[\x20-\x7E]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Visible();
}
