using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>The keys of the messages in the outbox.</summary>
internal static class StoredKeys
{
    public static Task<List<MessageKey>> AboutAsync(WheelContext context, IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        context.Set<OutgoingMessage>().Where(m => subjects.Contains(m.Subject))
            .Select(m => new MessageKey(m.Kind, m.Subject, m.Revision, m.RecipientKey)).ToListAsync(cancel);
}
