using System.IO.Compression;
using System.Net;
using System.Text;
using Arshjul.Core.Words;
using Arshjul.Delivery.Fetching;
using Arshjul.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Fetching;

/// <summary>How a published calendar is fetched: asked for only when it has changed, followed where it has moved, and never waited for or read without end.</summary>
public sealed class CalendarFetchTests : IAsyncDisposable
{
    private readonly CalendarServer _server = new() { Calendar = CalendarServer.Of("UID:1\nDTSTART:20270128T130000\nSUMMARY:Nämnd") };
    private readonly CalendarFetch _fetch = new(new HostGate(["localhost"], []), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Address => $"http://localhost:{_server.Port}/namnd.ics";

    [Fact]
    public async Task Calendar_IsSentAgainOnlyWhenItHasChanged()
    {
        var first = await _fetch.GetAsync(Address, null, null, Cancel);
        var same = await _fetch.GetAsync(Address, first.EntityTag, first.LastModified, Cancel);
        _server.Calendar += " ";
        var changed = await _fetch.GetAsync(Address, same.EntityTag, same.LastModified, Cancel);

        Assert.Equal(_server.Calendar.TrimEnd(' '), Encoding.UTF8.GetString(first.Bytes!));
        Assert.Null(same.Bytes);
        Assert.Equal(first.EntityTag, same.EntityTag);
        Assert.NotNull(changed.Bytes);
        Assert.NotEqual(first.EntityTag, changed.EntityTag);
        Assert.Equal(["200", "304", "200"], _server.Asked.Select(a => a[^3..]));
    }

    [Fact]
    public async Task Calendar_WithADateAndNoTag_IsAskedForByTheDate()
    {
        string? since = null;
        _server.Answer = Answers((context, _) =>
        {
            since = context.Request.Headers["If-Modified-Since"];
            context.Response.Headers["Last-Modified"] = "Mon, 02 Mar 2026 08:00:00 GMT";
        });

        var first = await _fetch.GetAsync(Address, null, null, Cancel);
        await _fetch.GetAsync(Address, first.EntityTag, first.LastModified, Cancel);

        Assert.Equal("Mon, 02 Mar 2026 08:00:00 GMT", since);
    }

    [Theory]
    [InlineData("webcal://", false)]
    [InlineData("  http://", true)]
    public async Task Address_IsTakenAsPeopleHaveIt(string beginning, bool isAnswered)
    {
        var asked = await Record.ExceptionAsync(() => _fetch.GetAsync($"{beginning}localhost:{_server.Port}/namnd.ics\n", null, null, Cancel));
        Assert.Equal(isAnswered, asked is null); // webcal is https, which this one does not speak
    }

    [Fact]
    public async Task Redirect_IsFollowedToWhereTheCalendarIs_AndNotForEver()
    {
        _server.Answer = Answers((context, _) =>
        {
            if (context.Request.Url!.AbsolutePath != "/ny.ics")
                (context.Response.StatusCode, context.Response.Headers["Location"]) = (301, "/ny.ics");
        });
        Assert.NotNull((await _fetch.GetAsync(Address, null, null, Cancel)).Bytes);

        _server.Answer = Answers((context, _) => (context.Response.StatusCode, context.Response.Headers["Location"]) = (307, "/runt"));
        await RefusesAsync("foreign.hops");
    }

    [Theory]
    [InlineData(404, "foreign.gone")]
    [InlineData(410, "foreign.gone")]
    [InlineData(401, "foreign.closed")]
    [InlineData(403, "foreign.closed")]
    [InlineData(500, "foreign.status")]
    [InlineData(304, "foreign.status")] // nothing was asked about
    [InlineData(204, "foreign.status")]
    [InlineData(302, "foreign.status")] // and no word of where
    public async Task Answer_ThatIsNoCalendar_IsToldInWords(int status, string code)
    {
        _server.Answer = Answers((context, _) => context.Response.StatusCode = status);
        await RefusesAsync(code);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Calendar_OfMoreThanAMegabyte_IsNotReadToItsEnd(bool isSaid, bool isPacked)
    {
        _server.Answer = async context =>
        {
            var text = new byte[isPacked ? 50_000_000 : 1_000_001];
            context.Response.SendChunked = !isSaid;
            if (isSaid)
                context.Response.ContentLength64 = text.Length;
            if (!isPacked)
                await context.Response.OutputStream.WriteAsync(text);
            else
            {
                context.Response.Headers["Content-Encoding"] = "gzip";
                await using var packing = new GZipStream(context.Response.OutputStream, CompressionLevel.SmallestSize, leaveOpen: true);
                await packing.WriteAsync(text);
            }
        };
        await RefusesAsync("foreign.large");
    }

    [Fact]
    public async Task Answer_ThatNeverEnds_IsLeftAfterTwentySeconds()
    {
        var clock = new FakeTimeProvider();
        using var fetch = new CalendarFetch(new HostGate(["localhost"], []), clock);
        var (begun, over) = (new TaskCompletionSource(), new TaskCompletionSource());
        _server.Answer = async context =>
        {
            context.Response.SendChunked = true;
            await context.Response.OutputStream.WriteAsync("BEGIN:VCALENDAR\r\n"u8.ToArray());
            await context.Response.OutputStream.FlushAsync();
            begun.SetResult();
            await over.Task;
        };

        var asking = fetch.GetAsync(Address, null, null, Cancel);
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(21));

        var refused = await Assert.ThrowsAsync<InputException>(() => asking);
        over.SetResult();
        Assert.Equal("localhost svarade inte färdigt inom 20 sekunder. Försök igen senare.", Phrasebook.In("sv").Say(refused.Faults[0]));
    }

    [Fact]
    public async Task Server_ThatIsNotThere_IsToldInWords()
    {
        var port = _server.Port;
        await _server.DisposeAsync();
        var refused = await Assert.ThrowsAsync<InputException>(() => _fetch.GetAsync($"http://localhost:{port}/", null, null, Cancel));
        Assert.Equal("foreign.away", refused.Faults[0].Code);
    }

    [Fact]
    public async Task Question_SaysWhoAsks_AndCarriesNothingElse()
    {
        string[] headers = [];
        _server.Answer = Answers((context, _) =>
        {
            headers = [.. context.Request.Headers.AllKeys.OfType<string>().Order(StringComparer.Ordinal)];
            context.Response.Headers["Set-Cookie"] = "spår=1";
        });

        await _fetch.GetAsync(Address, null, null, Cancel);
        await _fetch.GetAsync(Address, null, null, Cancel);

        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], headers);
    }

    public async ValueTask DisposeAsync()
    {
        _fetch.Dispose();
        await _server.DisposeAsync();
    }

    private async Task RefusesAsync(string code) =>
        Assert.Equal(code, Assert.Single((await Assert.ThrowsAsync<InputException>(() => _fetch.GetAsync(Address, null, null, Cancel))).Faults).Code);

    private Func<HttpListenerContext, Task> Answers(Action<HttpListenerContext, CalendarServer> answer) => async context =>
    {
        answer(context, _server);
        if (context.Response.StatusCode == 200)
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_server.Calendar));
    };
}
