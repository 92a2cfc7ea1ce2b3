using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>What the head of a table says of the columns under it: the month of each, in which of them the week stands, and which hold days that are about a meeting but are not it.</summary>
internal sealed partial class TableColumns
{
    private readonly Dictionary<int, int> _months;
    private readonly Dictionary<int, string> _besides;
    private readonly int _week;
    private readonly int _count;

    private TableColumns(Dictionary<int, int> months, Dictionary<int, string> besides, int week, int count) => (_months, _besides, _week, _count) = (months, besides, week, count);

    /// <summary>The year that the head says of the meetings; null when it says none.</summary>
    public int? Year { get; private init; }

    /// <summary>Which columns are left out, in words; none when all are read.</summary>
    public IReadOnlyList<Sentence> Remarks { get; private init; } = [];

    /// <summary>The columns that a line heads, or null when it heads none: two months or more, the week, or meetings with their preparation or minutes beside.</summary>
    public static TableColumns? Of(string text)
    {
        var cells = text.Split('\t');
        var months = cells.Index().Where(c => Month().IsMatch(c.Item)).ToDictionary(c => c.Index, c => CalendarNames.MonthOf(c.Item.Trim()));
        var week = Array.FindIndex(cells, Week().IsMatch);
        if (cells.Length < 2)
            return null;
        if (BesideMeetings(cells) is { } beside)
            return new TableColumns(months, beside.Besides, week, cells.Length) { Year = beside.Year, Remarks = beside.Told };
        return (months.Count > 1 || week >= 0) && !text.Any(char.IsDigit) ? new TableColumns(months, [], week, cells.Length) : null;
    }

    /// <summary>Whether a line can stand in a table under a head: it has cells, and is not the head of another table.</summary>
    public static bool MayBeRow(string text) => text.Split('\t') is { Length: > 1 } cells && (text.Any(char.IsDigit) || cells.Count(c => c.Any(char.IsLetter)) < 2);

    /// <summary>The days in the month columns of a row, and its other words; null when a cell holds more than days. A row of fewer cells is none of this table: which of them are missing cannot be seen.</summary>
    public (IReadOnlyList<FoundDate> Dates, string Left)? Days(string text, bool isAligned)
    {
        var cells = text.Split('\t');
        if (_months.Count == 0 || (isAligned ? cells.Length > _count : cells.Length != _count))
            return null;
        var found = new List<FoundDate>();
        foreach (var (column, month) in _months.Where(m => m.Key < cells.Length && cells[m.Key].Any(char.IsLetterOrDigit)))
        {
            var (dates, left) = WrittenDates.TakeDaysOf(month, cells[column]);
            if (dates.Count == 0 || left.Any(char.IsLetterOrDigit))
                return null;
            found.AddRange(dates);
        }
        return found.Count == 0 ? null : (found, string.Join(", ", cells.Index().Where(c => !_months.ContainsKey(c.Index)).Select(c => c.Item)));
    }

    /// <summary>Whether what stands in a column, counted from 0, is about a meeting but is not it.</summary>
    public bool IsBeside(int column) => _besides.ContainsKey(column);

    /// <summary>The row as it is to be read: without the days that are no meetings, and with its week told as such, to be checked against its date. Null when it cannot be seen which of its cells those are.</summary>
    public string? Row(string text, bool isAligned)
    {
        var cells = text.Split('\t');
        if (_besides.Count > 0 && (isAligned || cells.Length > 1))
        {
            if (isAligned ? cells.Length > _count : cells.Length != _count)
                return null;
            foreach (var column in _besides.Keys.Where(c => c < cells.Length && cells[c].Any(char.IsDigit)))
                cells[column] = "";
        }
        if (_week < 0 || cells.Length != _count || !int.TryParse(cells[_week], NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week is < 1 or > 53)
            return string.Join('\t', cells);
        cells[_week] = "";
        return string.Join('\t', [.. cells, $"v. {week}"]);
    }

    /// <summary>The columns beside those of meetings, the year said of these, and what is left out; null when not both sorts are headed.</summary>
    private static (Dictionary<int, string> Besides, int? Year, IReadOnlyList<Sentence> Told)? BesideMeetings(string[] cells)
    {
        var names = cells.Select(c => YearAlone().Replace(c, "").Trim()).ToList();
        var besides = names.Index().Where(n => Beside().IsMatch(n.Item)).ToDictionary(n => n.Index, n => n.Item);
        var meetings = names.Where((n, i) => !besides.ContainsKey(i) && Meetings().IsMatch(n)).ToList();
        if (besides.Count == 0 || meetings.Count == 0 || names.Exists(n => n.Any(char.IsDigit)))
            return null;
        var years = cells.Where((_, i) => !besides.ContainsKey(i)).SelectMany(c => YearAlone().Matches(c)).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct().ToList();
        return (besides, years is [var year] ? year : null, [new Sentence("read.columns", string.Join(", ", meetings), string.Join(", ", besides.Values))]);
    }

    [GeneratedRegex(@"^\s*" + CalendarNames.Month + @"\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?:\p{L}+\s+)?(?:\p{L}*(?:sammanträde|möte)[tn]?(?:s?(?:dag|datum)\p{L}*)?|meetings?(?:\s+(?:day|date)s?)?|datum|date)(?:\s+\p{L}+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meetings();

    [GeneratedRegex(@"\b(?:(?:för)?bered|förmöte|presidi|utskick|kallelse|handling|ärendestopp|manusstopp|stopp|inläm|sista\s+dag|deadline|\p{L}*juster|protokoll|anslag|expediering|publicer|preparation|papers|documents|notice|approval|minutes)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<!\d)20\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^\s*(?:vecka|v\.?|vnr|veckonr|veckonummer|week)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Week();
}
