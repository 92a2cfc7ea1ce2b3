using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Core.Calendar;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Arshjul.Delivery.Reading;

/// <summary>
/// A calendar's entries (RFC 5545) in the organisation's time, day by day when they recur. It may have come from anywhere: what would take long to work
/// out is refused, and so is a zone whose hours are not known, for nobody gets the wrong time.
/// </summary>
internal static partial class CalendarEntries
{
    private const int MostComponents = 5000;
    private const int MostRules = 300;
    private const int MostDays = 1000;
    private const int FirstYear = 1900;

    // A rule such as 30 February has no days; that is seen after so many years, months or days without one.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 1000 };

    /// <summary>The entries, in no order. One that recurs has its days within the window alone, one that does not stands whenever it is.</summary>
    /// <param name="name">What the user calls the calendar; stands in the sentences.</param>
    /// <param name="text">Its text.</param>
    /// <param name="window">First and last day of entries that recur; null refuses them.</param>
    /// <param name="most">The most entries.</param>
    /// <param name="zone">In which moments become local times.</param>
    /// <exception cref="InputException">It is no whole calendar, has none or too many entries, or recurs in a way that is not worked out.</exception>
    public static IReadOnlyList<ForeignEntry> Read(string name, string text, (DateOnly From, DateOnly To)? window, int most, Zone zone)
    {
        if (ComponentLine().Count(text) > MostComponents)
            throw new InputException(new Sentence("read.file.components", name, MostComponents));
        var plain = CalendarZones.Known(name, text);
        try
        {
            var events = CalendarCollection.Load(plain).SelectMany(c => c.Events).Where(e => e.Start is not null).ToList();
            if (events.Count == 0)
                throw new InputException(new Sentence("read.file.noEvents", name));
            if (events.Count > most)
                throw new InputException(new Sentence("read.file.entries", name, events.Count, most));
            if (events.Count(e => e.RecurrenceRule is not null) > MostRules)
                throw new InputException(new Sentence("read.file.rules", name, MostRules));
            var written = UidLine().Matches(plain).Select(m => Plain(m.Groups["uid"].Value)).ToHashSet(StringComparer.Ordinal);
            var moved = events.Where(e => e.RecurrenceIdentifier is not null).Select(e => (e.Uid, Day(e.RecurrenceIdentifier!.StartTime, zone))).ToHashSet();
            return [.. events.SelectMany(e => Days(name, e, window, moved, zone).Select(d => Entry(e, d.Start, d.End, zone, written)))];
        }
        catch (Exception e) when (e is not OutOfMemoryException and not InputException)
        {
            // The library throws what its parser happens to trip over.
            throw new InputException(NoSuchDay(name, text) ?? new Sentence("read.file.noCalendar", name));
        }
    }

    private static IEnumerable<(CalDateTime Start, CalDateTime? End)> Days(string name, CalendarEvent entry, (DateOnly From, DateOnly To)? window, HashSet<(string?, DateOnly)> moved, Zone zone)
    {
        var start = entry.Start!;
        if (entry.RecurrenceIdentifier is not null || (entry.RecurrenceRule is null && !entry.RecurrenceDates.GetAllDates().Any()))
            return [(start, entry.End ?? (entry.Duration is { } length ? start.Add(length) : null))];
        if (entry.RecurrenceRule is { } rule && (rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly || rule.ByHour.Count > 1 || rule.ByMinute.Count > 1 || rule.BySecond.Count > 1))
            throw new InputException(new Sentence("read.file.tooOften", name, entry.Summary ?? ""));
        if (start.Year < FirstYear)
            throw new InputException(new Sentence("read.file.old", name, entry.Summary ?? "", FirstYear));
        if (window is not var (from, to))
            throw new InputException(new Sentence("read.file.recurs", name, entry.Summary ?? ""));
        try
        {
            return [.. entry.GetOccurrences(new CalDateTime(from), Patience).TakeWhile(o => DateOnly.FromDateTime(o.Period.StartTime.Value) <= to).Take(MostDays)
                .Where(o => DateOnly.FromDateTime(o.Period.StartTime.Value) >= from && !moved.Contains((entry.Uid, Day(o.Period.StartTime, zone))))
                .Select(o => (o.Period.StartTime, o.Period.EffectiveEndTime))];
        }
        catch (EvaluationException)
        {
            throw new InputException(new Sentence("read.file.noDays", name, entry.Summary ?? ""));
        }
    }

