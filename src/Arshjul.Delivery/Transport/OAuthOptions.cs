using Arshjul.Core.Words;

namespace Arshjul.Delivery.Transport;

/// <summary>How the program gets a token to log in with instead of a password: OAuth 2.0 client credentials (RFC 6749 §4.4), as Microsoft 365 has it. A class and no record, so that nothing prints the secret.</summary>
public sealed class OAuthOptions
{
    /// <summary>Where tokens are given out.</summary>
    public string? TokenUrl { get; set; }

    /// <summary>Who the program is there.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret. A file is better.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file whose first line is the secret, read each time a token is asked for.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>What the token is for; null when the server does not ask.</summary>
    public string? Scope { get; set; }

    /// <summary>Whether anything of it is set.</summary>
    public bool IsSet => (TokenUrl ?? ClientId ?? ClientSecret ?? ClientSecretFile ?? Scope) is not null;

    /// <summary>What is wrong; empty when nothing is, or nothing is set.</summary>
    internal IEnumerable<Sentence> Faults()
    {
        if (!IsSet)
            yield break;
        // The secret goes there: never in the open, but to the same machine.
        if (!Uri.TryCreate(TokenUrl, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            yield return new Sentence("transport.badOptions.tokenUrl");
        if (string.IsNullOrWhiteSpace(ClientId))
            yield return new Sentence("transport.badOptions.clientId");
        if (ClientSecret is null && ClientSecretFile is null)
            yield return new Sentence("transport.badOptions.clientSecret");
        if (ClientSecret is null && ClientSecretFile is not null && !SecretFile.CanRead(ClientSecretFile))
            yield return new Sentence("transport.badOptions.clientSecretFile");
    }

    /// <summary>The secret as it is now.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its file may not be read.</exception>
    internal string CurrentSecret() => ClientSecret ?? (ClientSecretFile is null ? "" : SecretFile.Read(ClientSecretFile));
}
