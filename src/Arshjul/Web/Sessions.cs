using Arshjul.Core.Access;

namespace Arshjul.Web;

/// <summary>Begins and ends sessions in browsers.</summary>
internal sealed class Sessions(IAccessStore access, TimeProvider clock)
{
    /// <summary>Lets a person in: a new session with a new secret, whatever came before; false when there is nothing they may.</summary>
    public async Task<bool> BeginAsync(PageContext page, string person, SignInMeans means)
    {
        var rights = new Rights(page.At, await access.FindAccountAsync(person, page.Cancel), means);
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
