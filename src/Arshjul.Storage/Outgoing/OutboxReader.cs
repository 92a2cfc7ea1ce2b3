using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>Reads what is in the outbox, for people: what went, what waits, what did not go.</summary>
public sealed class OutboxReader(Database database)
{
    private static readonly MessageState[] WaitingStates = [MessageState.Queued, MessageState.Deferred];

    /// <summary>The mails about some subjects that were queued since an instant, the latest first, without their bytes.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> AboutAsync(IReadOnlyCollection<string> subjects, DateTime sinceUtc, CancellationToken cancel) => await database.UseAsync(
        context => context.Set<OutgoingMessage>().AsNoTracking().Where(m => subjects.Contains(m.Subject) && m.QueuedAt >= sinceUtc).OrderByDescending(m => m.QueuedAt).ThenBy(m => m.Id).ToListAsync(cancel),
        cancel).ConfigureAwait(false);

    /// <summary>The mails whose moment has come and that have not gone, without their bytes, the one that has waited longest first; links to sign in with are never stopped, and are not among them.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> WaitingAsync(DateTime nowUtc, CancellationToken cancel) => await database.UseAsync(
        context => context.Set<OutgoingMessage>().AsNoTracking()
            .Where(m => WaitingStates.Contains(m.State) && m.Kind != SignInNotice.Sort && m.NextAttemptAt <= nowUtc && (m.ExpiresAt == null || m.ExpiresAt > nowUtc))
            .OrderBy(m => m.QueuedAt).ThenBy(m => m.Id).ToListAsync(cancel),
        cancel).ConfigureAwait(false);

    /// <summary>The mails of which some were given up, or nobody knows the fate of, since an instant: all about the same subjects, without their bytes.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> AboutTroubledAsync(DateTime sinceUtc, CancellationToken cancel)
    {
        var subjects = await database.UseAsync(
            context => context.Set<OutgoingMessage>().Where(m => (m.State == MessageState.Failed || m.State == MessageState.Uncertain) && m.QueuedAt >= sinceUtc && m.Kind != SignInNotice.Sort).Select(m => m.Subject).Distinct().ToListAsync(cancel),
            cancel).ConfigureAwait(false);
        return subjects.Count == 0 ? [] : await AboutAsync(subjects, sinceUtc, cancel).ConfigureAwait(false);
    }
}
