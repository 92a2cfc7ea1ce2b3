using Arshjul.Delivery.Fetching;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Arshjul.Access;

/// <summary>What signing in through the organisation's own sign-in builds on.</summary>
internal static class ProviderServices
{
    /// <summary>Where it begins.</summary>
    public const string Start = "/logga-in/organisation";

    /// <summary>Where the provider sends people back to.</summary>
    public const string Answer = Start + "/svar";

    /// <summary>How long one may take at the provider's.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>How a token may be signed: with keys that the provider alone has, never with a shared secret, never not at all.</summary>
    public static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private const int LongestAnswer = 1024 * 1024;
    private static readonly TimeSpan BackPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Adds it. The framework's handler is used by itself and its schemes are not added: with them the host would answer what comes back from the
    /// provider before the headers, the limits and the gate.
    /// </summary>
    public static IServiceCollection AddProvider(this IServiceCollection services, ProviderOptions provider)
    {
        services.AddSingleton(provider).AddSingleton<ProviderEntrance>();
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
        services.AddOptions<OpenIdConnectOptions>().Configure<PublicAddress, TimeProvider>((options, address, clock) => Configure(options, provider, address, clock));
        return services;
    }

    private static void Configure(OpenIdConnectOptions options, ProviderOptions provider, PublicAddress address, TimeProvider clock)
    {
        if (!provider.IsSet)
            return;
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.CurrentSecret();
        options.RequireHttpsMetadata = provider.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        options.TimeProvider = clock;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query; // a form posted from another site would want cookies that every site may send
        options.CallbackPath = Answer;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        options.DisableTelemetry = true;
        options.RemoteAuthenticationTimeout = Patience;
        options.Backchannel = OutgoingHttp.ToNamed(LongestAnswer);
        options.Backchannel.Timeout = BackPatience;
        options.ProtocolValidator.NonceLifetime = Patience;
        options.CorrelationCookie = Cookie("__Host-sign-in.");
        options.NonceCookie = Cookie("__Host-nonce.");
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) => Holds(from, until, clock.GetUtcNow().UtcDateTime);
        options.Events = ProviderAnswer.Events(address.Value, clock);
    }

    private static CookieBuilder Cookie(string name) => new()
    {
        Name = name,
        Path = "/",
        HttpOnly = true,
        SecurePolicy = CookieSecurePolicy.Always,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = Patience, // by the browser's own clock, which may be another
    };

    private static bool Holds(DateTime? from, DateTime? until, DateTime nowUtc) => until is { } end && nowUtc < end + Skew && (from is not { } start || nowUtc >= start - Skew);
}
