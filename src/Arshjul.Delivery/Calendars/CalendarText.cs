using System.Buffers;
using System.Globalization;
using System.Text;

namespace Arshjul.Delivery.Calendars;

/// <summary>Makes people's text safe for a calendar. The calendar library escapes commas, semicolons and line breaks in texts, but writes parameters (names) as they come and lets control characters through.</summary>
internal static class CalendarText
{
    private static readonly SearchValues<char> NeverInAddress = SearchValues.Create(" <>\"\\,;");

    /// <summary>One line: line breaks and control characters become a space. Null when nothing is left, since an empty property is an error to some clients.</summary>
    public static string? Line(string? text) => Clean(text, keepBreaks: false);

    /// <summary>Several lines: as <see cref="Line"/>, but line breaks stay, as LF.</summary>
    public static string? Lines(string? text) => Clean(text?.ReplaceLineEndings("\n"), keepBreaks: true);

    /// <summary>A name to stand in a parameter (RFC 5545 §3.2): one line without double quotes, which nothing can escape there.</summary>
    public static string? Name(string? text) => Line(text?.Replace('"', ' '));

    /// <summary>A mail address as ORGANIZER and ATTENDEE have it (RFC 5545 §3.3.3); null when it is none.</summary>
    public static Uri? MailTo(string address) =>
        Line(address) is { } clean && clean.Contains('@', StringComparison.Ordinal) && !clean.AsSpan().ContainsAny(NeverInAddress) && Uri.TryCreate("mailto:" + clean, UriKind.Absolute, out var uri)
            ? uri : null;

    private static string? Clean(string? text, bool keepBreaks)
    {
        if (text is null)
            return null;
        var clean = new StringBuilder(text.Length);
        // Runes: half a surrogate pair becomes U+FFFD instead of a byte that nobody can read.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepBreaks)
                clean.Append('\n');
            else if (IsBreak(rune))
                clean.Append(clean.Length > 0 && clean[^1] == ' ' ? "" : " ");
            else if (!TurnsText(rune))
                clean.Append(rune.ToString());
        }
        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static bool IsBreak(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // The marks that turn the reading direction can make a text look like another.
    private static bool TurnsText(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
