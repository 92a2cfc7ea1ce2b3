using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Core.DateReading;

/// <summary>The clock times in a line, which are taken out before dates are looked for: 8.30 is no August.</summary>
internal static partial class WrittenTimes
{
    /// <summary>Takes a time out that cannot be anything else: after "kl", or from one time to another.</summary>
    public static string TakeSure(string text, ref TimeOnly? start, ref TimeOnly? end) => Take(Sure(), text, ref start, ref end);

    /// <summary>Takes a lone time out of what is left when the dates are taken.</summary>
    public static string TakeLone(string text, ref TimeOnly? start, ref TimeOnly? end) => start is not null ? text : Take(Lone(), text, ref start, ref end);

    private static string Take(Regex pattern, string text, ref TimeOnly? start, ref TimeOnly? end)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (Time(match, "h", "m") is not { } from || (match.Groups["h2"].Success && Time(match, "h2", "m2") is null))
                continue;
            (start, end) = (from, match.Groups["h2"].Success ? Time(match, "h2", "m2") : null);
            return text[..match.Index] + " " + text[(match.Index + match.Length)..];
        }
        return text;
    }

    private static TimeOnly? Time(Match match, string hour, string minute)
    {
        var (h, m) = (Number(match.Groups[hour]), Number(match.Groups[minute]));
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<!\w)(?:(?:kl\.?|klockan)\s*(?<h>\d{1,2})(?:[.:](?<m>\d{2}))?(?:\s*(?:-|till)\s*(?:kl\.?\s*)?(?<h2>\d{1,2})(?:[.:](?<m2>\d{2}))?)?|(?<h>\d{1,2})[.:](?<m>\d{2})\s*(?:-|till)\s*(?<h2>\d{1,2})(?:[.:](?<m2>\d{2}))?)(?![\d/])(?!\.\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sure();

    [GeneratedRegex(@"(?<![\w.:/-])(?<h>\d{1,2})[.:](?<m>\d{2})(?![\d/:-])(?!\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Lone();
}
