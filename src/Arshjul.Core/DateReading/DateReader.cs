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
        var (read, seen, heading) = (new List<ReadDate>(), new Dictionary<(DateOnly, TimeOnly?), string>(), new Heading(null, null, null, null));
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

    private static IReadOnlyList<ReadDate> ReadLine(SourceLine line, int? year, ref Heading heading)
    {
        var shown = new ReadDate { Where = line.Where, Text = line.Text, State = ReadState.NoDate };
        if (line.Date is { } given)
            return [DateMeaning.OfGiven(shown with { Date = given, LastDate = line.LastDate, Start = line.Start, End = line.End, Rest = line.Text.Trim() }, year)];
        TimeOnly? start = null, end = null;
        var text = WrittenTimes.TakeSure(Plain(line.Text), ref start, ref end);
        var (bare, left) = heading.Month is { } month ? WrittenDates.TakeDaysOf(month, text) : ([], text);
        var (whole, rest) = WrittenDates.Take(left);
        List<FoundDate> dates = [.. bare, .. whole];
        rest = Trimmed(WrittenTimes.TakeLone(rest, ref start, ref end));
        if (dates.Count == 0)
        {
            var isHeading = heading.Take(rest, start, end, out var next);
            heading = next;
            return [shown with { State = isHeading ? ReadState.Heading : ReadState.NoDate, Start = start, End = end, Rest = rest }];
        }
        if (start is null)
            (start, end) = (heading.Start, heading.End);
        var known = heading.Year ?? year;
        return [.. dates.Select(d => DateMeaning.Of(d, shown with { Start = start, End = end, Rest = rest }, known, year))];
    }

    /// <summary>One line of plain text: a web page's entities, unbreakable spaces, soft hyphens and many sorts of dashes gone, columns parted by commas but two of clock times joined.</summary>
    private static string Plain(string text)
    {
        var columns = TwoTimes().Replace(WebUtility.HtmlDecode(text).Replace("\u00AD", "", StringComparison.Ordinal), "$1-$2").Replace("\t", ", ", StringComparison.Ordinal);
        return Dash().Replace(Blank().Replace(columns, " "), "-");
    }

    private static string Trimmed(string text) => Blank().Replace(Empty().Replace(text, " "), " ").Trim(' ', ',', ';', ':', '-', '.', '(', ')', '|');

    [GeneratedRegex(@"(?<![\d:.])(\d{1,2}[:.]\d{2})\s*[\t;]\s*(\d{1,2}[:.]\d{2})(?![\d:.])", RegexOptions.CultureInvariant)]
    private static partial Regex TwoTimes();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?:\s*[,;](?=\s*[,;])|\(\s*\)|\s(?:och|samt|den|kl\.?)(?=\s*[,;]|\s*$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"(?<!\d)20\d{2}(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex("^" + SwedishNames.Month + @"\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthAlone();

    /// <summary>What holds for the lines that follow.</summary>
    private readonly record struct Heading(int? Year, int? Month, TimeOnly? Start, TimeOnly? End)
    {
        /// <summary>Takes a year, a month or a time up; false when the line has none of them.</summary>
        public bool Take(string rest, TimeOnly? start, TimeOnly? end, out Heading next)
        {
            var years = YearAlone().Matches(rest);
            next = this;
            if (years.Count == 1)
                next = next with { Year = int.Parse(years[0].ValueSpan, CultureInfo.InvariantCulture), Month = null };
            var month = MonthAlone().Match(rest);
            var isMonth = month.Success && rest.Length <= "september 2027:".Length;
            if (isMonth)
                next = next with { Month = SwedishNames.MonthOf(month.Value) };
            if (start is not null)
                next = next with { Start = start, End = end };
            return isMonth || years.Count == 1 || start is not null;
        }
    }
}
