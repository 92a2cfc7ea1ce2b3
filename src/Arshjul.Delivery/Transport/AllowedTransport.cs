using Arshjul.Core.Outbox;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Transport;

/// <summary>Lets mail through to those on a list alone. Mail to anybody else fails for good: it does not go later, when the list is gone.</summary>
/// <param name="inner">The way out.</param>
/// <param name="only">The list.</param>
/// <param name="words">The language of what is told.</param>
public sealed class AllowedTransport(IMessageTransport inner, AllowList only, Phrasebook words) : IMessageTransport, IAsyncDisposable
{
    /// <inheritdoc/>
    public int AtOnce => inner.AtOnce;

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel) => only.Allows(message.To)
        ? inner.SendAsync(message, dataStarting, cancel)
        : Task.FromResult(new SendResult(MessageState.Failed, words.Say("transport.notAllowed")));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (inner is IAsyncDisposable disposable)
            await disposable.DisposeAsync().ConfigureAwait(false);
    }
}
