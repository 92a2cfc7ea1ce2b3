namespace Arshjul.Tests.Hosting;

/// <summary>The headers that every answer has, as they stand in it.</summary>
internal static class CommonHeaders
{
    public const string Lines = "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nX-Robots-Tag: noindex\r\nCross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n"
        + "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"
        + "Content-Security-Policy: default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
        + "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
}
