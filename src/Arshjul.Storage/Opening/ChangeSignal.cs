using Arshjul.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Opening;

/// <summary>Tells the host that the plan or the feed addresses were changed, by whatever process. Cheap enough to ask several times a second; one asker at a time.</summary>
public sealed class ChangeSignal(Database database, StorageOptions options) : IAsyncDisposable
{
    private SqliteConnection? _file;
    private long _fileVersion = -1;
    private long? _changes;

    /// <summary>Whether something was changed since it was last asked; the first time false.</summary>
    public async ValueTask<bool> HasChangedAsync(CancellationToken cancel)
    {
        if (options.Provider == StorageProvider.Sqlite && !await FileHasChangedAsync(cancel).ConfigureAwait(false))
            return false;
        var now = await database.UseAsync(c => c.Set<PlanHead>().Select(h => h.Changes).SingleAsync(cancel), cancel).ConfigureAwait(false);
        var changed = _changes is { } before && before != now;
        _changes = now;
        return changed;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The counter rises with every commit on another connection, read from shared memory (sqlite.org/pragma.html#pragma_data_version).
    private async Task<bool> FileHasChangedAsync(CancellationToken cancel)
    {
        if (_file is not null && !File.Exists(options.DatabaseFile))
        {
            await _file.DisposeAsync().ConfigureAwait(false);
            _file = null;
        }

        DatabaseFile.Require(options);
        if (_file is null)
        {
            _file = new SqliteConnection(ContextSetup.FileConnection(options));
            await _file.OpenAsync(cancel).ConfigureAwait(false);
        }

        var command = _file.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = "PRAGMA data_version";
        var version = (long)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
        var changed = version != _fileVersion;
        _fileVersion = version;
        return changed;
    }
}
