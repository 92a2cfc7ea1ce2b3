using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Arshjul.Hosting;

/// <summary>
/// Takes from a reverse proxy who it asks for, so that limits count people and not the proxy. Believed of a proxy on this machine, and of one that is
/// named in the settings; nothing else of what it says is read, least of all a host.
/// </summary>
internal static class ProxyHeaders
{
    /// <summary>Puts it on, first of all.</summary>
    public static void UseProxyHeaders(this IApplicationBuilder app, string? trustedProxy)
    {
        // The framework's own list is this machine.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        if (trustedProxy is not null)
            options.KnownProxies.Add(IPAddress.Parse(trustedProxy));
        app.UseForwardedHeaders(options);
    }
}
