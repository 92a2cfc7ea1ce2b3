using System.Net;
using System.Net.Sockets;

namespace Arshjul.Access;

/// <summary>How often one may ask to be let in, and guess wrong.</summary>
internal sealed class AttemptLimits(TimeProvider clock)
{
    /// <summary>Links asked for to one mail address.</summary>
    public AttemptLimit LinksToAddress { get; } = new(5, TimeSpan.FromHours(1), clock);

    /// <summary>Links asked for from one place.</summary>
    public AttemptLimit LinksFromClient { get; } = new(20, TimeSpan.FromHours(1), clock);

    /// <summary>Links, addresses and keys from one place that were none.</summary>
    public AttemptLimit WrongFromClient { get; } = new(10, TimeSpan.FromMinutes(15), clock);

    /// <summary>What a program asks for with one key.</summary>
    public AttemptLimit CallsByKey { get; } = new(300, TimeSpan.FromMinutes(1), clock);

    /// <summary>Who asks, by address; all of an IPv6 network is one, since whoever has it has 2⁶⁴ of them.</summary>
    public static string Client(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
