namespace Arshjul.Tests.Commands;

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class DataFolderCopy : IDisposable
{
    public DataFolderCopy() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "arshjul-" + Guid.NewGuid().ToString("N"));

    /// <summary>The data folder in it, which may not be there yet.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>A copy of a data folder whose database is settled (<see cref="Desk.Settle"/>): SQLite's side files hold nothing then, and go when a connection is closed.</summary>
    public static DataFolderCopy Of(string data)
    {
        var copy = new DataFolderCopy();
        Directory.CreateDirectory(copy.Data);
        foreach (var file in Directory.EnumerateFiles(data).Where(f => !IsSideFile(f)))
            File.Copy(file, System.IO.Path.Combine(copy.Data, System.IO.Path.GetFileName(file)));
        return copy;
    }

    /// <summary>Every file with its bytes, to see that nothing changed. SQLite's own side files come and go.</summary>
    public IReadOnlyDictionary<string, string> Bytes() => !Directory.Exists(Data) ? new Dictionary<string, string>() : Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
        .Where(f => !IsSideFile(f))
        .ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static bool IsSideFile(string file) => file.EndsWith("-wal", StringComparison.Ordinal) || file.EndsWith("-shm", StringComparison.Ordinal);
}
