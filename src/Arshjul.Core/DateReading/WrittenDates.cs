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
    private const string Iso = @"(?<y>\d{4})(?<cut>[-/.])(?<m>\d{1,2})\k<cut>(?<d>\d{1,2})(?:" + Between + @"(?<y2>\d{4})-(?<m2>\d{1,2})-(?<d2>\d{1,2})|/(?<d2>\d{1,2}))?(?!\d)";
    private const string Compact = @"(?:(?<y>(?:19|20)\d{2})|(?<yy>\d{2}))(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d|-\d{4})";
    private const string Named = @"(?:(?<list>" + DayList + @"+)|(?<d>\d{1,2})(?::?[ae](?!\w)|\.)?(?:" + Between + @"(?<d2>\d{1,2})" + Ordinal + @")?)\s*(?<mn>" + SwedishNames.Month + @")\b\.?(?:" + Between + @"(?<d2>\d{1,2})" + Ordinal + @"\s*(?<mn2>" + SwedishNames.Month + @")\b\.?)?" + YearOf;
    private const string MonthFirst = @"(?<mn>" + SwedishNames.Month + @")\b\.?(?:\s*(?<y>(?:19|20)\d{2}))?\s*[:,]?\s*(?<list>" + DayList + @"*)(?![\d.:/]|" + Between + @"\d|\s*" + SwedishNames.Month + @"\b)";
    private const string Slash = @"(?<!\bs(?:ida|id|\.)\s*)(?:(?<list>" + DayList + @"+)|(?<d>\d{1,2})(?:-(?<d2>\d{1,2}))?)/(?<m>\d{1,2})(?:" + Between + @"(?<d2>\d{1,2})/(?<m2>\d{1,2}))?(?:[-/](?<y>(?:19|20)\d{2})|[-/](?<yy>\d{2})|\s+-?(?<y>(?:19|20)\d{2}))?(?![\d/]|\s*(?:dag|tim|vån|av\s|st\b))";
    private const string Dots = @"(?<dots>(?<d>\d{1,2})\.(?<m>\d{1,2})\.)(?:(?<y>\d{4})|(?<yy>\d{2}))?(?!\d)";
    private const string Dashes = @"(?<either>(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>(?:19|20)\d{2}))(?!\d)";
    private const string Day = "(?:" + Iso + "|" + Compact + "|" + Named + "|" + MonthFirst + "|(?<either>" + Slash + ")|" + Dots + "|" + Dashes + ")";
    private const string DayBefore = @"(?:(?<wd>" + SwedishNames.Weekday + @")\b\.?,?\s*(?:den\s+)?)?(?:den\s+)?";
    private const string DayAfter = @"(?:\s*[,(]?\s*(?<wd>" + SwedishNames.Weekday + @")\b\.?\)?(?!,?\s*(?:den\s+)?(?:\d{1,2}(?:/|:?[ae]\s|\s*(?:-\s*\d{1,2}\s*)?" + SwedishNames.Month + @"|\.\d{1,2}\.)|\d{4}-)))?";
    private const string InWeek = @"\bv(?:eckorna|eckor|eckan|ecka|k|\.)?\s*\.?\s*(?<w>\d{1,2})\b(?![/.:]\d)(?:\s*(?:,|och|samt|&)\s*(?:v\.?\s*)?(?<w>\d{1,2})\b(?![/.:]\d|\s*" + SwedishNames.Month + "))*";

    /// <summary>The dates, and the line without them.</summary>
    public static (IReadOnlyList<FoundDate> Dates, string Left) Take(string text)
    {
        var found = new List<FoundDate>();
        var rest = AnyDay().Replace(text, match =>
        {
            found.AddRange(Of(match, text));
            return " ";
        });
        if (found.Count == 0)
            return Weeks(rest);
        // "Måndagar 12/1, 19/1" and "12/1, 9/2 och 9/3 2027" say it once for all.
        var (plural, year) = (found.Find(d => d.IsPlural)?.Weekday, found[..^1].TrueForAll(d => d.Year is null) ? found[^1].Year : null);
        return Checked([.. found.Select(d => d with { Weekday = d.Weekday ?? plural, Year = d.Year ?? year })], rest);
    }

    /// <summary>The days of a month that was named above them: "12, 26" or "tis 12".</summary>
    public static (IReadOnlyList<FoundDate> Dates, string Left) TakeDaysOf(int month, string text)
    {
        if (BareDays().Match(text) is not { Success: true } match)
            return ([], text);
        if (match.Groups["d2"].Success)
            return ([new FoundDate { Written = match.Value.Trim(), Month = month, Day = Number(match.Groups["d"].Value), Last = (null, null, Number(match.Groups["d2"].Value)), Weekday = Weekday(match) }], text[match.Length..]);
        return ([.. Listed(match, m => new FoundDate { Written = m, Month = month, Day = Number(m), Weekday = Weekday(match) })], text[match.Length..]);
    }

    private static IEnumerable<FoundDate> Of(Match match, string text)
    {
        var groups = match.Groups;
        var date = new FoundDate
        {
            Written = match.Value.Trim(' ', ',', '('),
            Year = groups["y"].Success ? Number(groups["y"].Value) : groups["yy"].Success ? 2000 + Number(groups["yy"].Value) : null,
            Month = groups["mn"].Success ? SwedishNames.MonthOf(groups["mn"].Value) : Number(groups["m"].Value),
            Day = groups["d"].Success ? Number(groups["d"].Value) : null,
            Weekday = Weekday(match),
            IsEitherWay = groups["either"].Success && groups["d"].Success && !groups["d2"].Success && (groups["d"].Value[0] == '0' || groups["m"].Value[0] == '0' || groups["y"].Success && match.Value.Count(c => c is '/' or '-') == 2),
            MayBeTime = groups["dots"].Success && !groups["y"].Success && !groups["yy"].Success && groups["m"].Length == 2 && Number(groups["d"].Value) < 24,
            IsPlural = groups["wd"].Success && groups["wd"].Value.EndsWith("ar", StringComparison.OrdinalIgnoreCase),
            FollowsAWord = groups["list"].Success && groups["mn"].Success && groups["mn"].Index > groups["list"].Index && WordBefore().IsMatch(text[..match.Index]) && !groups["wd"].Success,
        };
        if (groups["list"].Success)
            return Listed(match, d => date with { Day = Number(d) });
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
        ([.. Week().Matches(text).SelectMany(OfWeeks)], Week().Replace(text, " "));

    private static IEnumerable<FoundDate> OfWeeks(Match match) =>
        from week in match.Groups["w"].Captures
        from weekday in match.Groups["wd"].Captures.Select(c => (DayOfWeek?)SwedishNames.WeekdayOf(c.Value)).DefaultIfEmpty()
        select new FoundDate { Written = match.Value.Trim(), Week = Number(week.Value), Weekday = weekday };

    private static DayOfWeek? Weekday(Match match) => match.Groups["wd"].Success ? SwedishNames.WeekdayOf(match.Groups["wd"].Value) : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w/])" + DayBefore + @"(?<![\d.])" + Day + DayAfter, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"(?:\b(?<wd>" + SwedishNames.Weekday + @")\b\.?\s+(?:i\s+)?)?" + InWeek + @"(?:\s*(?:,|:|och|samt|&)?\s*(?:på\s+)?(?<wd>" + SwedishNames.Weekday + @")\b)*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    [GeneratedRegex(@"^\s*(?:(?<wd>" + SwedishNames.Weekday + @")\b\.?\s*(?:den\s+)?)?(?:(?<d>\d{1,2})\s*-\s*(?<d2>\d{1,2})|(?<list>" + DayList + @"*))(?![\d.:/%-]|\s*\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareDays();

    [GeneratedRegex(@"\b(?:möte|nr|nummer|sammanträde|träff|omgång|grupp|sal|rum|punkt|§)\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
