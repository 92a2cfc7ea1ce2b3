using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Feeds;
using Microsoft.AspNetCore.WebUtilities;

namespace Arshjul.Pages.Subscribing;

/// <summary>Ways to put one meeting in a calendar by hand. What is put there so does not move with the meeting.</summary>
/// <param name="File">The meeting as a file.</param>
/// <param name="Google">Where Google's calendar asks to save it.</param>
/// <param name="Outlook">Where Outlook on the web asks to save it.</param>
public sealed record AddToCalendar(string File, string Google, string Outlook)
{
    /// <summary>The ways of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="zone">The zone of its times.</param>
    /// <param name="file">Where its file is.</param>
    public static AddToCalendar Of(FeedEntry entry, Zone zone, string file)
    {
        var last = entry.LastDate ?? entry.Date;
        var isAllDay = entry.Start is null || last > entry.Date;
        var (from, to) = isAllDay
            ? (entry.Date.ToDateTime(TimeOnly.MinValue), last.AddDays(1).ToDateTime(TimeOnly.MinValue))
            : (zone.ToUtc(entry.Date, entry.Start!.Value), Until(entry, zone));
        var (google, outlook) = isAllDay ? ("yyyyMMdd", "yyyy-MM-dd") : ("yyyyMMdd'T'HHmmss'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'");
        return new AddToCalendar(
            file,
            QueryHelpers.AddQueryString("https://calendar.google.com/calendar/render", new Dictionary<string, string?>
            {
                ["action"] = "TEMPLATE",
                ["text"] = entry.Summary,
                ["dates"] = $"{Written(from, google)}/{Written(to, google)}",
                ["location"] = entry.Location,
                ["details"] = entry.Description,
            }),
            QueryHelpers.AddQueryString("https://outlook.office.com/calendar/0/deeplink/compose", new Dictionary<string, string?>
            {
                ["path"] = "/calendar/action/compose",
                ["rru"] = "addevent",
                ["subject"] = entry.Summary,
                ["startdt"] = Written(from, outlook),
                ["enddt"] = Written(to, outlook),
                ["allday"] = isAllDay ? "true" : null,
                ["location"] = entry.Location,
                ["body"] = entry.Description,
            }));
    }

    // Both want an end: a meeting that says none is shown as an hour.
    private static DateTime Until(FeedEntry entry, Zone zone) =>
        entry.End is { } end ? zone.ToUtc(end < entry.Start ? entry.Date.AddDays(1) : entry.Date, end) : zone.ToUtc(entry.Date, entry.Start!.Value).AddHours(1);

    private static string Written(DateTime moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
