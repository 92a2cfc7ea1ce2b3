using System.Collections.Concurrent;
using Arshjul.Core.Feeds;

namespace Arshjul.Feeds;

/// <summary>Remembers which addresses were used until a job writes it down, once a day each and never while somebody waits for an answer.</summary>
internal sealed class FeedUse(IFeedAddresses addresses, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTime> _used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateOnly> _written = new(StringComparer.Ordinal);

    /// <summary>Notes that an address was used now.</summary>
    public void Note(string hash)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!_written.TryGetValue(hash, out var day) || day != DateOnly.FromDateTime(now))
            _used[hash] = now;
    }

    /// <summary>Writes down what was noted.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        var used = _used.ToArray();
        if (used.Length == 0)
            return;
        await addresses.TouchAsync(used.ToDictionary(StringComparer.Ordinal), cancel);
        foreach (var use in used)
        {
            _written[use.Key] = DateOnly.FromDateTime(use.Value);
            _used.TryRemove(use);
        }
    }
}
