using Microsoft.Extensions.Caching.Memory;

namespace Arshjul.Feeds;

/// <summary>The whole bytes of the feeds that were asked for last, within a bound: all of ten thousand people's would fill the memory.</summary>
internal sealed class PlainFeeds : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>A feed's whole bytes.</summary>
    public byte[] Of(FeedBytes feed) => _kept.TryGetValue(feed, out byte[]? known) ? known! : _kept.Set(feed, feed.Unpacked(), new MemoryCacheEntryOptions { Size = feed.Length });

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();
}
