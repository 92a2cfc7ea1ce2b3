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

    /// <summary>The entries that are asked for and wanted, the latest first.</summary>
    /// <param name="query">What is asked of the database.</param>
    /// <param name="isWanted">What is asked of each entry besides.</param>
    /// <param name="most">How many at most; reading stops there.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<IReadOnlyList<AuditEntry>> LatestAsync(AuditQuery query, Func<AuditEntry, bool> isWanted, int most, CancellationToken cancel) => database.UseAsync<IReadOnlyList<AuditEntry>>(
        async context =>
        {
            var entries = context.Set<AuditEntry>().AsNoTracking();
            if (query.Before is { } before)
                entries = entries.Where(e => e.Number < before);
            if (query.Actor is { } actor)
                entries = entries.Where(e => e.Actor == actor);
            if (query.Actions is { } actions)
                entries = entries.Where(e => actions.Contains(e.Action));
            if (query.NotActions is { Count: > 0 } others)
                entries = entries.Where(e => !others.Contains(e.Action));
            return await entries.OrderByDescending(e => e.Number).AsAsyncEnumerable().Where(isWanted).Take(most).ToListAsync(cancel).ConfigureAwait(false);
        },
        cancel);

    /// <summary>Everybody who ever did something, as they stand in the entries.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancel) => await database.UseAsync(
        context => context.Set<AuditEntry>().Select(e => e.Actor).Distinct().OrderBy(a => a).ToListAsync(cancel), cancel).ConfigureAwait(false);
}
