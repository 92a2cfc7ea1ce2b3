using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Writes files that may hold people: whole or not at all, readable by their owner alone.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file; the one that was there stays until the new one is whole.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var half = path + ".part";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var file = new FileStream(half, options))
                await file.WriteAsync(bytes, cancel);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception e)
        {
            Remove(half);
            if (e is IOException or UnauthorizedAccessException)
                throw new InputException(new Sentence("cli.cannotWrite", path));
            throw;
        }
    }

    /// <summary>Makes a folder for such files.</summary>
    /// <exception cref="InputException">It cannot be made.</exception>
    public static string Folder(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(full);
            else
                Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Sentence("cli.cannotWrite", full));
        }
    }

    private static void Remove(string half)
    {
        try
        {
            File.Delete(half);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong first is the one to tell.
        }
    }
}
