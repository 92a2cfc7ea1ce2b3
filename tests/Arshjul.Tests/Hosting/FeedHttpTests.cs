using System.IO.Compression;
using System.Text;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>Feeds over HTTP, byte for byte: what calendar programs ask and what strangers try.</summary>
public sealed class FeedHttpTests(FeedHost feed) : IClassFixture<FeedHost>
{
    private const string Quiet = CommonHeaders.Lines + "\r\n";
    private const string Kept = "Cache-Control: private, max-age=300\r\nETag: {0}\r\nVary: Accept-Encoding\r\n" + Quiet;
    private const string Nothing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n" + Quiet;

    [Fact]
    public async Task Get_OfAFeed_IsTheCalendarWithTheseHeadersAndNoOthers() =>
        Assert.Equal(Head + feed.Text, await feed.Host.AskAsync("GET", feed.Path));

    [Fact]
    public async Task Head_OfAFeed_IsWhatGetSaysWithoutTheCalendar() => Assert.Equal(Head, await feed.Host.AskAsync("HEAD", feed.Path));

    [Fact]
    public async Task Get_OfAFeed_IsWhatTheCommandLinePrints() => Assert.Equal(await feed.PrintedAsync(), Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(feed.Text)));

    // RFC 9110 §13.1.2: compared weakly, whatever the list looks like.
    [Theory]
    [InlineData("{0}")]
    [InlineData("{1}")] // the same without W/
    [InlineData("*")]
    [InlineData("\"x\", {0}")]
    [InlineData("{0}, W/\"x\"")]
    [InlineData("W/\"x\",,{1},\"y\"")]
    [InlineData(" {0} ")]
    [InlineData("\"x\"\r\nIf-None-Match: {0}")] // in a header of its own
    public async Task Get_WithATagThatStillHolds_IsNotModified(string tags)
    {
        foreach (var method in (string[])["GET", "HEAD"])
            Assert.Equal("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n" + Tagged(Kept), await feed.Host.AskAsync(method, feed.Path, "If-None-Match: " + Tagged(tags)));
    }

    [Theory]
    [InlineData("If-None-Match: \"x\"")]
    [InlineData("If-None-Match: W/\"x\"")]
    [InlineData("If-None-Match: \"x\", \"y\"")]
    [InlineData("If-None-Match: {2}")] // without quotes it is no tag
    [InlineData("If-None-Match: {3}")] // letters are told apart
    [InlineData("If-None-Match: \"{2}")]
    [InlineData("If-None-Match: ")]
    [InlineData("If-Match: *")]
    [InlineData("If-Modified-Since: Sun, 06 Nov 2094 08:49:37 GMT")] // a feed has no such time: the tag alone counts
    [InlineData("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Range: bytes=0-9")] // half a calendar is none
    [InlineData("Accept: text/html")]
    [InlineData("Accept-Encoding: identity")]
    [InlineData("Accept-Encoding: ")]
    [InlineData("Accept-Encoding: gzip;q=0, br;q=0")]
    [InlineData("Accept-Encoding: *;q=0")]
    [InlineData("Accept-Encoding: zstd, deflate")]
    [InlineData("Accept-Encoding: gzip;q=hopp")]
    public async Task Get_WithAnythingElse_IsTheWholeCalendar(string header) => Assert.Equal(Head + feed.Text, await feed.Host.AskAsync("GET", feed.Path, Tagged(header)));

    // RFC 9110 §12.5.3.
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("gzip\r\nAccept-Encoding: br", "br")] // in a header of its own
    public async Task Get_ByOneWhoUnpacks_IsTheSameCalendarPacked_WithTheSameTag(string asked, string packed)
    {
        using var http = new HttpClient { BaseAddress = feed.Host.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, feed.Path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", asked.Split("\r\nAccept-Encoding: "));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = packed == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await unpacked.CopyToAsync(whole, TestContext.Current.CancellationToken);

        Assert.Equal([packed], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal(feed.Tag, answer.Headers.ETag!.ToString());
        Assert.Equal(feed.Text, Encoding.Latin1.GetString(whole.ToArray()));
        Assert.True(answer.Content.Headers.ContentLength < feed.Text.Length / 2);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"x\"")]
    public async Task Get_IfATagMatches_IsRefused_SinceAWeakOneMatchesNothing(string tag) =>
        Assert.StartsWith("HTTP/1.1 412 Precondition Failed\r\n", await feed.Host.AskAsync("GET", feed.Path, "If-Match: " + Tagged(tag)), StringComparison.Ordinal);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")] // a calendar program that looks for CalDAV
    [InlineData("REPORT")]
    [InlineData("MKCALENDAR")]
    [InlineData("HOPP")]
    public async Task Method_ThatChangesOrIsUnknown_IsRefusedAlike_WhoeverAsks(string method)
    {
        foreach (var path in (string[])[feed.Path, feed.Revoked, Unknown])
            Assert.Equal("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\nAllow: GET, HEAD\r\n" + Quiet, await feed.Host.AskAsync(method, path, "Content-Length: 0"));
    }

    public static TheoryData<string> Wrong => new(
        "{revoked}", Unknown, "/feeds/x.ics", "/feeds/.ics", "/feeds/%20.ics", "/feeds/%C3%A5.ics", "/feeds/%FF.ics", "/feeds/..%2F..%2Farshjul.db.ics", "/feeds/a/b.ics", "/feeds/" + new string('y', 4000) + ".ics",
        "{lower}", "{short}", "{bare}", "{bare}.txt", "{bare}%20.ics", "{bare}%0A.ics", "/feeds//{token}.ics", "/feeds", "/feeds/", "/arshjul.db", "/appsettings.json", "/health");

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Get_OfAnythingElse_IsTheSameNothing(string path)
    {
        var token = feed.Path["/feeds/".Length..^".ics".Length];
        var asked = path.Replace("{revoked}", feed.Revoked, StringComparison.Ordinal).Replace("{token}", token, StringComparison.Ordinal).Replace("{bare}", "/feeds/" + token, StringComparison.Ordinal)
            .Replace("{lower}", $"/feeds/{token.ToLowerInvariant()}.ics", StringComparison.Ordinal).Replace("{short}", $"/feeds/{token[..^1]}.ics", StringComparison.Ordinal);

        Assert.Equal(Nothing, await feed.Host.AskAsync("GET", asked));
        Assert.Equal(Nothing, await feed.Host.AskAsync("GET", asked, "If-None-Match: *")); // also one who says he has it
    }

    private static string Unknown => $"/feeds/{new string('A', 43)}.ics";

    private string Head => $"HTTP/1.1 200 OK\r\nContent-Length: {feed.Text.Length}\r\nConnection: close\r\nContent-Type: text/calendar; charset=utf-8\r\n" + Tagged(Kept);

    // {0} the tag as it was sent, {1} without W/, {2} without quotes, {3} in capitals.
    private string Tagged(string text) => text.Replace("{0}", feed.Tag, StringComparison.Ordinal).Replace("{1}", feed.Tag[2..], StringComparison.Ordinal)
        .Replace("{2}", feed.Tag[3..^1], StringComparison.Ordinal).Replace("{3}", feed.Tag.ToUpperInvariant(), StringComparison.Ordinal);
}
