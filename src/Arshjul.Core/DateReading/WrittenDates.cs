using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Core.DateReading;

/// <summary>The dates in a line as people write them in Sweden (docs/reading-dates.md), left to right.</summary>
internal static partial class WrittenDates
{
    private const string Between = @"\s*(?:-|till|\+)\s*";
    private const string Ordinal = @"(?::?[ae](?!\w))?";
    private const string DayList = @"\d{1,2}" + Ordinal + @"(?:\s*(?:,|och|samt|&)\s*\d{1,2}" + Ordinal + ")";
    private const string YearOf = @"(?:\s*,?\s*(?<y>(?:19|20)\d{2})|\s*[-'’/]\s?(?<yy>\d{2}))?(?!\d)";
    private const string Iso = @"(?<y>\d{4})(?<cut>[-/.])(?<m>\d{1,2})\k<cut>(?<d>\d{1,2})(?:" + Between + @"(?<y2>\d{4})-(?<m2>\d{1,2})-(?<d2>\d{1,2}))?(?!\d)";
    private const string Compact = @"(?:(?<y>(?:19|20)\d{2})|(?<yy>\d{2}))(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)";
    private const string Named = @"(?:(?<list>" + DayList + @"+)|(?<d>\d{1,2})(?::?[ae](?!\w)|\.)?(?:" + Between + @"(?<d2>\d{1,2})" + Ordinal + @")?)\s*(?<mn>" + SwedishNames.Month + @")\b\.?(?:" + Between + @"(?<d2>\d{1,2})" + Ordinal + @"\s*(?<mn2>" + SwedishNames.Month + @")\b\.?)?" + YearOf;
    private const string MonthFirst = @"(?<mn>" + SwedishNames.Month + @")\b\.?(?:\s*(?<y>(?:19|20)\d{2}))?\s*[:,]?\s*(?<list>" + DayList + @"*)(?![\d.:/]|" + Between + @"\d|\s*" + SwedishNames.Month + @"\b)";
    private const string Slash = @"(?<d>\d{1,2})(?:-(?<d2>\d{1,2}))?/(?<m>\d{1,2})(?:" + Between + @"(?<d2>\d{1,2})/(?<m2>\d{1,2}))?(?:[-/](?<y>(?:19|20)\d{2})|[-/](?<yy>\d{2})|\s+-?(?<y>(?:19|20)\d{2}))?(?![\d/])";
    private const string Dots = @"(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?:(?<y>\d{4})|(?<yy>\d{2}))?(?!\d)";
    private const string Dashes = @"(?<either>(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>(?:19|20)\d{2}))(?!\d)";
    private const string Day = "(?:" + Iso + "|" + Compact + "|" + Named + "|" + MonthFirst + "|(?<either>" + Slash + ")|" + Dots + "|" + Dashes + ")";
    private const string DayBefore = @"(?:(?<wd>" + SwedishNames.Weekday + @")\b\.?,?\s*(?:den\s+)?)?(?:den\s+)?";
    private const string DayAfter = @"(?:\s*[,(]?\s*(?<wd>" + SwedishNames.Weekday + @")\b\.?\)?(?!,?\s*(?:den\s+)?(?:\d{1,2}(?:/|:?[ae]\s|\s*(?:-\s*\d{1,2}\s*)?" + SwedishNames.Month + @"|\.\d{1,2}\.)|\d{4}-)))?";
    private const string InWeek = @"\bv(?:eckan|ecka|k|\.)?\s*\.?\s*(?<w>\d{1,2})\b(?![/.:]\d)";

    /// <summary>The dates, and the line without them.</summary>
    public static (IReadOnlyList<FoundDate> Dates, string Left) Take(string text)
    {
        var found = new List<FoundDate>();
        var rest = AnyDay().Replace(text, match =>
        {
            found.AddRange(Of(match));
            return " ";
        });
        return found.Count > 0 ? Checked(found, rest) : Weeks(rest);
    }

    /// <summary>The days of a month that was named above them: "12, 26" or "tis 12".</summary>
    public static (IReadOnlyList<FoundDate> Dates, string Left) TakeDaysOf(int month, string text)
    {
        if (BareDays().Match(text) is not { Success: true } match)
            return ([], text);
        return ([.. Listed(match, m => new FoundDate { Written = m, Month = month, Day = Number(m), Weekday = Weekday(match) })], text[match.Length..]);
    }

    private static IEnumerable<FoundDate> Of(Match match)
    {
        var groups = match.Groups;
        var date = new FoundDate
        {
            Written = match.Value.Trim(' ', ',', '('),
            Year = groups["y"].Success ? Number(groups["y"].Value) : groups["yy"].Success ? 2000 + Number(groups["yy"].Value) : null,
            Month = groups["mn"].Success ? SwedishNames.MonthOf(groups["mn"].Value) : Number(groups["m"].Value),
            Day = groups["d"].Success ? Number(groups["d"].Value) : null,
            Weekday = Weekday(match),
            IsEitherWay = groups["either"].Success && !groups["d2"].Success && (groups["d"].Value[0] == '0' || groups["m"].Value[0] == '0'),
        };
        if (groups["list"].Success)
            return Listed(match, d => date with { Written = match.Value.Trim(), Day = Number(d) });
        if (groups["d2"].Success)
        {
            var month = groups["mn2"].Success ? SwedishNames.MonthOf(groups["mn2"].Value) : groups["m2"].Success ? Number(groups["m2"].Value) : (int?)null;
            date = date with { Last = (groups["y2"].Success ? Number(groups["y2"].Value) : null, month, Number(groups["d2"].Value)) };
        }
        return [date];
    }

    private static IEnumerable<FoundDate> Listed(Match match, Func<string, FoundDate> one) =>
        Digits().Matches(match.Groups["list"].Value).Select(d => one(d.Value));

    // A week beside a date is a check on it; alone it is a date if a weekday stands with it.
    private static (IReadOnlyList<FoundDate> Dates, string Left) Checked(List<FoundDate> dates, string rest) =>
        dates is [var only] && Week().Match(rest) is { Success: true } week
            ? ([only with { Week = Number(week.Groups["w"].Value), Weekday = only.Weekday ?? Weekday(week) }], Week().Replace(rest, " ", 1))
            : (dates, rest);

    private static (IReadOnlyList<FoundDate> Dates, string Left) Weeks(string text) =>
        ([.. Week().Matches(text).Select(m => new FoundDate { Written = m.Value.Trim(), Week = Number(m.Groups["w"].Value), Weekday = Weekday(m) })], Week().Replace(text, " "));

    private static DayOfWeek? Weekday(Match match) => match.Groups["wd"].Success ? SwedishNames.WeekdayOf(match.Groups["wd"].Value) : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w/])" + DayBefore + @"(?<![\d.])" + Day + DayAfter, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"(?:\b(?<wd>" + SwedishNames.Weekday + @")\b\.?\s+(?:i\s+)?)?" + InWeek + @"(?:\s*[,:]?\s*(?:på\s+)?(?<wd>" + SwedishNames.Weekday + @")\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    [GeneratedRegex(@"^\s*(?:(?<wd>" + SwedishNames.Weekday + @")\b\.?\s*(?:den\s+)?)?(?<list>" + DayList + @"*)(?![\d.:/%]|\s*\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareDays();

    [GeneratedRegex(@"\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
