namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>Texts that have broken calendars, mails and pages.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Anna\r\nX-EVIL:1", "Anna\nX-EVIL:1", "Anna\rX-EVIL:1", "Anna\r\n X-EVIL:1", "Anna\r\n\tX-EVIL:1", "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "\nBEGIN:VALARM\nEND:VALARM",
        "Anna\u0085X-EVIL:1", "Anna\u2028X-EVIL:1", "Anna\u2029X-EVIL:1", "Anna\u000bX-EVIL:1", "Anna\u000cX-EVIL:1", "Anna\0X-EVIL:1", "\u0001\u0002\u001f\u007f", "Anna\u001b[31m",
        "\"", "\"\"", "Anna\";X-EVIL=1;Y=\"", "Anna\":mailto:evil@example.se", "\";ROLE=CHAIR:mailto:evil@example.se\r\nX-EVIL:1", "Anna;ROLE=CHAIR", "Anna:mailto:evil@example.se", "Anna, Berit; Cecilia: David",
        "^n", "^^", "^'", "\\n", "\\", "\\\\r\\\\nX-EVIL:1", "C:\\ny", "=cmd|' /C calc'!A0", "{{7*7}}", "@(1+1)", "${7*7}", "<script>alert(1)</script>", "&lt;b&gt;", "]]>",
        "\u202eexe.anna", "\u2066a\u2069", "\ud800", "\udc00Anna", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "👩‍👩‍👧‍👦🇸🇪", "åäöÅÄÖ", "a\u0308", "\ufeffAnna", "../../etc/passwd", "mailto:a@b.se", "https://x.example.se/a\r\nX-EVIL:1",
        new string('å', 5000), new string('"', 300), string.Concat(Enumerable.Repeat("\r\nX-EVIL:1", 50)), " \t ", "x",
    ];
}
