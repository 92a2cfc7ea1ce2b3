namespace Arshjul.Web;

/// <summary>Headers that every answer has, errors too: nothing is indexed, framed, guessed at or passed on, and nothing foreign is loaded or run.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private const string Year = "max-age=31536000; includeSubDomains";

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
