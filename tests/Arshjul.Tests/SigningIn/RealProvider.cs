using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Arshjul.Tests.SigningIn;

/// <summary>A provider of OpenID Connect as others run it, in this process: it demands a proof key and the secret, and asks with a page of its own before it sends anybody on.</summary>
internal sealed class RealProvider : IAsyncDisposable
{
    public const string Secret = "en-annan-hemlighet";
    private readonly WebApplication _app;

    private RealProvider(TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(clock).AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes("email");
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().EnableDegradedMode();
            server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Forge.ClientId || !context.RedirectUri!.EndsWith("/logga-in/organisation/svar", StringComparison.Ordinal))
                    context.Reject("invalid_client");
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Forge.ClientId || context.ClientSecret != Secret)
                    context.Reject("invalid_client");
                return default;
            }));
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        });
        _app = builder.Build();
        _app.UseRouting();
        _app.UseAuthentication();
        _app.MapGet("/authorize", AskAsync);
    }

    /// <summary>Its address.</summary>
    public string Url { get; private set; } = "";

    public static async Task<RealProvider> StartAsync(TimeProvider clock)
    {
        var provider = new RealProvider(clock);
        await provider._app.StartAsync();
        provider.Url = provider._app.Urls.Single();
        // Its first answers are slow on a machine that has much to do.
        using var client = new HttpClient { BaseAddress = new Uri(provider.Url) };
        await client.GetStringAsync("/.well-known/openid-configuration");
        await client.GetStringAsync("/.well-known/jwks");
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // A link that names who one is, as others have a password.
    private static async Task AskAsync(HttpContext http)
    {
        if (http.Request.Query["who"].ToString() is not { Length: > 0 } who)
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync($"<title>Kommunens inloggning</title><a href=\"{http.Request.Path}{System.Net.WebUtility.HtmlEncode(http.Request.QueryString.Value)}&amp;who=ab\">Jag är ab</a>");
            return;
        }
        var identity = new ClaimsIdentity("kommunen", "sub", "role");
        identity.SetClaim("sub", "kommunen-" + who).SetClaim("email", who + "@prov.example").SetClaim("email_verified", true);
        identity.SetScopes("openid", "email").SetDestinations(_ => ["id_token"]);
        await http.SignInAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }
}
