using Arshjul.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Arshjul.Feeds;

/// <summary>Answers <c>GET /feeds/{token}.ics</c>. Unknown, revoked and malformed look the same: there is nothing here.</summary>
internal static class FeedEndpoint
{
    private const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Maps it for GET and HEAD; routing answers 405 to the rest.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes) => routes.MapMethods("/feeds/{token}.ics", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).AsFile();

    private static async Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(string token, HttpContext http, FeedCache cache, FeedUse use)
    {
        if (await cache.FindAsync(token, http.RequestAborted) is not { } found)
            return TypedResults.NotFound();
        use.Note(found.Hash);
        // The client may keep it, no proxy on the way may; after five minutes it asks again, which costs a 304.
        http.Response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Bytes(found.Feed.Content, ContentType, entityTag: found.Feed.Tag);
    }
}
