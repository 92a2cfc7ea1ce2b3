using System.Net;
using System.Net.Sockets;

namespace Arshjul.Delivery.Fetching;

/// <summary>Which IP addresses belong to the open internet (IANA special-purpose address registries, RFC 6890); all others are somebody's inner network.</summary>
internal static class PublicIp
{
    private static readonly IPNetwork[] Inner4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Within it: protocol assignments with Teredo, documentation, 6to4 (an IPv4 address in disguise).
    private static readonly IPNetwork[] Inner6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(n => IPNetwork.Parse(n))];

    /// <summary>Whether an address is out on the open internet. An IPv4 address written as IPv6 is judged as what it is.</summary>
    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Inner4.Any(n => n.Contains(plain))
            : plain.AddressFamily == AddressFamily.InterNetworkV6 && plain.ScopeId == 0 && Global6.Contains(plain) && !Inner6.Any(n => n.Contains(plain));
    }
}