    private static ForeignEntry Entry(CalendarEvent entry, CalDateTime start, CalDateTime? end, Zone zone, HashSet<string> written)
    {
        var (from, to) = (Local(start, zone), end is null ? (DateTime?)null : Local(end, zone));
        var lastDay = DateOnly.FromDateTime(to is null ? from : start.HasTime ? to.Value : to.Value.AddDays(-1)); // DTEND of whole days is the day after (RFC 5545 §3.6.1).
        var date = DateOnly.FromDateTime(from);
        var title = OneLine(entry.Summary);
        return new ForeignEntry(Id(entry, start, title, zone, written), title, date)
        {
            LastDate = lastDay > date ? lastDay : null,
            Start = start.HasTime ? TimeOnly.FromDateTime(from) : null,
            End = start.HasTime && to is { } until && until > from ? TimeOnly.FromDateTime(until) : null,
            Room = OneLine(entry.Location) is { Length: > 0 } room ? room : null,
            IsCancelled = string.Equals(entry.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase),
            IsTentative = string.Equals(entry.Status, "TENTATIVE", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string Id(CalendarEvent entry, CalDateTime start, string title, Zone zone, HashSet<string> written)
    {
        // The library gives one that has no UID another each time it is read; what it is called and when is the next best.
        if (entry.Uid is not { } uid || !written.Contains(uid))
            return Short(string.Create(CultureInfo.InvariantCulture, $"{title}/{Day(start, zone):yyyy-MM-dd}"));
        var isOfSeries = entry.RecurrenceIdentifier is not null || entry.RecurrenceRule is not null || entry.RecurrenceDates.GetAllDates().Any();
        return isOfSeries ? string.Create(CultureInfo.InvariantCulture, $"{Bounded(uid)}/{Day(entry.RecurrenceIdentifier?.StartTime ?? start, zone):yyyy-MM-dd}") : Bounded(uid);
    }

    private static string Plain(string escaped) => escaped.Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);

    private static string Bounded(string uid) => uid.Length <= 200 ? uid : Short(uid);

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    // What others write becomes a title in pages, mails and calendars.
    private static string OneLine(string? text)
    {
        var line = string.Join(' ', string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 200 ? line : line[..(char.IsHighSurrogate(line[198]) ? 198 : 199)] + "…";
    }

    private static DateOnly Day(CalDateTime moment, Zone zone) => DateOnly.FromDateTime(Local(moment, zone));

    // A floating time is local wherever it is read; only moments with a zone are turned.
    private static DateTime Local(CalDateTime moment, Zone zone) => moment.IsFloating || !moment.HasTime ? moment.Value : zone.ToLocal(moment.AsUtc);

    /// <summary>The first day that is none, such as 20260231; null when all days there are can be.</summary>
    private static Sentence? NoSuchDay(string name, string text) => text.Split('\n')
        .Select((line, n) => (Day: MomentLine().Match(line) is { Success: true } found ? found.Groups["day"].Value : null, Number: n + 1))
        .Where(l => l.Day is not null && !DateOnly.TryParseExact(l.Day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        .Select(l => new Sentence("read.file.noSuchDay", name, l.Day, l.Number)).FirstOrDefault();

    [GeneratedRegex(@"^(?:DTSTART|DTEND|RDATE|EXDATE|RECURRENCE-ID)\b[^:]*:(?<day>\d{8})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MomentLine();

    [GeneratedRegex("^BEGIN:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ComponentLine();

    [GeneratedRegex(@"^UID(?:;[^:\r\n]*)?:(?<uid>[^\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex UidLine();
}
