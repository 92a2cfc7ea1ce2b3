using System.Diagnostics;
using System.Net;
using Arshjul.Tests.Commands;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The running host: its feeds over HTTP, its health, its lock, and what other commands do beside it.</summary>
public sealed class HostTests(Imported imported) : IClassFixture<Imported>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feed_OverHttp_IsGuardedTaggedAndTheSameUntilSomethingChanges()
    {
        using var folder = await imported.FutureAsync();
        var path = await AddressAsync(folder.Data);
        await using var host = await RunningHost.StartAsync(folder.Path, "run");

        using var first = await host.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.True(first.Headers.CacheControl!.Private);
        Assert.Equal("noindex", Assert.Single(first.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("no-referrer", Assert.Single(first.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(first.Headers.GetValues("X-Content-Type-Options")));
        Assert.Empty(first.Headers.Server);
        Assert.Equal((await Cli.RunAsync("feed", "fsg", "--data", folder.Data)).Ended(0).Out, await first.Content.ReadAsStringAsync(Cancel));

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var same = await host.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);

        using var head = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
        using var post = await host.Client.PostAsync(path, null, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Feed_WhenUnknownRevokedOrMalformed_LooksTheSame()
    {
        using var folder = await imported.FutureAsync();
        var path = await AddressAsync(folder.Data);
        (await Cli.RunAsync("feed", "revoke", "fsg", "prov", "--data", folder.Data)).Ended(0);
        await using var host = await RunningHost.StartAsync(folder.Path, "run");

        var answers = new List<string>();
        foreach (var wrong in new[] { path, "/feeds/" + new string('A', 43) + ".ics", "/feeds/x.ics", "/feeds/" + new string('y', 500) + ".ics", "/feeds/%20.ics" })
        {
            using var answer = await host.Client.GetAsync(wrong, Cancel);
            answers.Add($"{(int)answer.StatusCode} {string.Join(';', answer.Headers.Where(h => h.Key != "Date").Select(h => $"{h.Key}={string.Join(',', h.Value)}"))} {await answer.Content.ReadAsStringAsync(Cancel)}");
        }

        Assert.StartsWith("404 ", answers[0], StringComparison.Ordinal);
        Assert.All(answers, a => Assert.Equal(answers[0], a));
    }

    [Fact]
    public async Task Host_WhenAnotherProcessChangesThePlan_ShowsItSoon_AndLogsNoSecret()
    {
        using var folder = await imported.FutureAsync();
        var path = await AddressAsync(folder.Data);
        await using var host = await RunningHost.StartAsync(folder.Path, "run");
        Assert.Contains("21900302", await host.Client.GetStringAsync(path, Cancel), StringComparison.Ordinal);

        (await Cli.RunAsync("plan", "move", "fsg", "2190-03-02", "2190-03-09", "--data", folder.Data)).Ended(0);

        var waited = Stopwatch.StartNew();
        while (!(await host.Client.GetStringAsync(path, Cancel)).Contains("DTSTART;TZID=Europe/Stockholm:21900309", StringComparison.Ordinal))
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "The change was not seen.");
        Assert.Equal(0, await host.StopAsync());
        Assert.All(Directory.EnumerateFiles(folder.Data, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain(path[7..27], System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_WhenStarted_IsHealthy_AndASecondOneRefuses()
    {
        using var folder = await imported.FutureAsync();
        await using var host = await RunningHost.StartAsync(folder.Path);

        Assert.Equal("ok\n", await host.Client.GetStringAsync("/health/live", Cancel));
        Assert.Contains("database ok", await host.Client.GetStringAsync("/health/ready", Cancel), StringComparison.Ordinal);
        using var nothing = await host.Client.GetAsync("/", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.Equal("nosniff", Assert.Single(nothing.Headers.GetValues("X-Content-Type-Options")));

        (await Cli.RunInAsync(folder.Path, "run", "--urls", "http://127.0.0.1:0")).Ended(1).Says("kör redan på datamappen", folder.Data);
        (await Cli.RunInAsync(folder.Path, "run", "--lang", "en", "--urls", "http://127.0.0.1:0")).Ended(1).Says(folder.Data);
        Assert.Equal(0, await host.StopAsync());
    }

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("hoppsan")]
    public async Task Run_OnAnAddressThatIsNone_EndsWithOneAndMakesNothing(string url)
    {
        using var folder = new DataFolderCopy();

        (await Cli.RunAsync("run", "--urls", url, "--data", folder.Data)).Ended(1).Says(url);

        Assert.False(Directory.Exists(folder.Data));
    }

    [Fact]
    public async Task Run_OnAnAddressInUse_EndsWithOne()
    {
        using var folder = await imported.FutureAsync();
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        other.Start();

        (await Cli.RunAsync("run", "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}", "--data", folder.Data)).Ended(1).Says("--urls");
    }

    [Fact]
    public async Task Run_WithWrongSettings_TellsThemAllAndMakesNothing()
    {
        using var folder = new DataFolderCopy();
        folder.Write("appsettings.json", """{ "PublicBaseUrl": "inte en adress", "Mail": { "Send": true, "Sendr": 1 }, "Database": { "Provider": "Oracle" } }""");

        (await Cli.RunInAsync(folder.Path, "run")).Ended(1).Says("PublicBaseUrl", "Mail:Smtp:Host", "Mail:Sendr", "Oracle");

        Assert.False(Directory.Exists(folder.Data));
    }

    private static async Task<string> AddressAsync(string data) =>
        new Uri((await Cli.RunAsync("feed", "add", "fsg", "--name", "prov", "--data", data)).Ended(0).Out.Trim()).AbsolutePath;
}
