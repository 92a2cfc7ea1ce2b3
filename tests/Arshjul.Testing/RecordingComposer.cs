using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;

namespace Arshjul.Testing;

/// <summary>Writes no mail, but remembers what it was asked to write.</summary>
public sealed class RecordingComposer : IMailComposer
{
    private readonly List<Notice> _notices = [];

    public IReadOnlyList<Notice> Notices => _notices;

    public ValueTask<OutgoingMessage> ComposeAsync(Notice notice, CancellationToken cancel)
    {
        _notices.Add(notice);
        return ValueTask.FromResult(new OutgoingMessage
        {
            Kind = notice.Kind,
            Subject = notice.Meeting,
            Revision = notice.Revision,
            RecipientKey = notice.To.Key,
            To = notice.To.Email,
            From = "arshjul@example.test",
            MessageId = $"{notice.Kind}-{notice.Meeting}-{notice.Revision}-{notice.To.Key}@example.test",
            Mime = [],
            QueuedAt = notice.At,
            ExpiresAt = notice.ExpiresAt,
        });
    }
}
