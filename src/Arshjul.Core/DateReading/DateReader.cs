using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>Reads dates as people write them, line by line. What can be meant in two ways is asked, never guessed; what is no date stays in sight.</summary>
public static partial class DateReader
{
    /// <summary>A longer line is no list of dates that anybody could look through.</summary>
    private const int Longest = 2000;

    /// <summary>Reads lines in their order: a year, a month or a time on a line of its own holds for those that follow.</summary>
    /// <param name="lines">The lines; empty ones are passed over.</param>
    /// <param name="year">The year that is being planned: fills in for a year that was left out, and a date in another year is asked about. Null when it is not known.</param>
    public static IReadOnlyList<ReadDate> Read(IEnumerable<SourceLine> lines, int? year)
    {
        var (read, seen, heading) = (new List<ReadDate>(), new Dictionary<(DateOnly, TimeOnly?, string), string>(), new Above());
        foreach (var line in lines.Where(l => l.Date is not null || !string.IsNullOrWhiteSpace(l.Text)))
        {
            foreach (var one in ReadLine(line, year, ref heading))
            {
                // The same day twice is a slip of the pen or two meetings; only the writer knows.
                var twice = one is { State: ReadState.Understood, Date: { } date } && !seen.TryAdd((date, one.Start, one.Row), line.Where);
                read.Add(!twice ? one : one with { State = ReadState.Asked, Date = null, Readings = [one.Date!.Value], Remarks = [new Sentence("read.twice", one.Date, seen[(one.Date.Value, one.Start, one.Row)])] });
            }
        }
        return read;
    }

    private static List<ReadDate> ReadLine(SourceLine line, int? year, ref Above heading)
    {
        var shown = new ReadDate { Where = line.Where, Text = line.Text, State = ReadState.NoDate };
        if (line.Date is not null && heading.Columns is { } above && above.IsBeside(line.DateColumn))
            return [shown];
        if (line.Date is { } given)
            return [DateMeaning.OfGiven(shown with { Date = given, LastDate = line.LastDate, Start = line.Start, End = line.End, Rest = line.Text.Trim() }, year)];
        if (line.Text.Length > Longest)
            return [shown with { State = ReadState.Asked, Remarks = [new Sentence("read.long", Longest)] }];
        var times = new List<(TimeOnly Start, TimeOnly? End)>();
        var inColumns = heading.Columns?.Days(Dash().Replace(WebUtility.HtmlDecode(line.Text), "-"), line.IsAligned);
        var row = heading.Columns is { } head ? head.Row(line.Text, line.IsAligned) : line.Text;
        var text = WrittenTimes.TakeSure(Plain(inColumns?.Left ?? row ?? line.Text), times);
        var (bare, left) = inColumns is { } columns ? (columns.Dates, text) : heading.Month is { } month ? WrittenDates.TakeDaysOf(month, text) : ([], text);
        var (whole, rest) = WrittenDates.Take(left);
        List<FoundDate> dates = [.. bare, .. whole];
        rest = Trimmed(WrittenTimes.TakeLone(rest, times));
        shown = shown with { Rest = rest, Row = inColumns is null ? "" : rest };
        if (dates.Count == 0)
        {
            var isHeading = heading.Take(line.Text, rest, times, out var next);
            IReadOnlyList<Sentence> remarks = ReferenceEquals(next.Columns, heading.Columns) ? [] : next.Columns?.Remarks ?? [];
            heading = next;
            return [shown with { State = isHeading ? ReadState.Heading : ReadState.NoDate, Remarks = remarks, Start = times.Count == 1 ? times[0].Start : null, End = times.Count == 1 ? times[0].End : null }];
        }
        if (times.Count == 0 && heading.Time is { } usual)
            times.Add(usual);
        var (known, doubt) = (heading.Year ?? year, row is null ? new Sentence("read.cells") : LineDoubt.Of(text, rest, dates.Count, times.Count));
        var read = new List<ReadDate>();
        foreach (var (n, found) in dates.Index())
        {
            var one = DateMeaning.Of(found, times.Count == 0 ? shown : shown with { Start = times[Math.Min(n, times.Count - 1)].Start, End = times[Math.Min(n, times.Count - 1)].End }, known, year);
            // January after December under one year: whose January it is only the writer knows.
            var turns = year is null && found.Year is null && one.Date is { Month: <= 3 } date && heading.Last is { Month: >= 10 } last && date.Year == last.Year;
            heading = heading with { Last = one.Date ?? heading.Last };
            if (one.State == ReadState.Understood && (doubt is not null || turns))
                one = one with { State = ReadState.Asked, Readings = turns ? [one.Date!.Value, one.Date.Value.AddYears(1)] : [one.Date!.Value], Date = null, LastDate = null, Remarks = [doubt ?? new Sentence("read.turn", found.Written)] };
            read.Add(one);
        }
        return read;
    }

