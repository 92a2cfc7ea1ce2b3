using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Core.DateReading;

/// <summary>What the head of a table says of the columns under it: the month of each, or in which of them the week stands.</summary>
internal sealed partial class TableColumns
{
    private readonly Dictionary<int, int> _months;
    private readonly int _week;
    private readonly int _count;

    private TableColumns(Dictionary<int, int> months, int week, int count) => (_months, _week, _count) = (months, week, count);

    /// <summary>The columns that a line heads, or null when it heads none: two months or more, or the week.</summary>
    public static TableColumns? Of(string text)
    {
        var cells = text.Split('\t');
        var months = cells.Index().Where(c => Month().IsMatch(c.Item)).ToDictionary(c => c.Index, c => CalendarNames.MonthOf(c.Item.Trim()));
        var week = Array.FindIndex(cells, Week().IsMatch);
        return cells.Length > 1 && (months.Count > 1 || week >= 0) && !text.Any(char.IsDigit) ? new TableColumns(months, week, cells.Length) : null;
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

    /// <summary>The row with its week told as such, to be checked against its date.</summary>
    public string WithWeek(string text)
    {
        var cells = text.Split('\t');
        if (_week < 0 || cells.Length != _count || !int.TryParse(cells[_week], NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week is < 1 or > 53)
            return text;
        cells[_week] = "";
        return string.Join('\t', [.. cells, $"v. {week}"]);
    }

    [GeneratedRegex(@"^\s*" + CalendarNames.Month + @"\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    [GeneratedRegex(@"^\s*(?:vecka|v\.?|vnr|veckonr|veckonummer|week)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Week();
}
