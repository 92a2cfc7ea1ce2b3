using MailKit;

namespace Arshjul.Delivery.Transport;

/// <summary>One message's way through the server: whether it was marked as leaving, and whether any of it left.</summary>
internal sealed class Transaction(long size, Func<Task> starting) : ITransferProgress
{
    /// <summary>The message's size in octets.</summary>
    public long Size => size;

    /// <summary>Whether the mark is set.</summary>
    public bool IsMarked { get; private set; }

    /// <summary>Why the mark could not be set.</summary>
    public Exception? NotMarked { get; private set; }

    /// <summary>Whether bytes may have left.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Sets the mark and waits until it is set: no byte may leave before.</summary>
    public void Mark()
    {
        try
        {
            starting().GetAwaiter().GetResult(); // the library's hook cannot be awaited
            IsMarked = true;
        }
        catch (Exception e)
        {
            NotMarked = e;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    /// <inheritdoc/>
    public void Report(long bytesTransferred) => HasLeft |= bytesTransferred > 0;
}
