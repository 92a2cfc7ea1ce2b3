using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Rehearsal;

/// <summary>A store and an outbox that live in memory: what is rehearsed touches nothing.</summary>
public sealed class MemoryStore(YearPlan plan) : IWheelStore, IOutbox
{
    private readonly Dictionary<(string, int), Call> _calls = [];
    private readonly Dictionary<string, HashSet<MessageKey>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Subject, string Recipient), string> _addresses = [];
    private StoredPlan _stored = new(plan, 1);

    /// <inheritdoc/>
    public Task<StoredPlan> LoadAsync(CancellationToken cancel) => Task.FromResult(_stored);

    /// <inheritdoc/>
    public Task<bool> CommitAsync(PlanCommit commit, CancellationToken cancel)
    {
        if (commit.Before.Revision != _stored.Revision)
            return Task.FromResult(false);
        _stored = new StoredPlan(commit.After, _stored.Revision + 1);
        foreach (var call in commit.Calls)
            _calls.Add((call.Meeting, call.Version), call);
        foreach (var message in commit.Messages)
        {
            KeysOf(message.Subject).Add(new MessageKey(message.Kind, message.Subject, message.Revision, message.RecipientKey));
            _addresses[(message.Subject, message.RecipientKey)] = message.To;
        }
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<Call?> LoadCallAsync(string meeting, int version, CancellationToken cancel) => Task.FromResult(_calls.GetValueOrDefault((meeting, version)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<MessageKey>>([.. subjects.SelectMany(KeysOf)]);

    /// <summary>Nothing is sent from memory: the rehearsal hands its mails out as they are queued.</summary>
    public Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OutgoingMessage>>([]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel) => Task.FromResult(claimed);

    /// <inheritdoc/>
    public Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(recipients.Where(r => _addresses.ContainsKey((subject, r))).ToDictionary(r => r, r => _addresses[(subject, r)], StringComparer.Ordinal));

    /// <inheritdoc/>
    public Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel) =>
        Task.FromResult<IReadOnlySet<string>>(_keys.Values.SelectMany(k => k).Where(k => k.Kind == MailKinds.Call(0) && recipients.Contains(k.RecipientKey)).Select(k => k.RecipientKey).ToHashSet());

    /// <inheritdoc/>
    public Task<bool> IsHeldAsync(CancellationToken cancel) => Task.FromResult(false);

    private HashSet<MessageKey> KeysOf(string subject)
    {
        if (!_keys.TryGetValue(subject, out var keys))
            _keys[subject] = keys = [];
        return keys;
    }
}
