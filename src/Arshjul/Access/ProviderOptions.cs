using System.Net;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;

namespace Arshjul.Access;

/// <summary>The organisation's own sign-in, by OpenID Connect: Entra ID, Keycloak. A class and no record, so that nothing prints the secret.</summary>
internal sealed class ProviderOptions
{
    /// <summary>What stands on the button after "Sign in with"; the organisation's name when it is not set.</summary>
    public string? Name { get; set; }

    /// <summary>The provider's address, under which <c>.well-known/openid-configuration</c> lies; null when there is none.</summary>
    public string? Authority { get; set; }

    /// <summary>What this program is called there.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret by which it proves to be that. A file is better.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A file whose first line is the secret.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>Whether every mail address that the provider tells is the person's own, also where it does not say that it has been verified: as when only the organisation gives out addresses.</summary>
    public bool VouchesForEmail { get; set; }

    /// <summary>Whether one can sign in so.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Authority);

    /// <summary>What is wrong with the options; empty when nothing is.</summary>
    public IEnumerable<Sentence> Faults()
    {
        if (!IsSet)
        {
            if (!string.IsNullOrWhiteSpace(ClientId))
                yield return new Sentence("settings.missing", "OpenIdConnect:Authority", "OpenIdConnect:ClientId");
            yield break;
        }
        if (!IsSafe(Authority!))
            yield return new Sentence("settings.authority", "OpenIdConnect:Authority", Authority);
        if (string.IsNullOrWhiteSpace(ClientId))
            yield return new Sentence("settings.missing", "OpenIdConnect:ClientId", "OpenIdConnect:Authority");
        if (string.IsNullOrWhiteSpace(ClientSecret) && ClientSecretFile is null)
            yield return new Sentence("settings.missing", "OpenIdConnect:ClientSecretFile", "OpenIdConnect:Authority");
        if (ClientSecretFile is not null && !SecretFile.CanRead(ClientSecretFile))
            yield return new Sentence("settings.secretFile", "OpenIdConnect:ClientSecretFile");
    }

    /// <summary>The secret as it is now.</summary>
    public string CurrentSecret() => ClientSecretFile is null ? ClientSecret! : SecretFile.Read(ClientSecretFile);

    // Who somebody is comes over this road: nobody else's machine may lie beside it.
    private static bool IsSafe(string authority) => Uri.TryCreate(authority, UriKind.Absolute, out var url) && url is { Query: "", Fragment: "", UserInfo: "" }
        && (url.Scheme == "https" || (url.Scheme == "http" && (url.Host == "localhost" || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address)))));
}
