using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Fetching;

/// <summary>
/// Decides which hosts may be asked for what somebody typed. A name is looked up once, at connection time, and what it meant then is what is connected
/// to: one that means something else a moment later gains nothing by it.
/// </summary>
/// <param name="allowed">Hosts that the operator lets be fetched from although they lie in the inner network, at any port.</param>
/// <param name="own">Hosts of the installation itself: its own address, its mail servers, its database. Never asked, whatever their names mean.</param>
public sealed class HostGate(IReadOnlyCollection<string> allowed, IReadOnlyCollection<string> own)
{
    /// <summary>The ports that web servers have; others belong to other services.</summary>
    public IReadOnlySet<int> Ports { get; init; } = new HashSet<int> { 80, 443 };

    /// <summary>Looks a name up.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> LookUp { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>The addresses of a host that may be connected to.</summary>
    /// <exception cref="InputException">None may; the sentence says why.</exception>
    public async Task<IReadOnlyList<IPAddress>> AddressesOfAsync(string host, int port, CancellationToken cancel)
    {
        if (Names(allowed, host))
            return await AllOfAsync(host, cancel).ConfigureAwait(false);
        if (!Ports.Contains(port))
            throw new InputException(new Sentence("foreign.port", host, port));
        if (Names(own, host))
            throw new InputException(new Sentence("foreign.inner", host));
        var found = (await AllOfAsync(host, cancel).ConfigureAwait(false)).Where(PublicIp.Is).ToList();
        if (found.Count > 0)
        {
            var ours = await OwnAddressesAsync(cancel).ConfigureAwait(false);
            found.RemoveAll(a => ours.Contains(Plain(a)));
        }

        return found.Count > 0 ? found : throw new InputException(new Sentence("foreign.inner", host));
    }

    private async Task<IPAddress[]> AllOfAsync(string host, CancellationToken cancel)
    {
        try
        {
            return await LookUp(host, cancel).ConfigureAwait(false) is { Length: > 0 } found ? found : throw new InputException(new Sentence("foreign.noHost", host));
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw new InputException(new Sentence("foreign.noHost", host));
        }
    }

    private async Task<HashSet<IPAddress>> OwnAddressesAsync(CancellationToken cancel)
    {
        var addresses = NetworkInterface.GetAllNetworkInterfaces().SelectMany(n => n.GetIPProperties().UnicastAddresses).Select(a => Plain(a.Address)).ToHashSet();
        foreach (var host in own)
            try
            {
                addresses.UnionWith((await LookUp(host, cancel).ConfigureAwait(false)).Select(Plain));
            }
            catch (Exception e) when (e is SocketException or ArgumentException)
            {
                // A host that has no address now cannot be reached by it either.
            }

        return addresses;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool Names(IEnumerable<string> hosts, string host) => hosts.Contains(host.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);
}
