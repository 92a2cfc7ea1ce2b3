using System.Text;

namespace Arshjul.Delivery.Calendars;

/// <summary>A strict look at finished iCalendar bytes, by the text alone and without the library that wrote them: one wrongly folded line makes Google drop a whole feed without a word.</summary>
public static class CalendarCheck
{
    private const int MostOctets = 75; // RFC 5545 §3.1

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "BEGIN", "END", "VERSION", "PRODID", "METHOD", "NAME", "REFRESH-INTERVAL", "X-WR-CALNAME", "X-WR-TIMEZONE", "X-PUBLISHED-TTL",
        "TZID", "X-LIC-LOCATION", "DTSTART", "RRULE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO",
        "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS", "TRANSP", "CLASS", "CATEGORIES", "ORGANIZER", "ATTENDEE",
    };

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["VCALENDAR"] = ["VERSION", "PRODID"],
        ["VTIMEZONE"] = ["TZID"],
        ["STANDARD"] = ["DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO"],
        ["DAYLIGHT"] = ["DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO"],
        ["VEVENT"] = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP"],
    };

    /// <summary>What is wrong, each with its line; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(ReadOnlySpan<byte> bytes)
    {
        var faults = new List<string>();
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return ["not UTF-8"];
        }
        if (!text.EndsWith("\r\n", StringComparison.Ordinal))
            faults.Add("does not end with CRLF");
        var lines = text.Split("\r\n")[..^1];
        CheckLines(lines, faults);
        CheckComponents(Unfold(lines), faults);
        return faults;
    }

    private static void CheckLines(string[] lines, List<string> faults)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Encoding.UTF8.GetByteCount(lines[i]) > MostOctets)
                faults.Add($"line {i + 1}: more than {MostOctets} octets");
            if (lines[i].Any(c => char.IsControl(c)))
                faults.Add($"line {i + 1}: a control character");
            if (lines[i].Length == 0)
                faults.Add($"line {i + 1}: empty");
        }
    }

    private static List<(int Number, string Line)> Unfold(string[] lines)
    {
        var whole = new List<(int Number, string Line)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(' ') && whole.Count > 0)
                whole[^1] = (whole[^1].Number, whole[^1].Line + lines[i][1..]);
            else
                whole.Add((i + 1, lines[i]));
        }
        return whole;
    }

    private static void CheckComponents(List<(int Number, string Line)> lines, List<string> faults)
    {
        var open = new Stack<(string Name, HashSet<string> Has)>();
        foreach (var (number, line) in lines)
        {
            var end = line.AsSpan().IndexOfAny(':', ';');
            var name = end < 0 ? line : line[..end];
            if (end < 0 || !Known.Contains(name))
                faults.Add($"line {number}: begins with no known property");
            else if (open.Count == 0 && line != "BEGIN:VCALENDAR")
                faults.Add($"line {number}: stands outside VCALENDAR");
            else if (name == "BEGIN")
                open.Push((line[6..], []));
            else if (name != "END")
                open.Peek().Has.Add(name);
            else if (open.Pop() is var (begun, has))
                CheckClosed(number, begun, line[4..], has, faults);
        }
        faults.AddRange(open.Select(o => $"{o.Name} is not closed"));
    }

    private static void CheckClosed(int number, string begun, string ended, HashSet<string> has, List<string> faults)
    {
        if (begun != ended)
            faults.Add($"line {number}: END:{ended} closes {begun}");
        if (!Required.TryGetValue(begun, out var required))
            faults.Add($"line {number}: {begun} does not belong here");
        else
            faults.AddRange(required.Where(r => !has.Contains(r)).Select(r => $"line {number}: {begun} lacks {r}"));
    }
}
