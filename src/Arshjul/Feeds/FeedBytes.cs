using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Arshjul.Feeds;

/// <summary>A feed as it goes out, and the tag by which a client asks whether it has changed.</summary>
/// <param name="Content">The iCalendar text, UTF-8.</param>
/// <param name="Tag">Weak: what is the same calendar may one day be written otherwise (RFC 9110 §8.8.1).</param>
internal sealed record FeedBytes(ReadOnlyMemory<byte> Content, EntityTagHeaderValue Tag)
{
    /// <summary>Makes it of its bytes.</summary>
    public static FeedBytes Of(byte[] content) => new(content, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true));
}
