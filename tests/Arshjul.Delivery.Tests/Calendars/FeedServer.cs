using System.Net;
using System.Net.Sockets;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>Serves one feed over HTTP on loopback, as it is at the moment.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public FeedServer()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/feeds/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What is served.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>The only file that is served; at any other there is nothing. Null for any.</summary>
    public string? Only { get; set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                if (Only is null || context.Request.Url!.AbsolutePath.EndsWith('/' + Only, StringComparison.Ordinal))
                {
                    context.Response.ContentType = "text/calendar; charset=utf-8";
                    await context.Response.OutputStream.WriteAsync(Bytes);
                }
                else
                    context.Response.StatusCode = 404;

                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
