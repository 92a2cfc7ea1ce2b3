#pragma warning disable RS0030 // The one place that is not banned from it.
using System.Net;
using System.Net.Sockets;

namespace Arshjul.Delivery.Fetching;

/// <summary>
/// The one place where clients for outgoing HTTP are made; everywhere else they are refused when the program is built (BannedSymbols.Http.txt). None
/// follows a redirect or keeps a cookie.
/// </summary>
public static class OutgoingHttp
{
    private const int HeaderKilobytes = 16;
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    /// <summary>A client for addresses that the operator has named in the settings, wherever they lie.</summary>
    /// <param name="longestAnswer">The most bytes of an answer.</param>
    public static HttpClient ToNamed(int longestAnswer) => Client(longestAnswer, null);

    /// <summary>A client for addresses that somebody typed: each connection goes to an address that the gate lets through, or nowhere.</summary>
    /// <param name="longestAnswer">The most bytes of an answer that is read as a whole; for one read bit by bit, the reader counts.</param>
    /// <param name="gate">Looks at each name and address when it is connected to, and at what the name means at that very moment.</param>
    public static HttpClient ToTyped(int longestAnswer, HostGate gate) => Client(longestAnswer, async (context, cancel) =>
    {
        var allowed = await gate.AddressesOfAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. allowed], context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    });

    private static HttpClient Client(int longestAnswer, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would be the one that connects, and it knows nothing of the gate.
        UseProxy = connect is null,
        AutomaticDecompression = connect is null ? DecompressionMethods.None : DecompressionMethods.All,
        MaxResponseHeadersLength = HeaderKilobytes,
        ConnectTimeout = ConnectWithin,
        ConnectCallback = connect,
        // A name is looked up and judged anew for each fetch.
        PooledConnectionLifetime = connect is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
    })
    {
        MaxResponseContentBufferSize = longestAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
