using System.Net;
using System.Net.Sockets;
using System.Text;
using Arshjul.Hosting;

namespace Arshjul.Tests.Hosting;

/// <summary>The host in this process, as <c>run</c> starts it, on a port that the system chooses.</summary>
internal sealed class NearHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private readonly Uri _url;

    private NearHost(Task running, CancellationTokenSource stop, Uri url) => (_running, _stop, _url) = (running, stop, url);

    /// <summary>Its services.</summary>
    public IServiceProvider Services { get; private set; } = null!;

    /// <summary>Where it answers.</summary>
    public Uri Url => _url;

    /// <summary>Starts it on a data folder, by the real time or a test's, on a port that is free or at an address.</summary>
    /// <exception cref="Core.Words.InputException">It refuses.</exception>
    public static async Task<NearHost> StartAsync(string data, TimeProvider? clock = null, string url = "http://127.0.0.1:0")
    {
        var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<string>();
        IServiceProvider? services = null;
        var start = new HostStart { Data = data, Urls = url, Clock = clock ?? TimeProvider.System, Started = (urls, _) => Task.FromResult(started.TrySetResult(urls[0])), Built = s => services = s };
        var running = HostRunner.RunAsync(start, stop.Token);
        if (await Task.WhenAny(started.Task, running) == running)
            await running;
        return new NearHost(running, stop, new Uri(await started.Task)) { Services = services! };
    }

    /// <summary>An address on this machine that has a name, at which browsers allow what they refuse a number.</summary>
    public static string NamedAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Asks it over a connection of its own and gives its whole answer, byte for byte as Latin-1, the time of day taken out.</summary>
    public async Task<string> AskAsync(string method, string path, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_url.Host, _url.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", [$"{method} {path} HTTP/1.1", $"Host: {_url.Authority}", "Connection: close", .. headers, "", ""])));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return string.Join("\r\n", Encoding.Latin1.GetString(answer.ToArray()).Split("\r\n").Where(l => !l.StartsWith("Date: ", StringComparison.Ordinal)));
    }

    /// <summary>Stops it and waits until it has; fails as it failed.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }
}
