using Arshjul.Web.Faults;

namespace Arshjul.Web;

/// <summary>Gives people a page where an answer would be an empty error; programs get the status alone.</summary>
internal static class FaultPages
{
    /// <summary>Puts it on, before the gate.</summary>
    public static void UseFaultPages(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.HasStarted || http.Response.StatusCode < 400 || !Reads(http.Request))
            return;
        var status = http.Response.StatusCode;
        if (http.Features.Get<PageContext>() is { } page)
            await page.Show<FaultPage, FaultModel>(page.Words.Say($"web.fault.{Code(status)}"), new FaultModel(Code(status)), status).ExecuteAsync(http);
    });

    private static bool Reads(HttpRequest request) => !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static int Code(int status) => status is 400 or 404 or 405 or 413 or 429 or 503 ? status : 500;
}
