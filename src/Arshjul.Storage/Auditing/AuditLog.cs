using Arshjul.Core.Audit;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Auditing;

/// <summary>Writes the audit's next entry in the transaction of what it tells; the plan's head is locked by then.</summary>
internal static class AuditLog
{
    public static async Task AppendAsync(WheelContext context, DateTime at, string actor, string action, string subject, string contentHash, CancellationToken cancel)
    {
        var last = await context.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel).ConfigureAwait(false);
        context.Put(AuditChain.Next(last, InstantColumn.Cut(at), actor, action, subject, contentHash), EntityState.Added);
    }
}
