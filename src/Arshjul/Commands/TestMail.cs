using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Mail;
using Arshjul.Hosting;
using MimeKit;

namespace Arshjul.Commands;

/// <summary>A mail that says nothing but that mail comes through; made to be sent at once, outside the outbox.</summary>
internal static class TestMail
{
    /// <summary>Writes it.</summary>
    public static OutgoingMessage Write(MailSettings settings, string to, Phrasebook words, DateTimeOffset now)
    {
        var id = Guid.NewGuid();
        using var mime = new MimeMessage
        {
            MessageId = $"test.{id:N}@{settings.SenderAddress.Split('@')[^1]}",
            Date = now,
            Subject = words.Say("testMail.subject"),
            Body = new TextPart("plain") { Text = words.Say("testMail.text", settings.Smtp.Host) + "\r\n" },
        };
        mime.From.Add(new MailboxAddress(settings.SenderName, settings.SenderAddress));
        mime.To.Add(MailboxAddress.Parse(to));
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        return new OutgoingMessage
        {
            Id = id,
            Kind = "test",
            Subject = "test",
            Revision = 1,
            RecipientKey = "test",
            To = to,
            From = settings.SenderAddress,
            MessageId = mime.MessageId,
            Mime = WireBytes.Of(mime),
            QueuedAt = now.UtcDateTime,
        };
    }
}
