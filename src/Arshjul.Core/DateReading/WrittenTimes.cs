using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Core.DateReading;

/// <summary>The clock times in a line, which are taken out before dates are looked for: 8.30 is no August.</summary>
internal static partial class WrittenTimes
{
    /// <summary>Takes times out that cannot be anything else: after "kl", or from one time to another.</summary>
    public static string TakeSure(string text, List<(TimeOnly Start, TimeOnly? End)> times) => Take(Sure(), text, times);

    /// <summary>Takes lone times out of what is left when the dates are taken, unless there were sure ones.</summary>
    public static string TakeLone(string text, List<(TimeOnly Start, TimeOnly? End)> times) => times.Count > 0 ? text : Take(Lone(), text, times);

    /// <summary>Whether there is a time besides those that were sure: a coffee break, or when something else begins.</summary>
    public static bool HasLone(string text) => Lone().IsMatch(text);

    /// <summary>The English clock of twelve hours, and "mellan 13 och 15", as times are written else.</summary>
    public static string Plain(string text) => Among().Replace(Twelve().Replace(text, match =>
    {
        var (isAfternoon, last) = (match.Groups["pm2"].Value is "p" or "P", match.Groups["h2"].Success);
        var second = Hour(match.Groups[last ? "h2" : "h"], isAfternoon);
        // In "11-1 pm" the first is before noon.
        var first = !last ? second : match.Groups["pm"].Success ? Hour(match.Groups["h"], match.Groups["pm"].Value is "p" or "P") : Hour(match.Groups["h"], isAfternoon) is var h && h > second ? h - 12 : h;
        return first is < 0 or > 23 || second is < 0 or > 23
            ? match.Value
            : string.Create(CultureInfo.InvariantCulture, $"kl {first}.{Number(match.Groups["m"]):00}") + (last ? string.Create(CultureInfo.InvariantCulture, $"-{second}.{Number(match.Groups["m2"]):00}") : "");
    }), "kl $1-$2");

    private static int Hour(Group hour, bool isAfternoon) => Number(hour) is >= 1 and <= 12 and var h ? (h % 12) + (isAfternoon ? 12 : 0) : -1;

    private static string Take(Regex pattern, string text, List<(TimeOnly Start, TimeOnly? End)> times) => pattern.Replace(text, match =>
    {
        if (Time(match, "h", "m") is not { } from || (match.Groups["h2"].Success && Time(match, "h2", "m2") is null))
            return match.Value;
        times.Add((from, match.Groups["h2"].Success ? Time(match, "h2", "m2") : null));
        return " ";
    });

    private static TimeOnly? Time(Match match, string hour, string minute)
    {
        var (h, m) = (Number(match.Groups[hour]), Number(match.Groups[minute]));
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<!\w)(?:(?:kl\.?|klockan)\s*(?<h>\d{1,2})(?:[.:]?(?<m>\d{2}))?(?:\s*(?:-|till)\s*(?:kl\.?\s*|ca\.?\s*)*(?<h2>\d{1,2})(?:[.:]?(?<m2>\d{2}))?)?|(?<h>\d{1,2})[.:](?<m>\d{2})\s*(?:-|till)\s*(?:ca\.?\s*)?(?<h2>\d{1,2})(?:[.:](?<m2>\d{2}))?|(?<![\d.:/-])(?<h>\d{1,2})\s*-\s*(?<h2>\d{1,2})[.:](?<m2>\d{2})(?!\.))(?![\d/])(?!\.\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sure();

    [GeneratedRegex(@"(?<![\w.:/-])(?<!\b(?:sal|rum|lokal|plan|hus|§|punkt)\s)(?<h>\d{1,2})[.:](?<m>\d{2})(?![\d/:-])(?!\.\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lone();

    [GeneratedRegex(@"(?<![\d.:])(?<h>\d{1,2})(?:[.:](?<m>\d{2}))?\s*(?:(?<pm>[ap])\.?m\.?)?(?:\s*(?:-|to|till)\s*(?<h2>\d{1,2})(?:[.:](?<m2>\d{2}))?\s*)?(?<pm2>(?<!m\.?)[ap])\.?m\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Twelve();

    [GeneratedRegex(@"\bmellan\s+(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)\s+och\s+(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)(?![\d/.:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Among();
}
