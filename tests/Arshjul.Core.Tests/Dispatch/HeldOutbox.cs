using Arshjul.Core.Outbox;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>An outbox that a test can stop.</summary>
internal sealed class HeldOutbox(IOutbox outbox, Func<bool> isHeld) : IOutbox
{
    public Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel) => outbox.ClaimAsync(most, nowUtc, lease, cancel);

    public Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel) => outbox.LoadAsync(claimed, cancel);

    public Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel) => outbox.MarkDataStartedAsync(message, cancel);

    public Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel) =>
        outbox.RecordAsync(message, result, nowUtc, nextAttemptUtc, cancel);

    public Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel) => outbox.CalledAsync(recipients, cancel);

    public Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel) => outbox.AddressesAsync(subject, recipients, cancel);

    public Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel) => outbox.KeysAsync(subjects, cancel);

    public Task<bool> IsHeldAsync(CancellationToken cancel) => Task.FromResult(isHeld());
}
