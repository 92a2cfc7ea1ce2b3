using Arshjul.Core.Replies;
using MimeKit;

namespace Arshjul.Delivery.Inbox;

/// <summary>Says what a mail is that came to the mailbox of the calls. Whatever it is, nothing is thrown: what cannot be read is left to a person.</summary>
public static class MailReading
{
    /// <summary>How much of a mail is read; what is longer is cut off there.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>How many parts of a mail are looked at.</summary>
    internal const int MostParts = 30;

    private static readonly ParserOptions Careful = new() { MaxMimeDepth = MostParts };

    /// <summary>Reads a mail.</summary>
    /// <param name="mail">Its bytes (RFC 5322), or the first of them.</param>
    /// <param name="receivedAt">UTC instant the mailbox got it.</param>
    /// <param name="cancel">Stops between two lines.</param>
    public static IncomingMail Read(byte[] mail, DateTime receivedAt, CancellationToken cancel)
    {
        try
        {
            using var message = MimeMessage.Load(Careful, new MemoryStream(mail, 0, Math.Min(mail.Length, MostBytes), writable: false), persistent: true, cancel);
            return Read(message) with { Author = Author(message), ReceivedAt = receivedAt, About = OurIds.In(message) };
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancel.IsCancellationRequested)
        {
            // The parser throws what it happens to trip over.
            return new PersonalLetter { ReceivedAt = receivedAt };
        }
    }

    // A report is a report whoever it names as its author; a calendar's reply counts though a program sent it.
    private static IncomingMail Read(MimeMessage message) =>
        DeliveryReport.Read(message) ?? (IncomingMail?)ReplyPart.Read(message) ?? (MachineSigns.In(message) ? new MachineMail() : new PersonalLetter());

    private static string? Author(MimeMessage message) => HeaderText.Authors(message) is [var only] ? only : null;
}
