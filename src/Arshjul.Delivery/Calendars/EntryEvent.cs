using Arshjul.Core.Feeds;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Arshjul.Delivery.Calendars;

/// <summary>Makes the VEVENT of a calendar entry, the same in feed and invitation.</summary>
internal static class EntryEvent
{
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
            Summary = CalendarText.Line(entry.Summary) ?? "–", // some clients refuse an entry without
            Location = CalendarText.Line(entry.Location),
            Description = CalendarText.Lines(entry.Description),
            Url = Printable(entry.Url),
            Status = entry.IsCancelled ? EventStatus.Cancelled : entry.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed,
            Transparency = entry.IsFree || entry.IsCancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
            Class = "PRIVATE",
        };
        (made.Start, made.End) = Span(entry, zone);
        if (entry.Organiser is { } organiser && CalendarText.MailTo(organiser.Address) is { } mailbox)
            made.Organizer = new Organizer { CommonName = CalendarText.Name(organiser.Name), Value = mailbox };
        if (entry.AlarmMinutes is { } minutes)
            made.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = made.Summary, Trigger = new Trigger(Duration.FromMinutes(-minutes)) });
        if (CalendarText.Line(entry.Category) is { } category)
            made.Categories.Add(category);
        return made;
    }

    private static (CalDateTime Start, CalDateTime? End) Span(FeedEntry entry, string zone)
    {
        var last = entry.LastDate ?? entry.Date;
        if (entry.Start is not { } start || last > entry.Date)
            return (new CalDateTime(entry.Date), new CalDateTime(last.AddDays(1)));
        // An end on the clock before the start is past midnight.
        return (Local(entry.Date, start, zone), entry.End is { } end ? Local(end < start ? entry.Date.AddDays(1) : entry.Date, end, zone) : null);
    }

    private static CalDateTime Local(DateOnly day, TimeOnly time, string zone) =>
        new(day.Year, day.Month, day.Day, time.Hour, time.Minute, time.Second, zone);

    private static CalDateTime Utc(DateTime instant) =>
        new(instant.Year, instant.Month, instant.Day, instant.Hour, instant.Minute, instant.Second, CalDateTime.UtcTzId);

    // The library writes an address as it was typed, line breaks and all; its absolute form is escaped.
    private static Uri? Printable(Uri? address) =>
        address is { IsAbsoluteUri: true } ? new Uri(address.AbsoluteUri) : null;
}
