using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Api;

/// <summary>Finds out which program asks. A key that is wrong, revoked or its maker's no more is like none.</summary>
internal sealed class ApiVisitors(IApiKeys keys, IAccessStore access, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    /// <summary>The secret that came with a request; null when none did. Cookies are not looked at.</summary>
    public static string? SecretOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } sent] && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? sent[Scheme.Length..].Trim() : null;

    /// <summary>Whose program it is and what it may; nobody when the secret is none.</summary>
    public async Task<Visitor> FindAsync(string? secret, PlanAt at, Phrasebook words, CancellationToken cancel)
    {
        var nobody = new Visitor(null, "", null, null, words);
        if (secret is null || ApiKeySecret.HashOf(secret) is not { } hash || await keys.FindAsync(hash, cancel) is not { } key)
            return nobody;
        var rights = new Rights(at, await access.FindAccountAsync(key.MadeBy, cancel), key);
        if (!rights.HasPlace)
            return nobody;
        var now = clock.GetUtcNow().UtcDateTime;
        if (key.LastUsedAt is not { } used || used.Date < now.Date)
            await keys.TouchAsync(hash, now, cancel);
        return new Visitor(key.MadeBy, key.Name, rights, null, words) { Key = key };
    }
}
