namespace Arshjul.Hosting;

/// <summary>Headers that every answer has, errors too: nothing is indexed, framed, guessed at or passed on.</summary>
internal static class QuietHeaders
{
    /// <summary>Puts them on.</summary>
    public static void UseQuietHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return next(context);
    });
}
