namespace Arshjul.Web;

/// <summary>Headers that every answer has, errors too: nothing is indexed, framed, guessed at or passed on, and nothing foreign is loaded or run.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private const string Year = "max-age=31536000; includeSubDomains";

    /// <summary>Lets other sites show an answer within their pages: the wheel that is shared, which says nothing of persons and can do nothing.</summary>
    /// <param name="http">The request.</param>
    /// <param name="origins">The sites, with spaces between them; null for none.</param>
    public static void LetOthersEmbed(HttpContext http, string? origins)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy.Replace("frame-ancestors 'none'", $"frame-ancestors {origins ?? "'none'"}", StringComparison.Ordinal).Replace("form-action 'self'", "form-action 'none'", StringComparison.Ordinal);
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Puts them on.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.ContentSecurityPolicy = Policy;
        headers.StrictTransportSecurity = Year; // without effect over plain http, where browsers ignore it
        return next(context);
    });
}
