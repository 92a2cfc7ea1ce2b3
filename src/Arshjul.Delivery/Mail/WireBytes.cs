using MimeKit;

namespace Arshjul.Delivery.Mail;

/// <summary>A mail as it goes to a server: CRLF line ends, the last line ended too, and nothing outside ASCII in its headers.</summary>
public static class WireBytes
{
    private static readonly FormatOptions Format = MakeFormat();

    /// <summary>Its bytes (RFC 5322).</summary>
    public static byte[] Of(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(Format, bytes, CancellationToken.None);
        return bytes.ToArray();
    }

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.EnsureNewLine = true;
        format.International = false;
        return format;
    }
}
