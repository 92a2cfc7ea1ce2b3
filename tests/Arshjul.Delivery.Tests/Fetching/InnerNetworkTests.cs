using System.Net;
using System.Net.Sockets;
using Arshjul.Core.Words;
using Arshjul.Delivery.Fetching;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Fetching;

/// <summary>An address that somebody types reaches nothing in the inner network, by whatever name and over whatever redirect: proven by sockets that listen and are not connected to.</summary>
public sealed class InnerNetworkTests : IAsyncDisposable
{
    /// <summary>What is asked for; P stands for the port that somebody listens at.</summary>
    private static readonly string[] Typed =
    [
        // This machine, as it can be written.
        "http://127.0.0.1:P/", "http://127.0.0.2:P/", "http://127.255.255.254:P/", "http://127.1:P/", "http://127.0.1:P/", "http://2130706433:P/", "http://0x7f000001:P/", "http://0x7f.0.0.1:P/",
        "http://0177.0.0.1:P/", "http://017700000001:P/", "http://0:P/", "http://0.0.0.0:P/", "http://localhost:P/", "http://LOCALHOST:P/", "http://localhost.:P/", "http://127.0.0.1.:P/",
        "http://[::1]:P/", "http://[::]:P/", "http://[0:0:0:0:0:0:0:1]:P/", "http://[::ffff:127.0.0.1]:P/", "http://[::ffff:7f00:1]:P/", "http://[::127.0.0.1]:P/", "http://[64:ff9b::7f00:1]:P/", "http://[2002:7f00:1::]:P/",
        "https://127.0.0.1:P/", "webcal://127.0.0.1:P/", "http://ⓛocalhost:P/", "http://127。0。0。1:P/", "http://%6c%6f%63alhost:P/", "http://public.example@127.0.0.1:P/", "http://127.0.0.1:P/#@public.example", "http://127.0.0.1:P\\@public.example/",
        // Clouds' own services, and the networks that routers keep to themselves.
        "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://[::ffff:a9fe:a9fe]/", "http://2852039166/", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.254/", "http://192.168.1.1/",
        "http://100.64.0.1/", "http://192.0.0.1/", "http://198.18.0.1/", "http://192.0.2.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/",
        // Names that mean such addresses, the installation's own, and other services than web servers.
        "http://inner.example:P/", "http://mixed.example:P/", "http://own.example:P/", "http://mail.example:25/", "http://alias.example/", "http://public.example:6379/", "http://nowhere.example/",
        // What is no web address.
        "file:///etc/passwd", "gopher://127.0.0.1:P/", "ftp://127.0.0.1:P/", "ldap://127.0.0.1:P/", "data:text/calendar,BEGIN:VCALENDAR", "//127.0.0.1:P/", "127.0.0.1:P", "http:///", "javascript:alert(1)",
    ];

    private readonly CalendarServer _away = new();
    private readonly List<TcpListener> _listening = [];
    private readonly HostGate _gate;
    private readonly int _port;
    private int _connections;

    public InnerNetworkTests()
    {
        var first = Listen(IPAddress.Loopback, 0);
        _port = ((IPEndPoint)first.LocalEndpoint).Port;
        if (Socket.OSSupportsIPv6)
            Listen(IPAddress.IPv6Loopback, _port);
        _gate = new HostGate(["away.example"], ["own.example", "mail.example"]) { Ports = new HashSet<int> { 80, 443, _port }, LookUp = LookUpAsync };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Address_InTheInnerNetwork_IsNeverConnectedTo()
    {
        using var fetch = new CalendarFetch(_gate, TimeProvider.System);
        Assert.True(Typed.Length >= 60);

        foreach (var typed in Typed)
            await RefusesAsync(fetch, typed.Replace("P", $"{_port}", StringComparison.Ordinal), typed);

        Assert.Equal(0, _connections);
    }

    [Fact]
    public async Task Redirect_ToTheInnerNetwork_IsNotFollowed()
    {
        using var fetch = new CalendarFetch(_gate, TimeProvider.System);

        foreach (var typed in Typed.Where(t => t.Contains("://", StringComparison.Ordinal) && t.All(char.IsAscii)))
        {
            _away.Answer = context =>
            {
                (context.Response.StatusCode, context.Response.Headers["Location"]) = (302, typed.Replace("P", $"{_port}", StringComparison.Ordinal));
                return Task.CompletedTask;
            };
            await RefusesAsync(fetch, $"http://away.example:{_away.Port}/namnd.ics", typed);
        }

        Assert.Equal(0, _connections);
    }

    [Fact]
    public async Task Listener_IsReached_WhenTheOperatorHasAllowedItsHost()
    {
        var gate = new HostGate(["inner.example"], []) { LookUp = LookUpAsync };
        using var fetch = new CalendarFetch(gate, TimeProvider.System);

        await Assert.ThrowsAsync<InputException>(() => fetch.GetAsync($"http://inner.example:{_port}/", null, null, Cancel)); // it hangs up
        Assert.NotEqual(0, _connections);
    }

    [Fact]
    public async Task Name_ThatMeansSomethingElseAMomentLater_IsConnectedToAsItWasJudged()
    {
        var asked = 0;
        var gate = new HostGate([], []) { LookUp = (_, _) => Task.FromResult(asked++ == 0 ? [IPAddress.Parse("93.184.216.34")] : new[] { IPAddress.Loopback }) };

        Assert.Equal([IPAddress.Parse("93.184.216.34")], await gate.AddressesOfAsync("rebinds.example", 443, Cancel));
        Assert.Equal(1, asked);
        var refused = await Assert.ThrowsAsync<InputException>(() => gate.AddressesOfAsync("rebinds.example", 443, Cancel)); // asked anew for each connection
        Assert.Equal("foreign.inner", refused.Faults[0].Code);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("193.10.0.1", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2a00:1450:400f::1", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("2001::1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("198.19.255.255", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fec0::1", false)]
    public async Task Address_IsPublic_OrSomebodysOwn(string address, bool isPublic) =>
        Assert.Equal(isPublic, await Record.ExceptionAsync(() => new HostGate([], []).AddressesOfAsync(address, 443, Cancel)) is null);

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listening)
            listener.Dispose();
        await _away.DisposeAsync();
    }

    private static async Task RefusesAsync(CalendarFetch fetch, string address, string typed)
    {
        var refused = await Record.ExceptionAsync(() => fetch.GetAsync(address, null, null, Cancel));
        Assert.True(refused is InputException { Faults: [{ Code: "foreign.inner" or "foreign.port" or "foreign.scheme" or "foreign.noAddress" or "foreign.userInfo" or "foreign.noHost" or "foreign.status" }] }, $"{typed}: {refused}");
    }

    private static Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancel) => host.TrimEnd('.') switch
    {
        "inner.example" or "away.example" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        "mixed.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.1.2.3"), IPAddress.Loopback]),
        "own.example" or "alias.example" or "mail.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]),
        "public.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.35")]),
        var name when name.EndsWith(".example", StringComparison.Ordinal) => throw new SocketException((int)SocketError.HostNotFound),
        var other => Dns.GetHostAddressesAsync(other, cancel),
    };

    private TcpListener Listen(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        listener.Start();
        _listening.Add(listener);
        _ = AcceptAsync(listener);
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(Cancel);
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
