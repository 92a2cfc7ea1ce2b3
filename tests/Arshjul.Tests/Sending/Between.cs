using Arshjul.Core.Outbox;

namespace Arshjul.Tests.Sending;

/// <summary>Something that happens between a worker and its way out: before the mark, or instead of the hand-over.</summary>
/// <param name="transport">The way out.</param>
/// <param name="before">What happens first, for each message.</param>
internal sealed class Between(IMessageTransport transport, Func<OutgoingMessage, Task> before) : IMessageTransport
{
    public int AtOnce { get; init; } = 1;

    public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        await before(message);
        return await transport.SendAsync(message, dataStarting, cancel);
    }
}
