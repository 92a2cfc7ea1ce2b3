namespace Arshjul.Storage.Opening;

/// <summary>Files that their owner alone can read and that one process at a time can hold open.</summary>
internal static class OwnFile
{
    /// <summary>Opens or makes it; the operating system holds it for this process until it is closed or the process ends.</summary>
    /// <exception cref="IOException">Another process holds it.</exception>
    public static FileStream Open(string path, FileMode mode = FileMode.OpenOrCreate)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
