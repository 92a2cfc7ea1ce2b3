namespace Arshjul.Delivery.Transport;

/// <summary>Keeps messages back so that no more than so many begin in any minute, as servers count them. It measures time that passes, which no set clock moves.</summary>
/// <param name="most">How many; null for no limit.</param>
/// <param name="clock">The time that passes.</param>
internal sealed class SendingRate(int? most, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _turns = new();
    private readonly long _begun = clock.GetTimestamp();

    /// <summary>Waits for the next turn.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the turn is lost.</exception>
    public async Task WaitAsync(CancellationToken cancel)
    {
        if (most is { } limit && Next(limit) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
    }

    private TimeSpan Next(int limit)
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_begun);
            var turn = now;
            if (_turns.Count == limit && _turns.Dequeue() + TimeSpan.FromMinutes(1) is var free && free > now)
                turn = free;
            _turns.Enqueue(turn);
            return turn - now;
        }
    }
}
