using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Replies;
using Arshjul.Delivery.Mail;

namespace Arshjul.Delivery.Inbox;

/// <summary>Reads METHOD:REPLY (RFC 5546 §3.2.3) as programs write it: without ORGANIZER, with several calendars' worth of time zones, or without METHOD where a bridge has taken it away.</summary>
internal static class ReplyText
{
    private const int MostLines = 2000;
    private const int LongestRemark = 300;

    /// <summary>The reply; null when it is none, or says neither yes, no nor maybe for one attendee.</summary>
    /// <param name="text">The calendar.</param>
    /// <param name="methodOfPart">The METHOD that the mail says the part has.</param>
    /// <param name="author">Whose answer counts where several attendees stand.</param>
    public static CalendarReply? Read(string text, string? methodOfPart, string? author)
    {
        List<CalendarLine> lines = [.. CalendarLine.Unfolded(text).Take(MostLines)];
        var entry = lines.SkipWhile(l => !Is(l, "BEGIN", "VEVENT")).Skip(1).TakeWhile(l => l.Name is not ("BEGIN" or "END")).ToList();
        var method = lines.Find(l => l.Name == "METHOD")?.Value ?? methodOfPart;
        var attendees = entry.Where(l => l.Name == "ATTENDEE").ToList();
        var attendee = attendees.Count == 1 ? attendees[0] : attendees.Find(a => Address(a).Equals(author, StringComparison.OrdinalIgnoreCase));
        if (method?.Equals("REPLY", StringComparison.OrdinalIgnoreCase) != true || attendee is null || Value(entry, "UID") is not { Length: > 0 } uid || Attending(attendee.Parameter("PARTSTAT")) is not { } says)
            return null;
        return new CalendarReply
        {
            Uid = uid,
            Attendee = Address(attendee),
            Says = says,
            AnswersSequence = int.TryParse(Value(entry, "SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null,
            StampedAt = Instant(Value(entry, "DTSTAMP")),
            Remark = Remark(Value(entry, "COMMENT") is { Length: > 0 } comment ? CalendarLine.Unescaped(comment) : attendee.Parameter("X-RESPONSE-COMMENT")),
        };
    }

    private static bool Is(CalendarLine line, string name, string value) => line.Name == name && line.Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static string? Value(List<CalendarLine> entry, string name) => entry.Find(l => l.Name == name)?.Value.Trim();

    private static string Address(CalendarLine attendee)
    {
        var value = attendee.Value.Trim();
        return value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(value["mailto:".Length..]).Trim() : value;
    }

    // Delegated and in process (RFC 5545 §3.2.12) are for a person to read.
    private static Attendance? Attending(string? status) => status?.ToUpperInvariant() switch
    {
        "ACCEPTED" => Attendance.Yes,
        "DECLINED" => Attendance.No,
        "TENTATIVE" => Attendance.Maybe,
        _ => null,
    };

    private static DateTime? Instant(string? text) =>
        DateTime.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    private static string? Remark(string? text) =>
        CleanText.OrNull(text) is { } clean ? CleanText.OrNull(clean.Length <= LongestRemark ? clean : clean[..(LongestRemark - 1)] + "…") : null;
}
