using System.Security.Cryptography;
using Arshjul.Core.Calls;
using Arshjul.Core.Words;

namespace Arshjul.Replies;

/// <summary>
/// The secret that makes the UIDs of invitations. It lies beside the keys that seal links, in a file that its owner alone can read, and is
/// made by whoever first needs it: several instances share the folder. It never changes by itself.
/// </summary>
internal static class InvitationKey
{
    private const int Size = 32;

    /// <summary>The UIDs of a data folder.</summary>
    /// <exception cref="InputException">The file holds something else.</exception>
    public static InvitationUids Open(string data)
    {
        var file = FileIn(data);
        if (!File.Exists(file))
            Make(file);
        var text = File.ReadAllText(file).Trim();
        return text.Length == 2 * Size && text.All(char.IsAsciiHexDigit) ? new InvitationUids(Convert.FromHexString(text)) : throw new InputException(new Sentence("reply.badKey", file));
    }

    /// <summary>The UIDs of a data folder for whoever only shows mails and sends none: where there is no key yet, UIDs of no use, and nothing is written.</summary>
    /// <exception cref="InputException">The file holds something else.</exception>
    public static InvitationUids ForShow(string data) => File.Exists(FileIn(data)) ? Open(data) : new InvitationUids(RandomNumberGenerator.GetBytes(Size));

    private static string FileIn(string data) => Path.Combine(data, "keys", "invitations.key");

    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var stream = new FileStream(draft, options))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Size))));
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was quicker: its key holds.
            File.Delete(draft);
        }
    }
}
