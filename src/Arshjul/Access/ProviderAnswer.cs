using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Arshjul.Access;

/// <summary>What came back from the organisation's own sign-in, all that can be checked about it checked.</summary>
/// <param name="Who">Who the provider says that somebody is; null when it does not, or is not believed.</param>
/// <param name="Path">Where they wanted to go.</param>
/// <param name="Fault">Why it is not believed.</param>
internal sealed record ProviderAnswer(ClaimsPrincipal? Who, string? Path, Exception? Fault)
{
    /// <summary>
    /// Leaves the answer with the request instead of acting on it, and sends people back to the address that is set, whatever host a request names. A
    /// token without a signature is refused: the framework's handler takes one from the provider itself, as OpenID Connect Core 1.0 §3.1.3.7 lets it.
    /// </summary>
    public static OpenIdConnectEvents Events(string address, TimeProvider clock) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            context.Properties.IssuedUtc = clock.GetUtcNow();
            context.ProtocolMessage.RedirectUri = address + ProviderServices.Answer;
            return Task.CompletedTask;
        },
        OnTokenValidated = context =>
        {
            if (!ProviderServices.Algorithms.Contains(context.SecurityToken.SignatureAlgorithm, StringComparer.Ordinal) || context.SecurityToken.RawSignature.Length == 0)
                context.Fail("The token is not signed.");
            else if (clock.GetUtcNow() - context.Properties?.IssuedUtc is not { } took || took > ProviderServices.Patience)
                context.Fail("It took too long.");
            return Task.CompletedTask;
        },
        OnTicketReceived = context =>
        {
            context.HttpContext.Features.Set(new ProviderAnswer(context.Principal, context.ReturnUri, null));
            context.HandleResponse();
            return Task.CompletedTask;
        },
        OnRemoteFailure = context =>
        {
            context.HttpContext.Features.Set(new ProviderAnswer(null, null, context.Failure));
            context.HandleResponse();
            return Task.CompletedTask;
        },
    };
}
