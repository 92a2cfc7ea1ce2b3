namespace Arshjul.Access;

/// <summary>Counts what somebody does within a time, and says when it is enough. In memory, for this process: a start forgets it.</summary>
/// <param name="most">How many are let through.</param>
/// <param name="within">In how long a time.</param>
/// <param name="clock">The clock.</param>
internal sealed class AttemptLimit(int most, TimeSpan within, TimeProvider clock)
{
    // More than this many at once is an attack from everywhere: then the memory is worth more than the count.
    private const int MostRemembered = 20_000;

    private readonly Dictionary<string, Queue<DateTimeOffset>> _attempts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>Whether it is enough.</summary>
    public bool IsReached(string who)
    {
        lock (_lock)
            return Recent(who) is { } attempts && attempts.Count >= most;
    }

    /// <summary>Counts one more; false, and not counted, when it is enough already.</summary>
    public bool Take(string who)
    {
        lock (_lock)
        {
            if (Recent(who) is not { } attempts)
            {
                if (_attempts.Count >= MostRemembered)
                    Forget();
                _attempts[who] = attempts = new Queue<DateTimeOffset>();
            }
            if (attempts.Count >= most)
                return false;
            attempts.Enqueue(clock.GetUtcNow());
            return true;
        }
    }

    private Queue<DateTimeOffset>? Recent(string who)
    {
        if (!_attempts.TryGetValue(who, out var attempts))
            return null;
        while (attempts.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= within)
            attempts.Dequeue();
        return attempts;
    }

    private void Forget()
    {
        foreach (var who in _attempts.Keys.ToList())
            if (Recent(who)!.Count == 0)
                _attempts.Remove(who);
        if (_attempts.Count >= MostRemembered)
            _attempts.Clear();
    }
}
