using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Arshjul.Delivery.Reading;

/// <summary>A calendar's entries (RFC 5545) as lines, such as a board's published meetings; recurring ones day by day in the year that is planned.</summary>
internal static partial class CalendarLines
{
    private const int Most = 1000;

    /// <summary>The entries in order of time.</summary>
    /// <exception cref="InputException">It is no whole calendar, or has more entries than a year of meetings can have.</exception>
    public static IReadOnlyList<SourceLine> Read(string name, string text, int? year, Zone zone)
    {
        List<CalendarEvent> events;
        try
        {
            events = [.. CalendarCollection.Load(text).SelectMany(c => c.Events)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws what its parser happens to trip over.
            throw new InputException(NoSuchDay(name, text) ?? new Sentence("read.file.noCalendar", name));
        }
        if (events.Count == 0)
            throw new InputException(new Sentence("read.file.noEvents", name));
        if (events.Count > Most)
            throw new InputException(new Sentence("read.file.entries", name, events.Count, Most));
        return [.. events.SelectMany(e => Lines(name, e, year, zone)).OrderBy(l => l.Date).ThenBy(l => l.Start)];
    }

    /// <summary>The first day that is none, such as 20260231; null when all days there are can be.</summary>
    private static Sentence? NoSuchDay(string name, string text) => text.Split('\n')
        .Select((line, n) => (Day: MomentLine().Match(line) is { Success: true } found ? found.Groups["day"].Value : null, Number: n + 1))
        .Where(l => l.Day is not null && !DateOnly.TryParseExact(l.Day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .Select(l => new Sentence("read.file.noSuchDay", name, l.Day, l.Number)).FirstOrDefault();

    [GeneratedRegex(@"^(?:DTSTART|DTEND|RDATE|EXDATE|RECURRENCE-ID)\b[^:]*:(?<day>\d{8})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MomentLine();

    private static IEnumerable<SourceLine> Lines(string name, CalendarEvent entry, int? year, Zone zone)
    {
        if (entry.Start is not { } start)
            return [];
        var rules = entry.RecurrenceRule is { } rule ? [rule] : Array.Empty<RecurrenceRule>();
        if (rules.Any(r => r.Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly))
            throw new InputException(new Sentence("read.file.tooOften", name, entry.Summary ?? ""));
        if (rules.Length == 0 && entry.RecurrenceDates.GetAllDates().ToList() is [])
            return [Line(entry, start, entry.End ?? (entry.Duration is { } length ? start.Add(length) : null), zone)];
        if (year is not { } planned)
            throw new InputException(new Sentence("read.file.recurs", name, entry.Summary ?? ""));
        return entry.GetOccurrences(new CalDateTime(planned, 1, 1)).TakeWhile(o => o.Period.StartTime.Year <= planned).Take(Most)
            .Where(o => o.Period.StartTime.Year == planned).Select(o => Line(entry, o.Period.StartTime, o.Period.EffectiveEndTime, zone));
    }

    private static SourceLine Line(CalendarEvent entry, CalDateTime start, CalDateTime? end, Zone zone)
    {
        var (from, to) = (Local(start, zone), end is null ? (DateTime?)null : Local(end, zone));
        var lastDay = to is null ? from : start.HasTime ? to.Value : to.Value.AddDays(-1); // DTEND of whole days is the day after (RFC 5545 §3.6.1).
        var words = new[] { entry.Status == "CANCELLED" ? "INSTÄLLT" : null, entry.Summary, entry.Location }.Where(w => !string.IsNullOrWhiteSpace(w));
        return new SourceLine(entry.Summary is { Length: > 0 } summary ? summary : from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(", ", words))
        {
            Date = DateOnly.FromDateTime(from),
            LastDate = DateOnly.FromDateTime(lastDay) > DateOnly.FromDateTime(from) ? DateOnly.FromDateTime(lastDay) : null,
            Start = start.HasTime ? TimeOnly.FromDateTime(from) : null,
            End = start.HasTime && to is { } until && until > from ? TimeOnly.FromDateTime(until) : null,
        };
    }

    // A floating time is local wherever it is read; only moments with a zone are turned.
    private static DateTime Local(CalDateTime moment, Zone zone) => moment.IsFloating || !moment.HasTime ? moment.Value : zone.ToLocal(moment.AsUtc);
}
