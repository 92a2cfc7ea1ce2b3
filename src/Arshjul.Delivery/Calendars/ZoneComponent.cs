using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Arshjul.Delivery.Calendars;

/// <summary>Writes a zone in the only form that Outlook reads right: one STANDARD and, where clocks change, one DAYLIGHT, each with an RRULE (RFC 5545 §3.6.5). Without it Outlook is an hour wrong.</summary>
internal static class ZoneComponent
{
    private const int LatestYear = 2025;

    /// <summary>The VTIMEZONE of an IANA zone, valid from a day on.</summary>
    public static VTimeZone For(string zone, DateOnly from)
    {
        // The year before, so that the rule in force on the first day has begun; the library looks up to its own clock and fails on years to come.
        var component = VTimeZone.FromDateTimeZone(zone, new DateTime(Math.Min(from.Year - 1, LatestYear), 1, 1), includeHistoricalData: false);
        // A zone that changed its rules since then has several of each, and Outlook throws such a zone away: the rules of today stay.
        KeepLatest(component, Components.Standard);
        KeepLatest(component, Components.Daylight);
        return component;
    }

    private static void KeepLatest(VTimeZone component, string name)
    {
        var rules = component.Children.OfType<VTimeZoneInfo>().Where(i => i.Name == name).OrderBy(i => i.Start).ToList();
        foreach (var old in rules.SkipLast(1))
            component.Children.Remove(old);
    }
}
