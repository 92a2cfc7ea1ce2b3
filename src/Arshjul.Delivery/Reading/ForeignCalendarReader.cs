using Arshjul.Core.Calendar;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>Reads a calendar that was fetched from somebody else: what lies ahead, and a little of what was.</summary>
public static class ForeignCalendarReader
{
    private const int MostRead = 5000;
    private const int MostKept = 1000;
    private const int DaysBack = 31;
    private const int YearsAhead = 3;

    /// <summary>Its entries, each once, in order of time.</summary>
    /// <param name="name">What stands for it in the sentences, its host.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="today">The day from which it is looked at.</param>
    /// <param name="zone">In which its moments become local times.</param>
    /// <exception cref="InputException">It is no calendar, or one that is not read; the sentence says why.</exception>
    public static IReadOnlyList<ForeignEntry> Read(string name, byte[] bytes, DateOnly today, Zone zone)
    {
        var text = FileText.Decode(name, bytes);
        if (!text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            throw new InputException(new Sentence("foreign.noCalendar", name));
        var (from, to) = (today.AddDays(-DaysBack), today.AddYears(YearsAhead));
        var kept = CalendarEntries.Read(name, text, (from, to), MostRead, zone).Where(e => (e.LastDate ?? e.Date) >= from && e.Date <= to)
            // One that stands there twice is as it was written last.
            .GroupBy(e => e.Id, StringComparer.Ordinal).Select(same => same.Last()).ToList();
        return kept.Count <= MostKept ? [.. kept.OrderBy(e => e.Date).ThenBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal)]
            : throw new InputException(new Sentence("read.file.entries", name, kept.Count, MostKept));
    }
}
