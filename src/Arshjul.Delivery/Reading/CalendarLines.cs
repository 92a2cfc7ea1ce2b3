using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>A calendar's entries as lines, such as a board's published meetings; recurring ones day by day in the year that is planned.</summary>
internal static class CalendarLines
{
    private const int Most = 1000;

    /// <summary>The entries in order of time.</summary>
    /// <exception cref="InputException">It is no whole calendar, or has more entries than a year of meetings can have.</exception>
    public static IReadOnlyList<SourceLine> Read(string name, string text, int? year, Zone zone) =>
    [
        .. CalendarEntries.Read(name, text, year is { } planned ? (new DateOnly(planned, 1, 1), new DateOnly(planned, 12, 31)) : null, Most, zone)
            .Select(Line).OrderBy(l => l.Date).ThenBy(l => l.Start),
    ];

    private static SourceLine Line(ForeignEntry entry)
    {
        var words = new[] { entry.IsCancelled ? "INSTÄLLT" : null, entry.Title, entry.Room }.Where(w => !string.IsNullOrWhiteSpace(w));
        return new SourceLine(entry.Title is { Length: > 0 } title ? title : entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(", ", words))
        {
            Date = entry.Date,
            LastDate = entry.LastDate,
            Start = entry.Start,
            End = entry.End,
        };
    }
}
