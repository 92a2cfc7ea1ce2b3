using System.Text;
using Ical.Net.Serialization;

namespace Arshjul.Delivery.Calendars;

/// <summary>The frame that feed and invitation share: an empty calendar with its zone, and its bytes.</summary>
internal static class CalendarBytes
{
    /// <summary>A VCALENDAR without entries. PRODID holds no version, so that an upgrade does not change every feed.</summary>
    public static Ical.Net.Calendar New(string language, string zone, DateOnly from)
    {
        var calendar = new Ical.Net.Calendar { ProductId = $"-//Arshjul//Arshjul//{(language == "en" ? "EN" : "SV")}" };
        calendar.AddTimeZone(ZoneComponent.For(zone, from));
        return calendar;
    }

    /// <summary>Its bytes: UTF-8 without a mark, CRLF, folded at 75 octets (RFC 5545 §3.1).</summary>
    public static byte[] Of(Ical.Net.Calendar calendar) => Encoding.UTF8.GetBytes(LineFolding.Again(new CalendarSerializer().SerializeToString(calendar)!));
}
