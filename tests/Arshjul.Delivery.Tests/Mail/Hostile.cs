using System.Text.Json;
using System.Text.Json.Nodes;
using Arshjul.Core.Calls;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

/// <summary>Strings that have broken mails, pages and calendars, and a way to put one into every text of a notice.</summary>
internal static class Hostile
{
    // What the program itself makes or checks elsewhere: keys, addresses, names of zones, dates.
    private static readonly HashSet<string> Untouched = new(StringComparer.Ordinal)
    {
        "Meeting", "Key", "Email", "OrganisationId", "Language", "Zone", "Id", "Hash", "Kind", "Date", "Week", "LastDate", "Start", "End", "ItemsIn", "DocumentsIn", "MadeAt", "At", "ExpiresAt", "Deadline", "Due",
    };

    public static readonly string[] Strings =
    [
        "<script>alert(1)</script>", "</style><script>alert(1)</script>", "</title><svg onload=alert(1)>", "\"><img src=x onerror=alert(1)>", "'><img src=x onerror=alert(1)>",
        "<svg/onload=alert`1`>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:msgbox(1)",
        "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
        "<img src=\"https://spy.example/p.gif\">", "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=0>", "<iframe srcdoc='x'>",
        "<a href=\"https://evil.example\">Svara</a>", "<b>fet</b>", "<!-- kommentar -->", "]]>", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>", "&lt;script&gt;", "&#60;script&#62;", "&amp;amp;", "&nbsp;", "& < > \" '",
        "expression(alert(1))", "style=color:red;background:url(https://evil.example)", "onmouseover=alert(1)", "{{7*7}}", "${7*7}", "@Model.Secret", "@(1+1)", "<%= 7*7 %>", "#{7*7}",
        "\r\nBcc: evil@example.se", "\nSubject: annat", "\rX-Evil: 1", "%0d%0aBcc: evil@example.se", "\u0085Bcc: evil@example.se", "\u2028Bcc: evil@example.se", "\u2029Bcc: evil@example.se", "\r\n\r\n<p>kropp</p>", "\r\n.\r\nMAIL FROM:<a@b>",
        "\r\n--=_a_0\r\nContent-Type: text/html", "=?utf-8?Q?Bcc:_x?=", "=?utf-8?B?PGI+?=", "=0D=0ABcc: x", "\u202Eesrever", "\u202A\u202B\u202C\u202D\u2066\u2067\u2068\u2069\u200E\u200F", "a\u0000b", "\u0001\u0007\u001B[31mröd", "\u007F\u009B",
        "\uFEFF\u200B\u2060\u00AD", "\uD800", "\uDC00x", "\uFFFE\uFFFF", "\U000E0041\U000E0042", "\uE000\uF8FF", "Z\u0351\u036B\u0343a\u0348l\u0347go", "👩‍👩‍👧‍👦 🇸🇪 ☕️", "مرحبا שלום", "ｆｕｌｌｗｉｄｔｈ <ｓｃｒｉｐｔ>",
        "BEGIN:VCALENDAR", "\r\nEND:VEVENT\r\nBEGIN:VALARM", "a;b,c\\n:d", "=cmd|' /C calc'!A0", "'; DROP TABLE Meetings; --", "../../etc/passwd", "%s%n%x", "\t\v\f", "-", ".", "--", "=====", "> From svar", "From mallen", new('å', 5000), new('W', 2000), "ord " + new string('x', 1200),
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Strings.Length)];

    /// <summary>The notice with the text put into the middle of every text it holds.</summary>
    public static T Fill<T>(T notice, string text)
        where T : Notice
    {
        var json = JsonSerializer.SerializeToNode(notice)!;
        Walk(json, text);
        return json.Deserialize<T>()!;
    }

    private static void Walk(JsonNode node, string text)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && !Untouched.Contains(name))
                    members[name] = "fore " + text + " efter";
                else if (value is not null)
                    Walk(value, text);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonValue v && v.GetValueKind() == JsonValueKind.String)
                    items[i] = "fore " + text + " efter";
                else
                    Walk(items[i]!, text);
            }
        }
    }
}
