using Arshjul.Core.Access;
using Arshjul.Core.Planning;

namespace Arshjul.Web;

/// <summary>Begins and ends sessions in browsers.</summary>
internal sealed class Sessions(IAccessStore access, TimeProvider clock)
{
    /// <summary>Lets a person in: a new session with a new secret, whatever came before; false when there is nothing they may.</summary>
    public Task<bool> BeginAsync(PageContext page, string person, SignInMeans means) => BeginAsync(page, page.At, person, means);

    /// <summary>Keeps a visitor in who changed what they are themselves, with a seat for instance: a new session with a new secret. Their other sessions end, as after any such change.</summary>
    /// <param name="page">The request.</param>
    /// <param name="after">The plan after the change.</param>
    public async Task KeepAsync(PageContext page, PlanAt after)
    {
        if (page.Visitor.Rights is { } was && new Rights(after, await access.FindAccountAsync(was.Person, page.Cancel), was.Means).Stamp != was.Stamp)
            await BeginAsync(page, after, was.Person, was.Means);
    }

    private async Task<bool> BeginAsync(PageContext page, PlanAt at, string person, SignInMeans means)
    {
        var rights = new Rights(at, await access.FindAccountAsync(person, page.Cancel), means);
        if (!rights.May(Right.OwnPage) || (means != SignInMeans.PersonalLink && !rights.HasPlace))
            return false;
        await EndAsync(page);
        var secret = SessionSecret.Draw();
        await access.StartSessionAsync(Session.Begin(SessionSecret.HashOf(secret)!, rights, clock.GetUtcNow().UtcDateTime), page.Cancel);
        page.Http.Response.Cookies.Append(Cookies.Session, secret, Cookies.Options(means == SignInMeans.PersonalLink ? Session.LifeOf(means) : null));
        return true;
    }

    /// <summary>Ends the visitor's session.</summary>
    public async Task EndAsync(PageContext page)
    {
        if (page.Visitor.Session is { } hash)
            await access.EndSessionAsync(hash, clock.GetUtcNow().UtcDateTime, page.Cancel);
        page.Http.Response.Cookies.Delete(Cookies.Session, Cookies.Options(null));
    }
}
