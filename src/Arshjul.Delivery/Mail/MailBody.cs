using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Delivery.Calendars;
using MimeKit;

namespace Arshjul.Delivery.Mail;

/// <summary>
/// The parts of a mail: text, HTML and, for those who are called, the calendar part, once beside the texts and once as a file with the very same bytes, and the papers
/// (CalConnect's guide to iMIP; RFC 6047 §2.4). Boundaries follow from the Message-ID, so that the same mail has the same bytes.
/// </summary>
internal static class MailBody
{
    private const string CalendarFile = "kallelse.ics";

    public static MimeEntity Of(string text, string html, byte[]? calendar, CallKind kind, IReadOnlyList<MimePart> files, string messageId)
    {
        var alternative = new MultipartAlternative(TextPart("plain", text), TextPart("html", html)) { Boundary = Boundary(messageId, "a") };
        if (calendar is null && files.Count == 0)
            return alternative;
        var whole = new Multipart("mixed", alternative) { Boundary = Boundary(messageId, "m") };
        foreach (var file in files)
            whole.Add(file);
        if (calendar is null)
            return whole;
        alternative.Add(CalendarAlternative(calendar, kind));
        whole.Add(CalendarAttachment(calendar));
        return whole;
    }

    private static TextPart TextPart(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        part.ContentType.Charset = "utf-8";
        return part;
    }

    private static MimePart CalendarAlternative(byte[] calendar, CallKind kind)
    {
        var part = new MimePart("text", "calendar") { Content = new MimeContent(new MemoryStream(calendar)), ContentTransferEncoding = ContentEncoding.Base64 };
        part.ContentType.Parameters.Add("method", CalendarInvitation.Method(kind));
        part.ContentType.Parameters.Add("charset", "utf-8");
        return part;
    }

    // The disposition must be there before the name, or the name is lost.
    private static MimePart CalendarAttachment(byte[] calendar) => new("application", "ics")
    {
        Content = new MimeContent(new MemoryStream(calendar)),
        ContentTransferEncoding = ContentEncoding.Base64,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        FileName = CalendarFile,
    };

    private static string Boundary(string messageId, string level) =>
        $"=_{level}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId + level)))[..32]}";
}
