using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Arshjul.Feeds;

/// <summary>A feed as it goes out, packed, and the tag by which a client asks whether it has changed. All of it is made once for each change; whole it is kept for those asked for last alone, <see cref="PlainFeeds"/>.</summary>
internal sealed class FeedBytes
{
    private FeedBytes(byte[] content)
    {
        // Weak: the same calendar goes out packed or not (RFC 9110 §8.8.1).
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true);
        Gzip = Packed(content, into => new GZipStream(into, CompressionLevel.Optimal));
        Brotli = Packed(content, into => new BrotliStream(into, CompressionLevel.Optimal));
        TagText = Tag.ToString();
        Length = content.Length;
    }

    /// <summary>The iCalendar text, UTF-8, packed by gzip (RFC 1952).</summary>
    public byte[] Gzip { get; }

    /// <summary>The same, packed by Brotli (RFC 7932).</summary>
    public byte[] Brotli { get; }

    /// <summary>How many bytes it is, whole.</summary>
    public int Length { get; }

    /// <summary>The tag.</summary>
    public EntityTagHeaderValue Tag { get; }

    /// <summary>The tag as it stands in the header.</summary>
    public string TagText { get; }

    /// <summary>Makes it of its bytes.</summary>
    public static FeedBytes Of(byte[] content) => new(content);

    /// <summary>The iCalendar text, UTF-8.</summary>
    public byte[] Unpacked()
    {
        using var into = new MemoryStream();
        using (var from = new BrotliStream(new MemoryStream(Brotli), CompressionMode.Decompress))
            from.CopyTo(into);
        return into.ToArray();
    }

    private static byte[] Packed(byte[] content, Func<Stream, Stream> packer)
    {
        using var into = new MemoryStream();
        using (var packing = packer(into))
            packing.Write(content);
        return into.ToArray();
    }
}
