using Arshjul.Core.Feeds;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Arshjul.Delivery.Calendars;

/// <summary>Makes the VEVENT of a calendar entry, the same in feed and invitation.</summary>
internal static class EntryEvent
{
    /// <summary>What stands for a title that is empty: some clients refuse an entry without.</summary>
    public const string NoSummary = "–";

    /// <summary>CLASS of all entries.</summary>
    public const string Class = "PRIVATE";

    /// <summary>The VEVENT. Whole days and several days are DATE values whose end is the day after (RFC 5545 §3.6.1); times are local with their zone.</summary>
    public static CalendarEvent Of(FeedEntry entry, string zone)
    {
        var changed = Utc(entry.ChangedAt);
        var made = new CalendarEvent
        {
            Uid = CalendarText.Line(entry.Uid),
            Sequence = entry.Sequence,
            DtStamp = changed, // without METHOD it means "last revised" (§3.8.7.2); "now" would change the bytes at every request
            LastModified = changed,
            Summary = CalendarText.Line(entry.Summary) ?? NoSummary,
            Location = CalendarText.Line(entry.Location),
            Description = CalendarText.Lines(entry.Description),
            Url = Printable(entry.Url),
            Status = StatusOf(entry),
            Transparency = TransparencyOf(entry),
            Class = Class,
        };
        var (start, end) = Span(entry);
        (made.Start, made.End) = (Local(start, zone), end is { } until ? Local(until, zone) : null);
        if (entry.Organiser is { } organiser && CalendarText.MailTo(organiser.Address) is { } mailbox)
            made.Organizer = CalendarText.Name(organiser.Name) is { } name ? new Organizer { CommonName = name, Value = mailbox } : new Organizer { Value = mailbox };
        if (entry.AlarmMinutes is { } minutes)
            made.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = made.Summary, Trigger = new Trigger(Duration.FromMinutes(-minutes)) });
        if (CalendarText.Line(entry.Category) is { } category)
            made.Categories.Add(category);
        return made;
    }

    /// <summary>Its start and its end on the clock; days without a time end the day after (RFC 5545 §3.6.1).</summary>
    public static ((DateOnly Day, TimeOnly? Time) Start, (DateOnly Day, TimeOnly? Time)? End) Span(FeedEntry entry)
    {
        var last = entry.LastDate ?? entry.Date;
        if (entry.Start is not { } start || last > entry.Date)
            return ((entry.Date, null), (last.AddDays(1), null));
        // An end on the clock before the start is past midnight.
        return ((entry.Date, start), entry.End is { } end ? (end < start ? entry.Date.AddDays(1) : entry.Date, end) : null);
    }

    /// <summary>Its STATUS (§3.8.1.11).</summary>
    public static string StatusOf(FeedEntry entry) => entry.IsCancelled ? EventStatus.Cancelled : entry.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed;

    /// <summary>Its TRANSP (§3.8.2.7).</summary>
    public static string TransparencyOf(FeedEntry entry) => entry.IsFree || entry.IsCancelled ? TransparencyType.Transparent : TransparencyType.Opaque;

    private static CalDateTime Local((DateOnly Day, TimeOnly? Time) moment, string zone) => moment.Time is { } time
        ? new(moment.Day.Year, moment.Day.Month, moment.Day.Day, time.Hour, time.Minute, time.Second, zone) : new(moment.Day);

    private static CalDateTime Utc(DateTime instant) =>
        new(instant.Year, instant.Month, instant.Day, instant.Hour, instant.Minute, instant.Second, CalDateTime.UtcTzId);

    /// <summary>An address in its absolute form, which is escaped; as it was typed it may have line breaks and all.</summary>
    public static Uri? Printable(Uri? address) =>
        address is { IsAbsoluteUri: true } ? new Uri(address.AbsoluteUri) : null;
}
