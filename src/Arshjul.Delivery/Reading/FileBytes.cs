using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>The bytes of a file that somebody handed in, and what they are; seen in themselves, not in the file's name.</summary>
internal static class FileBytes
{
    private const int MostMegabytes = 10;

    /// <summary>All of them.</summary>
    /// <exception cref="InputException">It is empty, or larger than 10 MB.</exception>
    public static byte[] Read(string name, Stream content)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = content.Read(buffer)) > 0; read.Write(buffer, 0, count))
            if (read.Length + count > MostMegabytes * 1024 * 1024)
                throw new InputException(new Sentence("read.file.large", name, MostMegabytes));
        return read.Length > 0 ? read.ToArray() : throw new InputException(new Sentence("read.file.empty", name));
    }

    /// <summary>Whether it is a workbook of a kind that is read; else it may be text.</summary>
    /// <exception cref="InputException">It is of a kind that is not read; the sentence says what to do.</exception>
    public static bool IsWorkbook(string name, byte[] bytes)
    {
        if (Begins(bytes, "%PDF"u8))
            throw new InputException(new Sentence("read.file.pdf", name));
        // Excel 97-2003, and newer ones behind a password.
        if (Begins(bytes, [0xD0, 0xCF, 0x11, 0xE0]))
            throw new InputException(new Sentence("read.file.oldExcel", name));
        return Begins(bytes, "PK"u8);
    }

    private static bool Begins(byte[] bytes, ReadOnlySpan<byte> with) => bytes.AsSpan().StartsWith(with);
}
