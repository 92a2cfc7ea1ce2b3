using Arshjul.Core.Words;
using Microsoft.AspNetCore.DataProtection;

namespace Arshjul.Web;

/// <summary>Carries what was done to the page that comes next, in a sealed cookie that is read once.</summary>
internal sealed class DoneNotices(IDataProtectionProvider protection)
{
    private const string Cookie = "__Host-notice";
    private readonly IDataProtector _seal = protection.CreateProtector("notice");

    /// <summary>Leaves a notice for the visitor's next page, with the address that takes the change back when it can be.</summary>
    public void Leave(PageContext page, Sentence notice, string? undo = null) =>
        page.Http.Response.Cookies.Append(Cookie, _seal.Protect($"{undo}\n{page.Words.Say(notice)}"), Cookies.Options(TimeSpan.FromMinutes(1)));

    /// <summary>Takes the notice that was left.</summary>
    public DoneNotice? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } sealedText)
            return null;
        http.Response.Cookies.Delete(Cookie, Cookies.Options(null));
        try
        {
            return _seal.Unprotect(sealedText).Split('\n', 2) is [var undo, var text] ? new DoneNotice(text, undo.Length == 0 ? null : undo) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
