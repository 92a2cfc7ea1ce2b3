using System.Text;

namespace Arshjul.Delivery.Calendars;

/// <summary>Folds content lines at 75 octets between whole characters (RFC 5545 §3.1). The calendar library folds between the halves of a surrogate pair, which turns an emoji into two unreadable ones.</summary>
internal static class LineFolding
{
    private const int MostOctets = 75;

    /// <summary>The text folded anew.</summary>
    public static string Again(string folded)
    {
        var lines = folded.Replace("\r\n ", "", StringComparison.Ordinal);
        var text = new StringBuilder(folded.Length + 16);
        foreach (var line in lines.AsSpan().Split("\r\n"))
        {
            // The text ends with a line end, after which there is nothing.
            if (line.Start.Value < lines.Length)
                Fold(lines.AsSpan()[line], text);
        }
        return text.ToString();
    }

    private static void Fold(ReadOnlySpan<char> line, StringBuilder text)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1; // the space counts
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
