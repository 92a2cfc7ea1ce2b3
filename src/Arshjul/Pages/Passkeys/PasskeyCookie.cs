using Arshjul.Access;
using Arshjul.Web;

namespace Arshjul.Pages.Passkeys;

/// <summary>Keeps in the browser what its device was asked, until it has answered.</summary>
internal static class PasskeyCookie
{
    private const string Name = "__Host-passkey";

    /// <summary>Puts it there, and answers the script with what to ask the device.</summary>
    public static IResult Ask(HttpContext http, (string Options, string Ticket) asked)
    {
        http.Response.Cookies.Append(Name, asked.Ticket, Options(PasskeyTickets.Life));
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(asked.Options, "application/json");
    }

    /// <summary>Takes it away; empty when there is none.</summary>
    public static string Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Name, Options(null));
        return http.Request.Cookies[Name] ?? "";
    }

    private static CookieOptions Options(TimeSpan? life)
    {
        var options = Cookies.Options(life);
        options.SameSite = SameSiteMode.Strict;
        return options;
    }
}
