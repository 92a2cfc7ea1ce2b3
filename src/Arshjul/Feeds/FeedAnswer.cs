using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Arshjul.Feeds;

/// <summary>Writes a feed as an answer: whole, packed, or that it has not changed (RFC 9110 §8.8, §12.5.3, §13).</summary>
internal static class FeedAnswer
{
    private static readonly StringValues ContentType = "text/calendar; charset=utf-8";

    // The client may keep it, no proxy on the way may; after five minutes it asks again, which costs a 304.
    private static readonly StringValues CacheControl = "private, max-age=300";

    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(HttpContext http, FeedBytes feed, PlainFeeds plain)
    {
        var (asked, response) = (http.Request.Headers, http.Response);
        // The tag is weak: nobody has the one that If-Match asks for (§13.1.1).
        if (asked.IfMatch is { Count: > 0 } match && match != "*")
        {
            response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return;
        }
        var headers = response.Headers;
        headers.CacheControl = CacheControl;
        headers.ETag = feed.TagText;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(asked.IfNoneMatch, feed))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        headers.ContentType = ContentType;
        var (name, bytes) = Chosen(asked.AcceptEncoding, feed, plain);
        if (name is not null)
            headers.ContentEncoding = name;
        headers.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }

    private static bool IsKnown(StringValues tags, FeedBytes feed) => tags.Count > 0
        && (tags == feed.TagText || (EntityTagHeaderValue.TryParseList(tags, out var list) && list.Any(t => t == EntityTagHeaderValue.Any || t.Compare(feed.Tag, useStrongComparison: false))));

    // As it is unless asked otherwise: what a calendar program cannot unpack it does not ask for.
    private static (string? Name, byte[] Bytes) Chosen(StringValues asked, FeedBytes feed, PlainFeeds plain)
    {
        if (asked.Count == 0 || !StringWithQualityHeaderValue.TryParseList(asked, out var list))
            return (null, plain.Of(feed));
        var (brotli, gzip) = (Quality(list, "br"), Quality(list, "gzip"));
        return brotli > 0 && brotli >= gzip ? ("br", feed.Brotli) : gzip > 0 ? ("gzip", feed.Gzip) : (null, plain.Of(feed));
    }

    private static double Quality(IList<StringWithQualityHeaderValue> asked, string name) =>
        (asked.FirstOrDefault(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? asked.FirstOrDefault(a => a.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
}
