using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;

namespace Arshjul.Core.Tests.Examples;

/// <summary>Writes a line instead of a mail, and keeps the notices.</summary>
internal sealed class PlainComposer : IMailComposer
{
    public List<Notice> Notices { get; } = [];

    public ValueTask<OutgoingMessage> ComposeAsync(Notice notice, CancellationToken cancel)
    {
        Notices.Add(notice);
        return ValueTask.FromResult(new OutgoingMessage
        {
            Kind = notice.Kind,
            Subject = notice.Meeting,
            Revision = notice.Revision,
            Recipient = notice.To.Key,
            To = notice.To.Email,
            From = notice.From.Email ?? "",
            MessageId = $"{notice.Kind}.{notice.Meeting}.{notice.Revision}.{notice.To.Key}@example",
            Mime = Encoding.UTF8.GetBytes(notice.Kind),
            QueuedAt = notice.At,
            ExpiresAt = notice.ExpiresAt,
        });
    }
}
