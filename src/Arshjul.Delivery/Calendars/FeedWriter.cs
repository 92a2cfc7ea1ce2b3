using Arshjul.Core.Feeds;
using Ical.Net;

namespace Arshjul.Delivery.Calendars;

/// <summary>Writes a feed as iCalendar (RFC 5545, RFC 7986). The same feed always gives the same bytes. It has no METHOD, which Outlook would take for an invitation.</summary>
public static class FeedWriter
{
    private const string Refresh = "PT12H";
    private const int AboutBytes = 512;

    private static ReadOnlySpan<byte> End => "END:VCALENDAR\r\n"u8;

    /// <summary>The bytes, UTF-8 with CRLF. To be served as <c>text/calendar; charset=utf-8</c>.</summary>
    /// <exception cref="ArgumentException">The feed's zone is none.</exception>
    public static byte[] Write(Feed feed)
    {
        Core.Calendar.Zone.Get(feed.Zone);
        var calendar = CalendarBytes.New(feed.Language, feed.Zone, FirstDay(feed));
        if (CalendarText.Line(feed.Name) is { } name)
            Follow(calendar, name, feed);
        var around = CalendarBytes.Of(calendar).AsSpan();
        var lines = new ContentLines(around.Length + (feed.Entries.Count * AboutBytes));
        lines.Raw(around[..^End.Length]);
        foreach (var entry in feed.Entries)
            EntryLines.Write(lines, entry, feed.Zone);
        lines.Raw(around[^End.Length..]);
        return lines.Written.ToArray();
    }

    private static void Follow(Ical.Net.Calendar calendar, string name, Feed feed)
    {
        calendar.AddProperty("NAME", name); // RFC 7986 §5.1, and the older name that most programs read
        calendar.AddProperty("X-WR-CALNAME", name);
        if (CalendarText.Lines(feed.Description) is { } description)
        {
            calendar.AddProperty("DESCRIPTION", description); // RFC 7986 §5.2, and the older name
            calendar.AddProperty("X-WR-CALDESC", description);
        }
        calendar.AddProperty("X-WR-TIMEZONE", feed.Zone);
        calendar.AddProperty("REFRESH-INTERVAL", Refresh); // RFC 7986 §5.7, read by Apple; the X- one by Microsoft
        calendar.Properties["REFRESH-INTERVAL"]!.Parameters.Add(new CalendarParameter("VALUE", "DURATION"));
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
    }

    // A feed without entries needs some day for its zone, and no clock may choose it.
    private static DateOnly FirstDay(Feed feed) => feed.Entries.Count == 0 ? new DateOnly(2020, 1, 1) : feed.Entries.Min(e => e.Date);
}
