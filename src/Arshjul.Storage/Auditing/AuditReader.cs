using Arshjul.Core.Audit;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Auditing;

/// <summary>Reads the audit.</summary>
public sealed class AuditReader(Database database)
{
    /// <summary>Number of the first entry that was tampered with or is missing, the last ones too; null when the chain is whole.</summary>
    public Task<long?> FirstBrokenAsync(CancellationToken cancel) => database.UseAsync(
        async context =>
        {
            var count = 0L;
            var broken = AuditChain.FirstBroken(context.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Number).AsEnumerable().Select(e =>
            {
                count = e.Number;
                return e;
            }));
            var changes = await context.Set<PlanHead>().Select(h => h.Changes).SingleAsync(cancel).ConfigureAwait(false);
            return broken ?? (count == changes ? null : count + 1);
        },
        cancel);
}
