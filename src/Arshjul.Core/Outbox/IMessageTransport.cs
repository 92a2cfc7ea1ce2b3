namespace Arshjul.Core.Outbox;

/// <summary>The way out: an SMTP server or a pickup folder.</summary>
public interface IMessageTransport
{
    /// <summary>How many messages it takes at the same time.</summary>
    int AtOnce => 1;

    /// <summary>Tries to hand over one message. What the server says is a result; only faults of the program are exceptions.</summary>
    /// <param name="message">The message.</param>
    /// <param name="dataStarting">Awaited before the first byte of the message leaves.</param>
    /// <param name="cancel">Stops before the next step that can be stopped.</param>
    Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel);
}
