using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>Tells how long mail that is due has waited; the health of what sends it.</summary>
public sealed class OutboxAge(Database database)
{
    /// <summary>UTC instant at which the message that has waited longest for its first try fell due; null when none waits.</summary>
    public Task<DateTime?> OldestDueAsync(DateTime nowUtc, CancellationToken cancel) => database.UseAsync(
        context => context.Set<OutgoingMessage>()
            .Where(m => (m.State == MessageState.Queued || m.State == MessageState.Deferred) && m.NextAttemptAt <= nowUtc)
            .MinAsync(m => (DateTime?)m.NextAttemptAt, cancel),
        cancel);

    /// <summary>How many messages nobody knows the fate of, queued since an instant.</summary>
    public Task<int> UncertainAsync(DateTime sinceUtc, CancellationToken cancel) => database.UseAsync(
        context => context.Set<OutgoingMessage>().CountAsync(m => m.State == MessageState.Uncertain && m.QueuedAt >= sinceUtc, cancel),
        cancel);
}
