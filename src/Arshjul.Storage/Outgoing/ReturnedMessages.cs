using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>Messages that a server took and that came back, and the addresses at which nothing arrives. The reason stays out of the audit.</summary>
public sealed class ReturnedMessages(Database database)
{
    /// <summary>Records that messages came back; those that had not been sent, or are recorded already, are left as they are.</summary>
    /// <param name="messageIds">Their Message-IDs, without angle brackets.</param>
    /// <param name="reason">The server's reason, with its code in front.</param>
    /// <param name="nowUtc">UTC instant.</param>
    /// <param name="cancel">Stops before it is recorded.</param>
    /// <returns>Whether any of them is one of ours, recorded now or before.</returns>
    public async Task<bool> RecordAsync(IReadOnlyList<string> messageIds, string reason, DateTime nowUtc, CancellationToken cancel)
    {
        var known = false;
        await database.ChangeAsync(
            async context =>
            {
                var ours = await context.Set<OutgoingMessage>().Where(m => messageIds.Contains(m.MessageId)).Select(m => new { m.Id, m.Subject, m.State, m.LastAnswer }).ToListAsync(cancel).ConfigureAwait(false);
                known = ours.Exists(m => m.State is MessageState.Sent or MessageState.Uncertain || MailTroubles.CameBack(m.LastAnswer));
                var back = ours.Where(m => m.State is MessageState.Sent or MessageState.Uncertain).ToList();
                if (back.Count == 0)
                    return false;
                await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
                var ids = back.ConvertAll(m => m.Id);
                await context.Set<OutgoingMessage>().Where(m => ids.Contains(m.Id))
                    .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MessageState.Failed).SetProperty(m => m.LastAnswer, MailTroubles.Returned + reason), cancel).ConfigureAwait(false);
                await AuditedChange.TellAsync(context, "outgoing_messages", ids, "program", "mail-returned", back[0].Subject, nowUtc, cancel).ConfigureAwait(false);
                return true;
            },
            cancel).ConfigureAwait(false);
        return known;
    }

    /// <summary>The latest message to each of some addresses, by address, where it did not arrive because of the address or its mailbox. One that arrived later clears the address.</summary>
    public Task<IReadOnlyDictionary<string, OutgoingMessage>> TroubledAsync(IReadOnlyCollection<string> addresses, CancellationToken cancel) => database.UseAsync<IReadOnlyDictionary<string, OutgoingMessage>>(
        async context =>
        {
            var failed = await context.Set<OutgoingMessage>().AsNoTracking().Where(m => addresses.Contains(m.To) && m.State == MessageState.Failed
                && !context.Set<OutgoingMessage>().Any(later => later.To == m.To && later.State == MessageState.Sent && later.QueuedAt > m.QueuedAt)).ToListAsync(cancel).ConfigureAwait(false);
            return failed.Where(m => MailTroubles.IsOfAddress(m.LastAnswer)).GroupBy(m => m.To, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => g.MaxBy(m => m.QueuedAt)!, StringComparer.OrdinalIgnoreCase);
        },
        cancel);

    /// <summary>The addresses to which the calls of a meeting went to a recipient.</summary>
    public Task<List<string>> AddressesAsync(string meeting, string recipient, CancellationToken cancel) => database.UseAsync(
        context => context.Set<OutgoingMessage>().Where(m => m.Subject == meeting && m.RecipientKey == recipient && m.Kind.StartsWith("call")).Select(m => m.To).Distinct().ToListAsync(cancel),
        cancel);
}
