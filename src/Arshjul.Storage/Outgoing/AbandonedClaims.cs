using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>Ends the claims of a host that is no more, so that its mail need not wait for them to run out. For whoever holds <see cref="HostLock"/>: on SQLite nobody else can have a claim then; on PostgreSQL others may, and theirs are left to run out.</summary>
public sealed class AbandonedClaims(Database database, StorageOptions options)
{
    /// <summary>Ends them.</summary>
    public async Task EndAsync(DateTime nowUtc, CancellationToken cancel)
    {
        if (options.Provider == StorageProvider.Sqlite)
            await database.UseAsync(context => context.Set<OutgoingMessage>().Where(m => EF.Property<DateTime?>(m, Columns.LeaseUntil) > nowUtc).ExecuteUpdateAsync(s => s.SetProperty(m => EF.Property<DateTime?>(m, Columns.LeaseUntil), nowUtc), cancel), cancel).ConfigureAwait(false);
    }
}
