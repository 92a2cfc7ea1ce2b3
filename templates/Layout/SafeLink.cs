namespace Arshjul.Templates.Layout;

/// <summary>Lets through only addresses that a browser may be sent to from a mail.</summary>
public static class SafeLink
{
    /// <summary>The address as it may stand in a link, or null when it is no absolute http or https address.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;
}
