using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>
/// The outbox in the database. Each claim raises a message's <see cref="OutgoingMessage.Attempts"/>, which is its fence:
/// what a worker marks counts only as long as nobody has claimed the message after it. Marks and results of messages that leave at the same time are committed together.
/// </summary>
internal sealed class StoredOutbox(Database database, StorageOptions options) : IOutbox
{
    /// <summary>What is recorded for a message that nobody needs any more.</summary>
    internal const string Expired = "expired: not sent, its time had passed";

    /// <summary>What is recorded for a message whose sender stopped in the middle.</summary>
    internal const string Interrupted = "interrupted: the program stopped while the message may have been leaving";

    private readonly SharedCommit _commits = new(database);
    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}";

    public async Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel)
    {
        List<OutgoingMessage> claimed = [];
        await database.ChangeAsync(
            async context =>
            {
                await SettleAsync(context, nowUtc, cancel).ConfigureAwait(false);
                claimed = await ClaimSql.RunAsync(context, options.Provider, most, nowUtc, _owner, nowUtc + lease, cancel).ConfigureAwait(false);
                // What is of no more use is never claimed; the whole queue is looked over for it when there is nothing else to do.
                if (claimed.Count == 0)
                    await ExpireAsync(context, nowUtc, cancel).ConfigureAwait(false);
                return true;
            },
            cancel).ConfigureAwait(false);
        return [.. claimed.OrderBy(m => m.QueuedAt).ThenBy(m => m.Id)];
    }

    public async Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel)
    {
        var ids = claimed.Select(m => m.Id).ToList();
        var bytes = await database.UseAsync(context => context.Set<MailBytes>().AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Mime, cancel), cancel).ConfigureAwait(false);
        return [.. claimed.Select(m => m with { Mime = bytes.GetValueOrDefault(m.Id, []) })];
    }

    public async Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var marked = await _commits.WriteAsync(marks => marks.StartAsync(message)).WaitAsync(cancel).ConfigureAwait(false);
        if (marked == 0)
            throw await IsClaimedAsync(message, cancel).ConfigureAwait(false) ? new SendingHeldException() : new ClaimLostException(message.Id);
    }

    public async Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel)
    {
        var recorded = await _commits.WriteAsync(marks => marks.RecordAsync(message, result, nowUtc, nextAttemptUtc)).WaitAsync(cancel).ConfigureAwait(false);
        if (recorded == 0)
            throw new ClaimLostException(message.Id);
    }

    public async Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        await database.UseAsync(context => StoredKeys.AboutAsync(context, subjects, cancel), cancel).ConfigureAwait(false);

    public async Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel)
    {
        var mails = await database.UseAsync(
            context => context.Set<OutgoingMessage>().Where(m => m.Subject == subject && recipients.Contains(m.RecipientKey)).OrderBy(m => m.QueuedAt).Select(m => new { m.RecipientKey, m.To }).ToListAsync(cancel), cancel).ConfigureAwait(false);
        return mails.GroupBy(m => m.RecipientKey, StringComparer.Ordinal).ToDictionary(m => m.Key, m => m.Last().To, StringComparer.Ordinal);
    }

    public async Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel)
    {
        var call = MailKinds.Call(0);
        return await database.UseAsync(
            context => context.Set<OutgoingMessage>().Where(m => m.Kind == call && recipients.Contains(m.RecipientKey)).Select(m => m.RecipientKey).Distinct().ToHashSetAsync(cancel), cancel).ConfigureAwait(false);
    }

    public Task<bool> IsHeldAsync(CancellationToken cancel) => database.UseAsync(context => context.Set<SendingHold>().AnyAsync(h => h.ReleasedAt == null, cancel), cancel);

    private Task<bool> IsClaimedAsync(OutgoingMessage message, CancellationToken cancel) =>
        database.UseAsync(context => Claimed(context, message).AnyAsync(m => m.State == MessageState.Claimed, cancel), cancel);

    private static IQueryable<OutgoingMessage> Claimed(WheelContext context, OutgoingMessage message) =>
        context.Set<OutgoingMessage>().Where(m => m.Id == message.Id && m.Attempts == message.Attempts);

    private static async Task SettleAsync(WheelContext context, DateTime nowUtc, CancellationToken cancel)
    {
        var ranOut = context.Set<OutgoingMessage>().Where(m => EF.Property<DateTime?>(m, Columns.LeaseUntil) <= nowUtc);
        await ranOut.Where(m => m.State == MessageState.DataStarted)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MessageState.Uncertain).SetProperty(m => m.LastAnswer, Interrupted), cancel).ConfigureAwait(false);
        await ranOut.Where(m => m.State == MessageState.Claimed)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MessageState.Queued), cancel).ConfigureAwait(false);
    }

    // Nothing runs out while all is stopped: it may have been stopped because the clock had jumped.
    private static Task<int> ExpireAsync(WheelContext context, DateTime nowUtc, CancellationToken cancel) => context.Set<OutgoingMessage>()
            .Where(m => (m.State == MessageState.Queued || m.State == MessageState.Deferred) && m.ExpiresAt <= nowUtc && !context.Set<SendingHold>().Any(h => h.ReleasedAt == null))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MessageState.Failed).SetProperty(m => m.LastAnswer, Expired), cancel);
}
