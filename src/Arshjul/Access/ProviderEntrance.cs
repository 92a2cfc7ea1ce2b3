using System.Security.Claims;
using System.Text.Encodings.Web;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Arshjul.Access;

/// <summary>
/// Lets in whom the organisation's own sign-in vouches for. The first time the mail address says who they are in the plan; from then on only the
/// provider's own name for them counts, for an address may be given to somebody else.
/// </summary>
internal sealed class ProviderEntrance(ProviderOptions options, IOptionsMonitor<OpenIdConnectOptions> monitor, IAccessStore access, AttemptLimits limits, TimeProvider clock, ILoggerFactory logs)
{
    private const int LongestReason = 300;
    private static readonly AuthenticationScheme Scheme = new(Options.DefaultName, null, typeof(OpenIdConnectHandler));

    private readonly ILogger _log = logs.CreateLogger<ProviderEntrance>();

    /// <summary>Whether there is such a sign-in.</summary>
    public bool IsOpen => options.IsSet;

    /// <summary>Sends somebody to the provider; false when it cannot be reached.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">Where they want to go when they are in.</param>
    public async Task<bool> SendAsync(HttpContext http, string path)
    {
        try
        {
            await (await HandlerAsync(http)).ChallengeAsync(new AuthenticationProperties { RedirectUri = path });
            return true;
        }
        catch (Exception e) when (IsAway(e))
        {
            Log(e);
            return false;
        }
    }

    /// <summary>Takes what the provider sent somebody back with.</summary>
    /// <param name="http">The request.</param>
    /// <param name="client">Where it came from, <see cref="AttemptLimits.Client"/>.</param>
    /// <param name="at">The plan now.</param>
    /// <returns>What came of it, and where they wanted to go.</returns>
    public async Task<(Entrance Entrance, string? Path)> UseAsync(HttpContext http, string client, PlanAt at)
    {
        if (limits.WrongFromClient.IsReached(client))
            return (new Entrance(EntranceAnswer.TooMany), null);
        await (await HandlerAsync(http)).HandleRequestAsync();
        var answer = http.Features.Get<ProviderAnswer>();
        if (answer?.Who is { } who)
        {
            // Whoever the provider vouches for guesses nothing, and a whole organisation may come from one place: no wrong one is counted.
            var person = await PersonAsync(who, at, http.RequestAborted);
            return (person is null ? new Entrance(EntranceAnswer.Closed) : new Entrance(EntranceAnswer.Opened, person, SignInMeans.OpenIdConnect), answer.Path);
        }
        Log(answer?.Fault);
        if (IsAway(answer?.Fault))
            return (new Entrance(EntranceAnswer.Away), null);
        limits.WrongFromClient.Take(client);
        return (new Entrance(EntranceAnswer.Closed), null);
    }

    private async Task<string?> PersonAsync(ClaimsPrincipal who, PlanAt at, CancellationToken cancel)
    {
        if (who.FindFirst("iss")?.Value is not { Length: > 0 } issuer || who.FindFirst("sub")?.Value is not { Length: > 0 } subject)
            return null;
        var identity = OutsideIdentities.HashOf(issuer, subject);
        if (await access.FindAccountOfAsync(identity, cancel) is { } known)
            return at.Plan.People.Any(p => p.Key == known.Person) ? known.Person : null;
        // An address that several people share says nothing of who it is.
        if (EmailOf(who) is not { } email || at.Plan.People.Where(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)).ToList() is not [var person])
            return null;
        if (!new Rights(at, await access.FindAccountAsync(person.Key, cancel), SignInMeans.OpenIdConnect).HasPlace)
            return null;
        var account = await access.ChangeAccountAsync(person.Key, a => a.OutsideIdentity is null ? a with { OutsideIdentity = identity } : a, person.Key, "outside-identity", clock.GetUtcNow().UtcDateTime, cancel);
        return account.OutsideIdentity == identity ? person.Key : null;
    }

    private string? EmailOf(ClaimsPrincipal who) =>
        options.VouchesForEmail || string.Equals(who.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase) ? who.FindFirst("email")?.Value : null;

    private async Task<OpenIdConnectHandler> HandlerAsync(HttpContext http)
    {
        var handler = new OpenIdConnectHandler(monitor, logs, HtmlEncoder.Default, UrlEncoder.Default);
        await handler.InitializeAsync(Scheme, http);
        return handler;
    }

    private static bool IsAway(Exception? fault) => fault is HttpRequestException or IOException or TaskCanceledException || (fault?.InnerException is { } inner && IsAway(inner));

    // For whoever runs the program. Anybody can send what stands in it, so that it is cut and kept on one line.
    private void Log(Exception? fault) =>
        _log.LogWarning("The organisation's sign-in failed: {Reason}", string.Concat((fault?.Message ?? "no answer").Take(LongestReason).Select(c => char.IsControl(c) ? ' ' : c)));
}
