using Arshjul.Core.Replies;
using MimeKit;

namespace Arshjul.Delivery.Inbox;

/// <summary>Finds the calendar's reply among the parts of a mail: the calendar part, or the same as a file.</summary>
internal static class ReplyPart
{
    /// <summary>The reply; null when the mail holds none that can be understood. One in a mail that was forwarded is none.</summary>
    public static CalendarReply? Read(MimeMessage message) => message.BodyParts.Take(MailReading.MostParts).OfType<MimePart>().Where(IsCalendar)
        .Select(p => ReplyText.Read(PartText.Of(p), p.ContentType.Parameters["method"], HeaderText.Authors(message).FirstOrDefault()))
        .FirstOrDefault(r => r is not null);

    private static bool IsCalendar(MimePart part) =>
        part.ContentType.IsMimeType("text", "calendar") || part.ContentType.IsMimeType("application", "ics")
        || part.FileName?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true;
}
