using System.Net;
using Arshjul.Hosting;
using Arshjul.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>Behind a reverse proxy: those it asks for are told apart, and nobody else can say who they are.</summary>
public sealed class ProxyHeadersTests
{
    [Fact]
    public async Task Guesses_ThroughAProxy_AreCountedForEachWhoGuesses()
    {
        using var desk = Desk.Empty();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);

        for (var i = 0; i < 15; i++)
            Assert.StartsWith("HTTP/1.1 404", await host.AskAsync("GET", "/start/x", $"X-Forwarded-For: 192.0.2.{i}"), StringComparison.Ordinal);
        var one = new List<string>();
        for (var i = 0; i < 12; i++)
            one.Add((await host.AskAsync("GET", "/start/x", $"X-Forwarded-For: 198.51.100.{i}, 203.0.113.9"))[9..12]);

        // What the client wrote before the proxy's own word does not count.
        Assert.Equal([.. Enumerable.Repeat("404", 10), "429", "429"], one);
    }

    [Theory]
    [InlineData("127.0.0.1", null, "192.0.2.1")]
    [InlineData("::1", null, "192.0.2.1")]
    [InlineData("10.0.0.4", "10.0.0.4", "192.0.2.1")]
    [InlineData("10.0.0.4", null, "10.0.0.4")]
    [InlineData("10.0.0.5", "10.0.0.4", "10.0.0.5")]
    public async Task Address_ThatSomebodySaysTheyAskFor_IsBelievedOfAKnownProxyAlone(string from, string? trusted, string expected)
    {
        await using var services = new ServiceCollection().AddLogging().AddOptions().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseProxyHeaders(trusted);
        string? seen = null;
        app.Run(http =>
        {
            seen = http.Connection.RemoteIpAddress + " " + http.Request.Host + " " + http.Request.Scheme;
            return Task.CompletedTask;
        });
        var http = new DefaultHttpContext { RequestServices = services };
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Request.Host = new HostString("arshjul.example");
        http.Request.Scheme = "http";
        http.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
        http.Request.Headers["X-Forwarded-Host"] = "evil.example";
        http.Request.Headers["X-Forwarded-Proto"] = "gopher";

        await app.Build()(http);

        Assert.Equal(expected + " arshjul.example http", seen);
    }
}
