using System.Text;
using Arshjul.Core.Words;

namespace Arshjul.Access;

/// <summary>Puts a link into a file that its owner alone can read, where no mail leaves.</summary>
internal static class LinkFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes it into the folder <c>sign-in</c> of the data folder.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static async Task<string> WriteAsync(string data, string name, string link, CancellationToken cancel)
    {
        var folder = Path.Combine(data, "sign-in");
        try
        {
            var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnersFile | UnixFileMode.UserExecute);
                how.UnixCreateMode = OwnersFile;
            }
            var path = Path.Combine(folder, name);
            await using var writer = new StreamWriter(path, new UTF8Encoding(false), how);
            await writer.WriteLineAsync(link.AsMemory(), cancel);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Sentence("access.linkFile", folder, e.Message));
        }
    }
}
