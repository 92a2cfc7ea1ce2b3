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

    [GeneratedRegex(@"(?<!\w)(?:(?:kl\.?|klockan)\s*(?<h>\d{1,2})(?:[.:]?(?<m>\d{2}))?(?:\s*(?:-|till)\s*(?:kl\.?\s*|ca\.?\s*)*(?<h2>\d{1,2})(?:[.:]?(?<m2>\d{2}))?)?|(?<h>\d{1,2})[.:](?<m>\d{2})\s*(?:-|till)\s*(?:ca\.?\s*)?(?<h2>\d{1,2})(?:[.:](?<m2>\d{2}))?)(?![\d/])(?!\.\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sure();

    [GeneratedRegex(@"(?<![\w.:/-])(?<h>\d{1,2})[.:](?<m>\d{2})(?![\d/:-])(?!\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Lone();
}
