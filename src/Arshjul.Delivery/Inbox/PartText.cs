using System.Text;
using MimeKit;

namespace Arshjul.Delivery.Inbox;

/// <summary>The text of a part of a mail, decoded; no more than a calendar or a report can need.</summary>
internal static class PartText
{
    private const int Most = 128 * 1024;

    /// <summary>The text, with LF line ends. UTF-8, or what the part says when that is known here.</summary>
    public static string Of(MimePart part)
    {
        if (part.Content is not { } content)
            return "";
        using var source = content.Open();
        var bytes = new byte[Most];
        var length = source.ReadAtLeast(bytes, Most, throwOnEndOfStream: false);
        return EncodingOf(part).GetString(bytes, 0, length).TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }

    private static Encoding EncodingOf(MimePart part)
    {
        try
        {
            return part.ContentType.CharsetEncoding ?? Encoding.UTF8;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
