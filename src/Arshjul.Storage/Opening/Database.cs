using Arshjul.Core.Words;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Opening;

/// <summary>The database: prepared once at the start, then opened for each piece of work.</summary>
public sealed class Database(IDbContextFactory<WheelContext> contexts, StorageOptions options, TimeProvider clock)
{
    private readonly Migrator _migrator = new(options, clock);

    /// <summary>Makes the data folder, the database and its tables where they are missing, or brings them up to this program's version. Safe to run in several processes at once.</summary>
    /// <exception cref="InputException">The folder or server cannot be used, the disk is full, the file is no database or a newer program's; what was there before is as it was.</exception>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        DataFolder? folder = null;
        try
        {
            folder = DataFolder.Open(options.DataFolder);
            if (options.Provider == StorageProvider.Sqlite)
                folder.MakeFile(StorageOptions.FileName);
            var context = await OpenAsync(cancel).ConfigureAwait(false);
            await using var _ = context.ConfigureAwait(false);
            await _migrator.MigrateAsync(context, folder, cancel).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            folder?.TakeBack();
            if (e is not InputException && StorageFaults.Explain(e, options) is { } sentence)
                throw new InputException(sentence);
            throw;
        }
    }

    /// <summary>Does a piece of work on a context of its own.</summary>
    /// <exception cref="InputException">The disk is full, the server away or something else that people can mend.</exception>
    internal async Task<T> UseAsync<T>(Func<WheelContext, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            var context = await OpenAsync(cancel).ConfigureAwait(false);
            await using var _ = context.ConfigureAwait(false);
            return await work(context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not InputException && StorageFaults.Explain(e, options) is { } sentence)
        {
            throw new InputException(sentence);
        }
    }

    /// <summary>Does a piece of work in one write transaction that ends when the work says so; without its word everything is undone.</summary>
    /// <exception cref="InputException">The disk is full, the server away or something else that people can mend; nothing was stored.</exception>
    internal Task<bool> ChangeAsync(Func<WheelContext, Task<bool>> work, CancellationToken cancel) => UseAsync(
        async context =>
        {
            // SQLite: BEGIN IMMEDIATE, so that a reader never has to become a writer, which no timeout can save.
            var transaction = await context.Database.BeginTransactionAsync(cancel).ConfigureAwait(false);
            await using var _ = transaction.ConfigureAwait(false);
            if (!await work(context).ConfigureAwait(false))
                return false;
            await context.SaveChangesAsync(cancel).ConfigureAwait(false);
            await transaction.CommitAsync(cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    private async Task<WheelContext> OpenAsync(CancellationToken cancel)
    {
        DatabaseFile.Require(options);
        var context = await contexts.CreateDbContextAsync(cancel).ConfigureAwait(false);
        context.OrganisationKey = options.OrganisationKey;
        return context;
    }
}
