using Arshjul.Web;

namespace Arshjul.Feeds;

/// <summary>Answers <c>GET /feeds/{token}.ics</c>. Unknown, revoked and malformed look the same: there is nothing here.</summary>
internal static class FeedEndpoint
{
    private const string Before = "/feeds/";
    private const string After = ".ics";

    /// <summary>Answers for a feed that lies ready, before anything else is done with the request: most requests of all are for one. The rest, wrong addresses among them, go the long way alike.</summary>
    public static void UseFeeds(this IApplicationBuilder app)
    {
        var (cache, use, plain) = (app.ApplicationServices.GetRequiredService<FeedCache>(), app.ApplicationServices.GetRequiredService<FeedUse>(), app.ApplicationServices.GetRequiredService<PlainFeeds>());
        app.Use((http, next) =>
        {
            if (TokenOf(http.Request) is not { } token || cache.FindReady(token) is not { } found)
                return next(http);
            use.Note(found.Hash);
            return FeedAnswer.WriteAsync(http, found.Feed, plain);
        });
    }

    /// <summary>Maps it for GET and HEAD; routing answers 405 to the rest.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes) => routes.MapMethods(Before + "{token}" + After, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)AnswerAsync).AsFile();

    private static async Task AnswerAsync(HttpContext http)
    {
        if (await http.RequestServices.GetRequiredService<FeedCache>().FindAsync((string)http.Request.RouteValues["token"]!, http.RequestAborted) is not { } found)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.RequestServices.GetRequiredService<FeedUse>().Note(found.Hash);
        await FeedAnswer.WriteAsync(http, found.Feed, http.RequestServices.GetRequiredService<PlainFeeds>());
    }

    private static string? TokenOf(HttpRequest request)
    {
        var path = request.Path.Value!;
        return path.StartsWith(Before, StringComparison.Ordinal) && path.EndsWith(After, StringComparison.Ordinal) && path.Length > Before.Length + After.Length
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) ? path[Before.Length..^After.Length] : null;
    }
}
