using Arshjul.Core.Outbox;

namespace Arshjul.Core.Tests.Outbox;

/// <summary>A way out that does what the test says for each recipient.</summary>
internal sealed class ScriptedTransport(Func<OutgoingMessage, Func<Task>, Task<SendResult>> script) : IMessageTransport
{
    private readonly Lock _lock = new();

    public List<string> Seen { get; } = [];

    public int AtOnce { get; init; } = 1;

    public static async Task<SendResult> TakeAsync(Func<Task> dataStarting)
    {
        await dataStarting();
        return new SendResult(MessageState.Sent, "250 2.0.0 Ok");
    }

    public Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
    {
        lock (_lock)
            Seen.Add(message.RecipientKey);
        return script(message, () => dataStarting(cancel));
    }
}
