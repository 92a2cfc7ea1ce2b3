using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Core.DateReading;

/// <summary>The dates in a line as people write them in Sweden (docs/reading-dates.md), left to right.</summary>
internal static partial class WrittenDates
{
    private const string Between = @"\s*(?:-|till|\+)\s*";
    private const string Ordinal = @"(?::?[ae](?!\w)|(?:st|nd|rd|th)\b)?";
    private const string DayList = @"\d{1,2}" + Ordinal + @"(?:\s*(?:,|och|samt|&)\s*\d{1,2}" + Ordinal + ")";
    private const string YearOf = @"(?:\s*[,(/-]?\s*(?<y>(?:19|20)\d{2})(?!\s*kr\b)\)?|\s*[-'’/]\s?(?<yy>\d{2}))?(?!\d)";
    private const string Iso = @"(?<y>\d{4})(?<cut>[-/.])(?<m>\d{1,2})\k<cut>(?<d>\d{1,2})(?:" + Between + @"(?<y2>\d{4})-(?<m2>\d{1,2})-(?<d2>\d{1,2})|/(?<d2>\d{1,2}))?(?!\d)";
    private const string Compact = @"(?:(?<y>(?:19|20)\d{2})|(?<yy>\d{2}))(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?:-(?:(?<y2>(?:19|20)\d{2})|(?<yy2>\d{2}))(?<m2>0[1-9]|1[0-2])(?<d2>0[1-9]|[12]\d|3[01]))?(?!\d|-\d{4})";
    private const string Named = @"(?:(?<list>" + DayList + @"+)|(?<d>\d{1,2})(?:" + Ordinal + @"|\.)(?:" + Between + @"(?<d2>\d{1,2})" + Ordinal + @")?)\s*(?:of\s+|[-/])?(?<mn>" + CalendarNames.Month + @")(?!\p{L})\.?(?:" + Between + @"(?<d2>\d{1,2})" + Ordinal + @"\s*(?<mn2>" + CalendarNames.Month + @")\b\.?)?" + YearOf;
    private const string MonthFirst = @"(?<mn>" + CalendarNames.Month + @")\b\.?(?:\s*(?<y>(?:19|20)\d{2}))?\s*[:,]?\s*(?<list>" + DayList + @"*)(?:,?\s+(?<y>(?:19|20)\d{2}))?(?![\d.:/]|" + Between + @"\d|\s*" + CalendarNames.Month + @"\b)";
    private const string Slash = @"(?<!\bs(?:ida|id|\.)\s*)(?:(?<list>" + DayList + @"+)|(?<d>\d{1,2})(?:-(?<d2>\d{1,2}))?)/(?<m>\d{1,2})(?:" + Between + @"(?<d2>\d{1,2})/(?<m2>\d{1,2}))?(?:\s*[-/](?<y>(?:19|20)\d{2})|\s*[-/](?<yy>\d{2})|,?\s+(?<y>(?:19|20)\d{2}))?(?![\d/]|\s*(?:dag|tim|vån|av\s|st\b))";
    private const string Dots = @"(?<dots>(?<d>\d{1,2})\.(?<m>\d{1,2})\.)(?:\s?(?<y>\d{4})|(?<yy>\d{2}))?(?!\d)";
    private const string Dashes = @"(?<either>(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>(?:19|20)\d{2}))(?!\d)";
    private const string TwoDigits = @"(?<two>(?<yy>\d{2})-(?<m>0[1-9]|1[0-2])-(?<d>\d{2}))(?![\d-])";
    private const string Day = "(?:" + Iso + "|" + TwoDigits + "|" + Compact + "|" + Named + "|" + MonthFirst + "|(?<either>" + Slash + ")|" + Dots + "|" + Dashes + ")";
    private const string DayBefore = @"(?:(?<wd>" + CalendarNames.Weekday + @")\b\.?,?\s*(?:den\s+)?)?(?:den\s+)?";
    private const string DayAfter = @"(?:\s*[,(]?\s*(?<wd>" + CalendarNames.Weekday + @")\b\.?\)?(?!,?\s*(?:den\s+)?(?:\d{1,2}(?:/|:?[ae]\s|\s*(?:-\s*\d{1,2}\s*)?" + CalendarNames.Month + @"|\.\d{1,2}\.)|\d{4}-)))?";
    private const string InWeek = @"\b(?:(?<wy>20\d{2})\s+)?(?:v(?:eckorna|eckor|eckan|ecka|k|\.)?|week)\s*\.?\s*(?<w>\d{1,2})\b(?:\s*[-/]?\s*(?<wy>20\d{2})\b)?(?![/.:]\d)(?:\s*(?:,|och|samt|&)\s*(?:v\.?\s*)?(?<w>\d{1,2})\b(?![/.:]\d|\s*" + CalendarNames.Month + "))*";

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
        var (plural, year) = (found.Find(d => d.IsPlural)?.Weekday, found.Count(d => d.Year is not null) == 1 ? found[^1].Year ?? (Word().IsMatch(rest) ? null : found[0].Year) : null);
        // Over New Year it is not said for all: "10/11, 8/12, 12/1 2027".
        var turns = year is not null && found.Zip(found.Skip(1)).Any(p => p.First.Month > p.Second.Month);
        var turned = found[^1].Year is null ? 1 : -1;
        return Checked([.. found.Select(d => d with { Weekday = d.Weekday ?? plural, Year = d.Year ?? year, OtherYear = turns && d.Year is null ? year + turned : null })], rest);
    }

    /// <summary>The days of a month that was named above them: "12, 26", "tis 12 och tis 26" or "12 tis Budget". Before other words a day needs its weekday: "12 deltagare" is none.</summary>
    public static (IReadOnlyList<FoundDate> Dates, string Left) TakeDaysOf(int month, string text)
    {
        var (found, at, isSure) = (new List<FoundDate>(), 0, true);
        for (var match = BareDay().Match(text); match.Success && match.Index == at && (found.Count == 0 || match.Groups["and"].Success); match = BareDay().Match(text, at))
        {
            var last = match.Groups["d2"].Success ? ((int?)null, (int?)null, Number(match.Groups["d2"].Value)) : ((int?, int?, int)?)null;
            found.Add(new FoundDate { Written = match.Value.Trim(' ', ','), Month = month, Day = Number(match.Groups["d"].Value), Last = last, Weekday = Weekday(match) });
            (at, isSure) = (match.Index + match.Length, match.Groups["wd"].Success);
        }
        return found.Count == 0 || (!isSure && LetterNext().IsMatch(text[at..])) ? ([], text) : (found, text[at..]);
    }

    private static IEnumerable<FoundDate> Of(Match match, string text)
    {
        var groups = match.Groups;
        var date = new FoundDate
        {
            Written = match.Value.Trim(' ', ',', '('),
            Year = groups["y"].Success ? Number(groups["y"].Value) : groups["yy"].Success ? 2000 + Number(groups["yy"].Value) : null,
            Month = groups["mn"].Success ? CalendarNames.MonthOf(groups["mn"].Value) : Number(groups["m"].Value),
            Day = groups["d"].Success ? Number(groups["d"].Value) : null,
            Weekday = Weekday(match),
            IsEitherWay = groups["either"].Success && groups["d"].Success && !groups["d2"].Success && (groups["d"].Value[0] == '0' || groups["m"].Value[0] == '0' || groups["y"].Success && match.Value.Count(c => c is '/' or '-') == 2),
            DayFirst = DayFirst(groups),
            IsTwoDigits = groups["two"].Success,
            MayBeYear = groups["list"].Success && groups["mn"].Success && groups["mn"].Index < groups["list"].Index && !groups["y"].Success && groups["list"].Length == 2 && !match.Value.Contains(':', StringComparison.Ordinal),
            MayBeTime = groups["dots"].Success && !groups["y"].Success && !groups["yy"].Success && groups["m"].Length == 2 && Number(groups["d"].Value) < 24,
            IsPlural = groups["wd"].Success && groups["wd"].Value.EndsWith("ar", StringComparison.OrdinalIgnoreCase),
            FollowsAWord = groups["list"].Success && groups["mn"].Success && groups["mn"].Index > groups["list"].Index && WordBefore().IsMatch(text[..match.Index]) && !groups["wd"].Success,
        };
        if (groups["list"].Success)
            return Listed(match, d => date with { Day = Number(d) });
        if (groups["d2"].Success)
        {
            var month = groups["mn2"].Success ? CalendarNames.MonthOf(groups["mn2"].Value) : groups["m2"].Success ? Number(groups["m2"].Value) : (int?)null;
            date = date with { Last = (groups["y2"].Success ? Number(groups["y2"].Value) : groups["yy2"].Success ? 2000 + Number(groups["yy2"].Value) : null, month, Number(groups["d2"].Value)) };
        }
        return [date];
    }

    // 23-10-30 is the year first or the day first; 301023 is the year first by habit, but hardly when that is the later year.
    private static (int Year, int Month, int Day)? DayFirst(GroupCollection groups) =>
        groups["yy"].Success && !groups["d2"].Success && groups["m"].Length == 2 && groups["d"].Length == 2 && groups["d"].Index == groups["m"].Index + (groups["two"].Success ? 3 : 2) && groups["yy"].Index < groups["m"].Index
            && Number(groups["d"].Value) is >= 10 and <= 49 and var year && (groups["two"].Success || year < Number(groups["yy"].Value))
            ? (2000 + year, Number(groups["m"].Value), Number(groups["yy"].Value))
            : null;

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
        from weekday in match.Groups["wd"].Captures.Select(c => (DayOfWeek?)CalendarNames.WeekdayOf(c.Value)).DefaultIfEmpty()
        select new FoundDate
        {
            Written = match.Value.Trim(),
            Year = match.Groups["wy"].Success ? Number(match.Groups["wy"].Value) : null,
            Week = Number(week.Value),
            Weekday = match.Groups["n"].Success ? (DayOfWeek)(Number(match.Groups["n"].Value) % 7) : weekday,
        };

    private static DayOfWeek? Weekday(Match match) => match.Groups["wd"].Success ? CalendarNames.WeekdayOf(match.Groups["wd"].Value) : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w/])" + DayBefore + @"(?<![\d.])" + Day + DayAfter, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"(?:\b(?<wd>" + CalendarNames.Weekday + @")\b\.?\s+(?:den\s+)?(?:i\s+)?)?(?:\b(?<wy>20\d{2})-?W(?<w>\d{2})(?:-?(?<n>[1-7]))?(?!\d)|" + InWeek + @"(?:\s*(?:,|:|\(|och|samt|&)?\s*(?:på\s+)?(?<wd>" + CalendarNames.Weekday + @")\b\)?)*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Week();

    [GeneratedRegex(@"\G\s*(?<and>(?:,|och|samt|&)\s*)?(?:(?<wd>" + CalendarNames.Weekday + @")\b\.?,?\s*)?(?:den\s+)?(?<d>\d{1,2})" + Ordinal + @"(?:\s*-\s*(?<d2>\d{1,2}))?(?:\s*\(?(?<wd>" + CalendarNames.Weekday + @")\b\.?\)?(?!\s*(?:den\s+)?\d))?(?![\d.:/%-]|\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareDay();

    [GeneratedRegex(@"\b(?!och\b|samt\b)\p{L}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex LetterNext();

    [GeneratedRegex(@"\b(?:möte|nr|nummer|sammanträde|träff|omgång|grupp|sal|rum|punkt|§)\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