    /// <summary>One line of plain text: a web page's entities, unbreakable spaces, soft hyphens and many sorts of dashes gone, columns parted by commas but two of clock times joined.</summary>
    private static string Plain(string text)
    {
        var columns = TwoTimes().Replace(WebUtility.HtmlDecode(text).Replace("\u00AD", "", StringComparison.Ordinal), "$1-$2").Replace("\t", ", ", StringComparison.Ordinal);
        columns = ItemNumber().Replace(columns, "");
        return WrittenTimes.Plain(DayAndTime().Replace(Dash().Replace(Blank().Replace(columns, " "), "-"), " "));
    }

    private static string Trimmed(string text) => Blank().Replace(Empty().Replace(text, " "), " ").Trim(' ', ',', ';', ':', '-', '.', '(', ')', '|');

    [GeneratedRegex(@"(?<![\d:.])(\d{1,2}[:.]\d{2})\s*[\t;]\s*(\d{1,2}[:.]\d{2})(?![\d:.])", RegexOptions.CultureInvariant)]
    private static partial Regex TwoTimes();

    [GeneratedRegex(@"^\s*\d{1,2}[.)]\s+(?=\d|" + CalendarNames.Weekday + @"\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"(?<=\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2})|(?<=\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}):00(?![\d:Z+-])", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndTime();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?:\s*[,;](?=\s*[,;])|\(\s*\)|\s(?:och|samt|den|kl\.?)(?=\s*[,;]|\s*$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"(?<![\d/-])20\d{2}(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex("^" + CalendarNames.Month + @"\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"^(?:(?:mötes|sammanträdes)?tid(?:er)?\b|klockan\b|(?:alla |samtliga )?(?:möte|sammanträde)\w*)?(?:\s+\p{L}+){0,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutTime();

    /// <summary>What holds for the lines that follow.</summary>
    private readonly record struct Above(int? Year, int? Month, (TimeOnly Start, TimeOnly? End)? Time, TableColumns? Columns, DateOnly? Last)
    {
        /// <summary>Takes a year, a month, a time or a table's columns up; false when the line has none of them. Other words of their own begin another list, for which the time above does not hold.</summary>
        public bool Take(string line, string rest, List<(TimeOnly Start, TimeOnly? End)> times, out Above next)
        {
            if (TableColumns.Of(line) is { } columns)
            {
                next = this with { Columns = columns, Month = null, Year = columns.Year ?? Year };
                return true;
            }
            var (years, month) = (YearAlone().Matches(rest), MonthAlone().Match(rest));
            var isMonth = month.Success && rest.Length <= "september 2027:".Length;
            next = TableColumns.MayBeRow(line) ? this : this with { Columns = null };
            if (years.Count == 1)
                next = next with { Year = int.Parse(years[0].ValueSpan, CultureInfo.InvariantCulture), Month = null };
            if (isMonth)
                next = next with { Month = CalendarNames.MonthOf(month.Value) };
            var isTime = times.Count == 1 && AboutTime().IsMatch(rest.TrimEnd(':', ' '));
            if (isTime || !isMonth)
                next = next with { Time = isTime ? times[0] : null };
            if (years.Count == 1 || !(isTime || isMonth))
                next = next with { Last = null };
            return isMonth || isTime || years.Count == 1;
        }
    }
}
