using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>A file that may hold dates, as lines: a spreadsheet, a calendar, a saved page, comma-separated values or plain text. What it is, is seen in its bytes, not in its name.</summary>
public static class DateFile
{
    /// <summary>Its lines.</summary>
    /// <param name="name">What the user calls the file; stands in the sentences.</param>
    /// <param name="content">The bytes; never read further than 10 MB.</param>
    /// <param name="year">The year that is planned: a calendar's recurring entries are read for it alone; null for all years that a calendar has entries of its own in.</param>
    /// <param name="zone">In which a calendar's moments become local times.</param>
    /// <exception cref="InputException">It is too large, or of a kind that is not read; the sentence says what to do.</exception>
    public static IReadOnlyList<SourceLine> Read(string name, Stream content, int? year, Zone zone)
    {
        var bytes = FileBytes.Read(name, content);
        if (FileBytes.IsWorkbook(name, bytes))
            return WorkbookLines.Read(name, bytes);
        var text = FileText.Decode(name, bytes);
        return text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? CalendarLines.Read(name, text, year, zone) : FileText.Lines(name, text);
    }
}
