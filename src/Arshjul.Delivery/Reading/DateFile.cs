using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>A file that may hold dates, as lines: a spreadsheet, a calendar, a saved page, comma-separated values or plain text. What it is, is seen in its bytes, not in its name.</summary>
public static class DateFile
{
    private const int MostMegabytes = 10;

    /// <summary>Its lines.</summary>
    /// <param name="name">What the user calls the file; stands in the sentences.</param>
    /// <param name="content">The bytes; never read further than 10 MB.</param>
    /// <param name="year">The year that is planned: a calendar's recurring entries are read for it alone; null for all years that a calendar has entries of its own in.</param>
    /// <param name="zone">In which a calendar's moments become local times.</param>
    /// <exception cref="InputException">It is too large, or of a kind that is not read; the sentence says what to do.</exception>
    public static IReadOnlyList<SourceLine> Read(string name, Stream content, int? year, Zone zone)
    {
        var bytes = Bytes(name, content);
        if (Begins(bytes, "PK"u8))
            return WorkbookLines.Read(name, bytes);
        if (Begins(bytes, "%PDF"u8))
            throw new InputException(new Sentence("read.file.pdf", name));
        // Excel 97-2003, and newer ones behind a password.
        if (Begins(bytes, [0xD0, 0xCF, 0x11, 0xE0]))
            throw new InputException(new Sentence("read.file.oldExcel", name));
        var text = FileText.Decode(name, bytes);
        return text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? CalendarLines.Read(name, text, year, zone) : FileText.Lines(name, text);
    }

    private static byte[] Bytes(string name, Stream content)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = content.Read(buffer)) > 0; read.Write(buffer, 0, count))
            if (read.Length + count > MostMegabytes * 1024 * 1024)
                throw new InputException(new Sentence("read.file.large", name, MostMegabytes));
        return read.Length > 0 ? read.ToArray() : throw new InputException(new Sentence("read.file.empty", name));
    }

    private static bool Begins(byte[] bytes, ReadOnlySpan<byte> with) => bytes.AsSpan().StartsWith(with);
}
