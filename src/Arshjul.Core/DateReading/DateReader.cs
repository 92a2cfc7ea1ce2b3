using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>Reads dates as people write them, line by line. What can be meant in two ways is asked, never guessed; what is no date stays in sight.</summary>
public static partial class DateReader
{
    /// <summary>Reads lines in their order: a year, a month or a time on a line of its own holds for those that follow.</summary>
    /// <param name="lines">The lines; empty ones are passed over.</param>
    /// <param name="year">The year that is being planned: fills in for a year that was left out, and a date in another year is asked about. Null when it is not known.</param>
    public static IReadOnlyList<ReadDate> Read(IEnumerable<SourceLine> lines, int? year)
    {
        var (read, seen, heading) = (new List<ReadDate>(), new Dictionary<(DateOnly, TimeOnly?), string>(), new Above(null, null, null));
        foreach (var line in lines.Where(l => l.Date is not null || !string.IsNullOrWhiteSpace(l.Text)))
        {
            foreach (var one in ReadLine(line, year, ref heading))
            {
                // The same day twice is a slip of the pen or two meetings; only the writer knows.
                var twice = one is { State: ReadState.Understood, Date: { } date } && !seen.TryAdd((date, one.Start), line.Where);
                read.Add(!twice ? one : one with { State = ReadState.Asked, Date = null, Readings = [one.Date!.Value], Remarks = [new Sentence("read.twice", one.Date, seen[(one.Date.Value, one.Start)])] });
            }
        }
        return read;
    }

    private static IReadOnlyList<ReadDate> ReadLine(SourceLine line, int? year, ref Above heading)
    {
        var shown = new ReadDate { Where = line.Where, Text = line.Text, State = ReadState.NoDate };
        if (line.Date is { } given)
            return [DateMeaning.OfGiven(shown with { Date = given, LastDate = line.LastDate, Start = line.Start, End = line.End, Rest = line.Text.Trim() }, year)];
        var times = new List<(TimeOnly Start, TimeOnly? End)>();
        var text = WrittenTimes.TakeSure(Plain(line.Text), times);
        var (bare, left) = heading.Month is { } month ? WrittenDates.TakeDaysOf(month, text) : ([], text);
        var (whole, rest) = WrittenDates.Take(left);
        List<FoundDate> dates = [.. bare, .. whole];
        rest = Trimmed(WrittenTimes.TakeLone(rest, times));
        shown = shown with { Rest = rest };
        if (dates.Count == 0)
        {
            var isHeading = heading.Take(rest, times, out var next);
            heading = next;
            return [shown with { State = isHeading ? ReadState.Heading : ReadState.NoDate, Start = times.Count == 1 ? times[0].Start : null, End = times.Count == 1 ? times[0].End : null }];
        }
        if (times.Count == 0 && heading.Time is { } above)
            times.Add(above);
        var (known, doubt) = (heading.Year ?? year, LineDoubt.Of(text, rest, dates.Count, times.Count));
        return [.. dates.Select((d, n) => DateMeaning.Of(d, times.Count == 0 ? shown : shown with { Start = times[Math.Min(n, times.Count - 1)].Start, End = times[Math.Min(n, times.Count - 1)].End }, known, year))
            .Select(r => doubt is null || r.State != ReadState.Understood ? r : r with { State = ReadState.Asked, Readings = [r.Date!.Value], Date = null, LastDate = null, Remarks = [doubt] })];
    }

    /// <summary>One line of plain text: a web page's entities, unbreakable spaces, soft hyphens and many sorts of dashes gone, columns parted by commas but two of clock times joined.</summary>
    private static string Plain(string text)
    {
        var columns = TwoTimes().Replace(WebUtility.HtmlDecode(text).Replace("\u00AD", "", StringComparison.Ordinal), "$1-$2").Replace("\t", ", ", StringComparison.Ordinal);
        columns = ItemNumber().Replace(columns, "");
        return DayAndTime().Replace(Dash().Replace(Blank().Replace(columns, " "), "-"), " ");
    }

    private static string Trimmed(string text) => Blank().Replace(Empty().Replace(text, " "), " ").Trim(' ', ',', ';', ':', '-', '.', '(', ')', '|');

    [GeneratedRegex(@"(?<![\d:.])(\d{1,2}[:.]\d{2})\s*[\t;]\s*(\d{1,2}[:.]\d{2})(?![\d:.])", RegexOptions.CultureInvariant)]
    private static partial Regex TwoTimes();

    [GeneratedRegex(@"^\s*\d{1,2}[.)]\s+(?=\d|" + SwedishNames.Weekday + @"\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"(?<=\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndTime();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?:\s*[,;](?=\s*[,;])|\(\s*\)|\s(?:och|samt|den|kl\.?)(?=\s*[,;]|\s*$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"(?<![\d/-])20\d{2}(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex("^" + SwedishNames.Month + @"\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"^(?:(?:mötes|sammanträdes)?tid(?:er)?\b|klockan\b|(?:alla |samtliga )?(?:möte|sammanträde)\w*)?(?:\s+\p{L}+){0,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutTime();

    /// <summary>What holds for the lines that follow.</summary>
    private readonly record struct Above(int? Year, int? Month, (TimeOnly Start, TimeOnly? End)? Time)
    {
        /// <summary>Takes a year, a month or a time up; false when the line has none of them. Other words of their own begin another list, for which the time above does not hold.</summary>
        public bool Take(string rest, List<(TimeOnly Start, TimeOnly? End)> times, out Above next)
        {
            var (years, month) = (YearAlone().Matches(rest), MonthAlone().Match(rest));
            var isMonth = month.Success && rest.Length <= "september 2027:".Length;
            next = this;
            if (years.Count == 1)
                next = next with { Year = int.Parse(years[0].ValueSpan, CultureInfo.InvariantCulture), Month = null };
            if (isMonth)
                next = next with { Month = SwedishNames.MonthOf(month.Value) };
            var isTime = times.Count == 1 && AboutTime().IsMatch(rest.TrimEnd(':', ' '));
            if (isTime || !isMonth)
                next = next with { Time = isTime ? times[0] : null };
            return isMonth || isTime || years.Count == 1;
        }
    }
}
