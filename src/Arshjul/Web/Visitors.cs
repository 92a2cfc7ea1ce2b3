using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>Finds out who asks.</summary>
internal sealed class Visitors(IAccessStore access, TimeProvider clock)
{
    /// <summary>Whoever sent a request.</summary>
    public async Task<Visitor> FindAsync(HttpContext http, PlanAt at)
    {
        var words = Language(http, at);
        var nobody = new Visitor(null, "", null, null, words);
        if (http.Request.Cookies[Cookies.Session] is not { Length: > 0 } secret || SessionSecret.HashOf(secret) is not { } hash)
            return nobody;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await access.FindSessionAsync(hash, http.RequestAborted) is not { } session || !session.IsOpenAt(now))
            return nobody;
        var rights = new Rights(at, await access.FindAccountAsync(session.Person, http.RequestAborted), session.Means);
        // Whoever is something else than when they came in, comes in anew; who is switched off does not.
        if (rights.Stamp != session.Stamp || !rights.May(Right.OwnPage))
            return nobody;
        if (now - session.SeenAt >= Session.SeenStep)
            await access.TouchSessionAsync(hash, now, http.RequestAborted);
        var name = at.Plan.People.FirstOrDefault(p => p.Key == session.Person)?.Name ?? session.Person;
        return new Visitor(session.Person, name, rights, hash, words);
    }

    private static Phrasebook Language(HttpContext http, PlanAt at) =>
        Phrasebook.In(http.Request.Cookies[Cookies.Language] is "sv" or "en" ? http.Request.Cookies[Cookies.Language]! : at.Plan.Organisation.Language);
}
