using Arshjul.Core.Outbox;

namespace Arshjul.Core.Tests.Outbox;

/// <summary>An outbox without a database.</summary>
internal sealed class MemoryOutbox(params IReadOnlyList<OutgoingMessage> messages) : IOutbox
{
    private readonly Dictionary<Guid, OutgoingMessage> _rows = messages.ToDictionary(m => m.Id);

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _brokenSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IEnumerable<OutgoingMessage> Rows => messages.Select(m => _rows[m.Id]);

    /// <summary>Rows that somebody else takes before their bytes leave.</summary>
    public HashSet<Guid> Lost { get; } = [];

    /// <summary>The row whose result cannot be written down.</summary>
    public Guid? Broken { get; set; }

    /// <summary>Done when that was tried.</summary>
    public Task BrokenSeen => _brokenSeen.Task;

    /// <summary>Whether all sending is stopped.</summary>
    public bool IsHeld { get; set; }

    /// <summary>How long rows were last claimed for.</summary>
    public TimeSpan Lease { get; private set; }

    public Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel)
    {
        Lease = lease;
        if (IsHeld)
            return Task.FromResult<IReadOnlyList<OutgoingMessage>>([]);
        lock (_lock)
        {
            var due = Rows.Where(m => m.State is MessageState.Queued or MessageState.Deferred && m.NextAttemptAt <= nowUtc).Take(most).ToList();
            return Task.FromResult<IReadOnlyList<OutgoingMessage>>([.. due.Select(m => _rows[m.Id] = m with { State = MessageState.Claimed, Attempts = m.Attempts + 1 })]);
        }
    }

    public Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel) => Task.FromResult(claimed);

    public Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel)
    {
        if (Lost.Contains(message.Id))
            throw new ClaimLostException(message.Id);
        if (IsHeld)
            throw new SendingHeldException();
        lock (_lock)
            _rows[message.Id] = _rows[message.Id] with { State = MessageState.DataStarted };
        return Task.CompletedTask;
    }

    public Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Broken == message.Id)
        {
            _brokenSeen.TrySetResult();
            throw new InvalidOperationException("the database is away");
        }
        lock (_lock)
            _rows[message.Id] = _rows[message.Id] with { State = result.State, LastAnswer = result.Answer, NextAttemptAt = nextAttemptUtc ?? nowUtc };
        return Task.CompletedTask;
    }

    public Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<MessageKey>>([.. Rows.Where(m => subjects.Contains(m.Subject)).Select(m => new MessageKey(m.Kind, m.Subject, m.Revision, m.RecipientKey))]);

    public Task<bool> IsHeldAsync(CancellationToken cancel) => Task.FromResult(IsHeld);
}
