using System.Text.RegularExpressions;
using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Reading;

/// <summary>
/// The zones a calendar writes its moments in, as the names that the tz database has for them. The library takes a name it does not know for one that it
/// happens to resemble, "(UTC+01:00) Stockholm" for UTC, and the meeting would be an hour wrong.
/// </summary>
internal static partial class CalendarZones
{
    private const string Central = "Europe/Stockholm";

    /// <summary>The text unfolded (RFC 5545 §3.1) and without control characters, each zone by its name in the tz database.</summary>
    /// <exception cref="InputException">A zone is not known; the sentence names it.</exception>
    public static string Known(string name, string text)
    {
        var unfolded = Unwritten().Replace(Fold().Replace(text, ""), " ");
        if (FromHereOn().IsMatch(unfolded))
            throw new InputException(new Sentence("read.file.fromHereOn", name));
        var central = new Lazy<HashSet<string>>(() => CentralEuropean(unfolded));
        return MomentZone().Replace(unfolded, moment =>
        {
            var id = moment.Groups["id"].Value.Trim('"');
            return moment.Groups["before"].Value + (Find(id) ?? (central.Value.Contains(id) ? Central : throw new InputException(new Sentence("read.file.zone", name, id))));
        });
    }

    private static string? Find(string id)
    {
        if (Zone.Find(id) is not null)
            return id;
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana) && Zone.Find(iana) is not null)
            return iana;
        // Globally unique ones end with the name: /freeassociation.sourceforge.net/Europe/Stockholm (RFC 5545 §3.8.3.1).
        var parts = id.Split('/');
        return id.StartsWith('/') && parts.Length > 3 && Zone.Find($"{parts[^2]}/{parts[^1]}") is not null ? $"{parts[^2]}/{parts[^1]}" : null;
    }

    // Exchange writes names of its own with the rules beside them: one hour ahead of UTC, two in summer, is the time of Stockholm.
    private static HashSet<string> CentralEuropean(string text) =>
    [
        .. from Match zone in ZonePart().Matches(text)
           where Offsets(zone.Value, "STANDARD") is ["+0100"] && Offsets(zone.Value, "DAYLIGHT") is ["+0200"]
           let id = ZoneName().Match(zone.Value)
           where id.Success
           select id.Groups["id"].Value.Trim('"'),
    ];

    private static string[] Offsets(string zone, string part) =>
        [.. Part().Matches(zone).Where(p => string.Equals(p.Groups["part"].Value, part, StringComparison.OrdinalIgnoreCase)).Select(p => p.Groups["offset"].Value).Distinct()];

    [GeneratedRegex("\r?\n[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Fold();

    // No calendar may have them, some do, and the library gives up at the first (RFC 5545 §3.1).
    [GeneratedRegex("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", RegexOptions.CultureInvariant)]
    private static partial Regex Unwritten();

    [GeneratedRegex("^RECURRENCE-ID[^:\r\n]*;RANGE=THISANDFUTURE", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex FromHereOn();

    [GeneratedRegex("^(?<before>(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(?:;(?!TZID=)[^;:\"\r\n]*)*;TZID=)(?<id>\"[^\"\r\n]*\"|[^;:\"\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MomentZone();

    [GeneratedRegex("^BEGIN:VTIMEZONE\\s.*?^END:VTIMEZONE", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ZonePart();

    [GeneratedRegex("^TZID(?:;[^:\r\n]*)?:(?<id>[^\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ZoneName();

    [GeneratedRegex("^BEGIN:(?<part>STANDARD|DAYLIGHT)\\s(?:(?!^END:).)*?^TZOFFSETTO:(?<offset>[+-]\\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();
}
