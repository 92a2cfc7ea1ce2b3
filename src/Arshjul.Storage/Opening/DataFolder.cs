namespace Arshjul.Storage.Opening;

/// <summary>The data folder as this start found it: what the start made in it can be taken away again.</summary>
internal sealed class DataFolder
{
    private readonly string _path;
    private readonly List<string> _made = [];

    private DataFolder(string path) => _path = path;

    /// <summary>Makes the folder where it is missing, for its owner alone.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(Path.GetFullPath(path));
        for (var missing = folder._path; missing is not null && !Path.Exists(missing); missing = Path.GetDirectoryName(missing))
            folder._made.Add(missing);
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder._path);
            else
                Directory.CreateDirectory(folder._path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch
        {
            folder.TakeBack();
            throw;
        }

        return folder;
    }

    /// <summary>Makes an empty file for its owner alone, unless it is there. SQLite gives the files beside it the same rights.</summary>
    public void MakeFile(string name)
    {
        var file = Path.Combine(_path, name);
        try
        {
            OwnFile.Open(file, FileMode.CreateNew).Dispose();
        }
        catch (IOException) when (File.Exists(file))
        {
            return;
        }

        _made.InsertRange(0, [file, file + "-wal", file + "-shm", file + "-journal"]);
    }

    /// <summary>Takes away what this start made.</summary>
    public void TakeBack()
    {
        foreach (var path in _made)
        {
            if (File.Exists(path))
                File.Delete(path);
            else if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
                Directory.Delete(path);
        }
    }
}
