using System.Globalization;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Transport;

/// <summary>Puts whole mails as <c>.eml</c> files in a folder, for somebody else to send or to look at. What stands there under its name is whole; the same message tried again is the same file.</summary>
/// <param name="folder">The folder; made when it is missing, readable by its owner alone.</param>
/// <param name="words">The language of what is told.</param>
public sealed class PickupTransport(string folder, Phrasebook words) : IMessageTransport
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The name a message gets: when it was queued and its id, so that names sort by time and tell nothing of anybody.</summary>
    public static string NameOf(OutgoingMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{message.QueuedAt:yyyyMMdd'T'HHmmssfff'Z'}-{message.Id:N}.eml");

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        await dataStarting(cancel).ConfigureAwait(false);
        var name = NameOf(message);
        // Of this try alone: another worker may be writing the same mail, and whichever is done last, the file is whole.
        var unfinished = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}.part");
        try
        {
            MakeFolder();
            await WriteAsync(unfinished, message.Mime).ConfigureAwait(false);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
            return new SendResult(MessageState.Sent, words.Say("transport.pickedUp", name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Never uncertain: before the rename there is no mail, after it there is one.
            Remove(unfinished);
            return new SendResult(MessageState.Deferred, words.Say("transport.pickupFailed", e.GetType().Name));
        }
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnersFile | UnixFileMode.UserExecute);
    }

    private static async Task WriteAsync(string path, byte[] bytes)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OwnersFile;
        var file = new FileStream(path, how);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(bytes).ConfigureAwait(false);
            file.Flush(flushToDisk: true); // on disk before it has its name
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault that brought us here is the one to tell; the remains are hidden and no mail.
        }
    }
}
