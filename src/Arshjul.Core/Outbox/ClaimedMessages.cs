namespace Arshjul.Core.Outbox;

/// <summary>What one drain has claimed, handed out one by one to those who send at the same time; more is claimed when the last is handed out, until nothing is due.</summary>
internal sealed class ClaimedMessages(IOutbox outbox, int atOnce, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Queue<OutgoingMessage> _claimed = new();
    private readonly Queue<OutgoingMessage> _loaded = new(); // some at a time: a mail with papers may be large
    private volatile bool _isHeld;
    private volatile bool _isOver;
    private volatile bool _isAbandoned;

    /// <summary>Whether all sending was seen to be stopped: what is claimed goes back.</summary>
    public bool IsHeld => _isHeld;

    /// <summary>The next one; null when nothing more is due, or nothing more is to be claimed.</summary>
    public async Task<OutgoingMessage?> NextAsync(CancellationToken cancel)
    {
        // Not cancelled while it waits: what is claimed is handed out to the last, to be given back.
        await _one.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (_loaded.Count == 0 && !_isAbandoned)
                await LoadAsync(cancel).ConfigureAwait(false);
            return !_isAbandoned && _loaded.TryDequeue(out var next) ? next : null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>All sending is stopped: nothing more is claimed.</summary>
    public void Hold() => _isHeld = _isOver = true;

    /// <summary>Nothing more is handed out; what is claimed already falls due again when its lease is over.</summary>
    public void Abandon() => _isAbandoned = true;

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (_claimed.Count == 0 && !_isOver && !cancel.IsCancellationRequested)
        {
            foreach (var message in await outbox.ClaimAsync(OutboxDrain.Batch * atOnce, clock.GetUtcNow().UtcDateTime, OutboxDrain.Lease, cancel).ConfigureAwait(false))
                _claimed.Enqueue(message);
            _isOver = _claimed.Count == 0;
        }
        if (_claimed.Count == 0)
            return;
        List<OutgoingMessage> next = [];
        while (next.Count < OutboxDrain.Batch && _claimed.TryDequeue(out var message))
            next.Add(message);
        foreach (var message in await outbox.LoadAsync(next, CancellationToken.None).ConfigureAwait(false))
            _loaded.Enqueue(message);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
