using System.Globalization;
using Arshjul.Core.Feeds;
using Ical.Net.DataTypes;

namespace Arshjul.Delivery.Calendars;

/// <summary>
/// Writes the VEVENT of a feed's entry, byte for byte what the calendar library writes of <see cref="EntryEvent"/>, in a small part of its time (ADR 0012).
/// The library still writes the calendar around it, and each invitation.
/// </summary>
internal static class EntryLines
{
    /// <summary>Writes it.</summary>
    public static void Write(ContentLines to, FeedEntry entry, string zone)
    {
        var changed = entry.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var summary = CalendarText.Line(entry.Summary) ?? EntryEvent.NoSummary;
        to.Line("BEGIN", "VEVENT");
        to.Text("CATEGORIES", CalendarText.Line(entry.Category));
        to.Line("CLASS", EntryEvent.Class);
        to.Text("DESCRIPTION", CalendarText.Lines(entry.Description));
        var (start, end) = EntryEvent.Span(entry);
        if (end is { } until)
            Moment(to, "DTEND", until, zone);
        to.Line("DTSTAMP", changed);
        Moment(to, "DTSTART", start, zone);
        to.Line("LAST-MODIFIED", changed);
        to.Text("LOCATION", CalendarText.Line(entry.Location));
        if (entry.Organiser is { } organiser && CalendarText.MailTo(organiser.Address) is { } mailbox)
            to.Line(CalendarText.Name(organiser.Name) is { } name ? "ORGANIZER;CN=" + Quoted(name) : "ORGANIZER", mailbox.OriginalString);
        to.Line("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        to.Line("STATUS", EntryEvent.StatusOf(entry));
        to.Text("SUMMARY", summary);
        to.Line("TRANSP", EntryEvent.TransparencyOf(entry));
        to.Text("UID", CalendarText.Line(entry.Uid));
        if (EntryEvent.Printable(entry.Url) is { } url)
            to.Line("URL", url.OriginalString);
        if (entry.AlarmMinutes is { } minutes)
            Alarm(to, summary, minutes);
        to.Line("END", "VEVENT");
    }

    private static void Alarm(ContentLines to, string summary, int minutes)
    {
        to.Line("BEGIN", "VALARM");
        to.Line("ACTION", "DISPLAY");
        to.Text("DESCRIPTION", summary);
        to.Line("TRIGGER", Duration.FromMinutes(-minutes).ToString()!);
        to.Line("END", "VALARM");
    }

    private static void Moment(ContentLines to, string name, (DateOnly Day, TimeOnly? Time) moment, string zone)
    {
        if (moment.Time is { } time)
            to.Line($"{name};TZID={zone}", moment.Day.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
        else
            to.Line(name + ";VALUE=DATE", moment.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
    }

    // RFC 5545 §3.2: what would end the parameter stands between quotes.
    private static string Quoted(string name) => name.AsSpan().ContainsAny(",;:") ? $"\"{name}\"" : name;
}
