using Arshjul.Core.Words;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Arshjul.Storage.Opening;

/// <summary>Brings the tables up to this program's version, one process at a time.</summary>
internal sealed class Migrator(StorageOptions options, TimeProvider clock)
{
    private const string LockName = "migrate.lock";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="InputException">The database is a newer or another program's, or another process never got done.</exception>
    public async Task MigrateAsync(WheelContext context, DataFolder folder, CancellationToken cancel)
    {
        if (await IsReadyAsync(context, cancel).ConfigureAwait(false))
            return;
        folder.MakeFile(LockName);
        var held = await LockAsync(cancel).ConfigureAwait(false);
        await using var _ = held.ConfigureAwait(false);
        if (options.Provider == StorageProvider.Sqlite)
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel).ConfigureAwait(false);
            await ClearOrphanAsync(context, cancel).ConfigureAwait(false);
        }

        await context.Database.MigrateAsync(cancel).ConfigureAwait(false);
        await context.Database.ExecuteSqlAsync($"INSERT INTO plans (organisation_key, revision, changes) VALUES ({options.OrganisationKey}, 0, 0) ON CONFLICT DO NOTHING", cancel).ConfigureAwait(false);
    }

    private async Task<bool> IsReadyAsync(WheelContext context, CancellationToken cancel)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var hasHistory = await context.GetService<IHistoryRepository>().ExistsAsync(cancel).ConfigureAwait(false);
        if (!hasHistory && await IsForeignAsync(context, cancel).ConfigureAwait(false))
            throw new InputException(new Sentence("storage.foreign", options.DatabaseFile));
        var applied = (hasHistory
            ? await context.Database.GetAppliedMigrationsAsync(cancel).ConfigureAwait(false)
            : []).ToHashSet(StringComparer.Ordinal);
        if (!applied.IsSubsetOf(known))
            throw new InputException(StorageFaults.Newer(options));
        return known.SetEquals(applied) && await context.Set<PlanHead>().AnyAsync(cancel).ConfigureAwait(false);
    }

    // A server's database may be shared with others on purpose, a file under our name may not.
    private async Task<bool> IsForeignAsync(WheelContext context, CancellationToken cancel) => options.Provider == StorageProvider.Sqlite
        && await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 4) <> '__EF'").SingleAsync(cancel).ConfigureAwait(false) > 0;

    private async Task<FileStream> LockAsync(CancellationToken cancel)
    {
        for (var started = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancel).ConfigureAwait(false))
        {
            try
            {
                return OwnFile.Open(Path.Combine(options.DataFolder, LockName));
            }
            catch (IOException) when (clock.GetElapsedTime(started) < Patience)
            {
                // Another process migrates.
            }
            catch (IOException)
            {
                throw new InputException(new Sentence("storage.busy", options.DataFolder));
            }
        }
    }

    // A start that was killed while it migrated leaves this row, and EF Core waits for it for ever (dotnet/efcore #38958).
    // Whoever holds the file lock knows that nobody else is at it.
    private static async Task ClearOrphanAsync(WheelContext context, CancellationToken cancel)
    {
        var tables = await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel).ConfigureAwait(false);
        if (tables > 0)
            await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel).ConfigureAwait(false);
    }
}
