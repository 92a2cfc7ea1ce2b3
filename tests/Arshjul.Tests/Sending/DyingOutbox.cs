using Arshjul.Core.Outbox;

namespace Arshjul.Tests.Sending;

/// <summary>The outbox of a worker whose process ends at a step: from then on nothing of what it does is written down.</summary>
internal sealed class DyingOutbox(IOutbox outbox, string dies) : IOutbox
{
    private bool _isDead;

    public async Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel)
    {
        var claimed = await outbox.ClaimAsync(most, nowUtc, lease, cancel);
        Die("claimed");
        return claimed;
    }

    public Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel) => outbox.LoadAsync(claimed, cancel);

    public async Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel)
    {
        Die("marking");
        await outbox.MarkDataStartedAsync(message, cancel);
        Die("marked");
    }

    public async Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel)
    {
        Die("recording");
        await outbox.RecordAsync(message, result, nowUtc, nextAttemptUtc, cancel);
        Die("recorded");
    }

    public Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel) => outbox.CalledAsync(recipients, cancel);

    public Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel) => outbox.AddressesAsync(subject, recipients, cancel);

    public Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel) => outbox.KeysAsync(subjects, cancel);

    public Task<bool> IsHeldAsync(CancellationToken cancel) => outbox.IsHeldAsync(cancel);

    private void Die(string step)
    {
        _isDead |= step == dies;
        if (_isDead)
            throw new ProcessEndedException();
    }

    internal sealed class ProcessEndedException : Exception;
}
