using Arshjul.Core.Words;

namespace Arshjul.Storage.Opening;

/// <summary>
/// Held by the running host for as long as it runs: SQLite has one worker. The operating system lets go of it when the process ends, however it ends.
/// Several hosts may run on PostgreSQL, and other commands may run beside the host.
/// </summary>
public sealed class HostLock : IDisposable
{
    private const string FileName = "host.lock";
    private readonly FileStream? _file;

    private HostLock(FileStream? file) => _file = file;

    /// <summary>Takes it, in a folder that <see cref="Database.PrepareAsync"/> has prepared.</summary>
    /// <exception cref="InputException">Another host runs on the folder, or the folder cannot be written.</exception>
    public static HostLock Take(StorageOptions options)
    {
        if (options.Provider != StorageProvider.Sqlite)
            return new HostLock(null);
        var path = Path.Combine(options.DataFolder, FileName);
        try
        {
            return new HostLock(OwnFile.Open(path));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new InputException(new Sentence("storage.hostRunning", options.DataFolder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Sentence("storage.folder", options.DataFolder));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
