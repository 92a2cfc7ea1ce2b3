namespace Arshjul.Web;

/// <summary>How cookies are set: for this host alone, over https (or on this machine), out of reach of script.</summary>
internal static class Cookies
{
    /// <summary>Name of the cookie that holds the session.</summary>
    public const string Session = "__Host-arshjul";

    /// <summary>Name of the cookie that holds the chosen language.</summary>
    public const string Language = "__Host-language";

    /// <summary>The options.</summary>
    /// <param name="life">How long it lives; null for as long as the browser is open.</param>
    public static CookieOptions Options(TimeSpan? life) => new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = life, IsEssential = true };
}
