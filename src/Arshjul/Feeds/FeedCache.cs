namespace Arshjul.Feeds;

/// <summary>
/// The feeds' bytes, made once for each group after a change and for each new day, and kept until the next. While the next are made, whoever asks waits
/// a moment for them and then gets what was true just before: a calendar that comes in that second asks again later.
/// </summary>
internal sealed class FeedCache(FeedSource source, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);

    // What was forgotten longer ago is not given out whatever happens: the database is away, and that is said.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _loading = new(1);
    private volatile FeedShelf? _shelf;
    private volatile Forgotten? _before;
    private int _forgotten;

    /// <summary>Forgets everything; the next request sees what is stored now.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        if (_shelf is { } shelf)
            _before = new Forgotten(shelf, clock.GetUtcNow());
        _shelf = null;
    }

    /// <summary>The feed behind a secret when it can be had at once; null when there is none, or nobody knows before the plan is read.</summary>
    public (string Hash, FeedBytes Feed)? FindReady(string token) =>
        _shelf is { } shelf && shelf.HoldsAt(clock) && FeedToken.HashOf(token) is { } hash && shelf.Find(hash) is { } feed ? (hash, feed) : null;

    /// <summary>The feed behind a secret, or null when there is none or it was revoked.</summary>
    public async ValueTask<(string Hash, FeedBytes Feed)?> FindAsync(string token, CancellationToken cancel)
    {
        if (FeedToken.HashOf(token) is not { } hash)
            return null;
        var shelf = await ShelfAsync(cancel);
        return shelf.Find(hash) is { } feed ? (hash, feed) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private async ValueTask<FeedShelf> ShelfAsync(CancellationToken cancel)
    {
        if (_shelf is { } known && known.HoldsAt(clock))
            return known;
        if (_before is not { } before || !before.Shelf.HoldsAt(clock) || clock.GetUtcNow() - before.At > Grace)
            return await MadeAsync(cancel);
        // It is made to its end although nobody waits for it any more.
        var making = MadeAsync(CancellationToken.None);
        await Task.WhenAny(making, Task.Delay(Patience, clock, cancel));
        cancel.ThrowIfCancellationRequested();
        return making.IsCompleted ? await making : before.Shelf;
    }

    private async Task<FeedShelf> MadeAsync(CancellationToken cancel)
    {
        await _loading.WaitAsync(cancel);
        try
        {
            if (_shelf is { } made && made.HoldsAt(clock))
                return made;
            var forgotten = Volatile.Read(ref _forgotten);
            var shelf = _shelf = await source.ShelfAsync(_before?.Shelf, cancel);
            // What changed while it was made may not be in it: those who wait for it get it, those who ask later do not.
            if (Volatile.Read(ref _forgotten) != forgotten)
                _shelf = null;
            return shelf;
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed record Forgotten(FeedShelf Shelf, DateTimeOffset At);
}
