using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Words;
using Arshjul.Tables;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Prints the rows of a year as a table for people or as CSV.</summary>
internal static class YearTable
{
    private static readonly IReadOnlyList<string> Columns = ["date", "week", "group", "kind", "status", "points", "deadlines", "warnings"];

    /// <summary>The table, as wide as the terminal.</summary>
    public static void Print(TextWriter to, IReadOnlyList<YearRow> rows, Phrasebook words)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(words.Say("cli.year.column." + column))) { NoWrap = column is "date" or "week" });
        foreach (var row in rows)
            table.AddRow(Cells(row, words, "\n").Select(c => new Text(c ?? "")));
        Screen.On(to).Write(table);
    }

    /// <summary>The same as CSV, with the key and the title in columns of their own.</summary>
    public static void PrintCsv(TextWriter to, IReadOnlyList<YearRow> rows, Phrasebook words)
    {
        to.Write(Csv.Line(Columns.Select(c => words.Say("cli.year.column." + c)).Append(words.Say("cli.year.column.start")).Append(words.Say("cli.year.column.end")).Append(words.Say("cli.year.column.place")).Append(words.Say("cli.year.column.key"))));
        foreach (var row in rows)
            to.Write(Csv.Line([.. Cells(row, words, "; "), row.Start, row.End, row.Place, row.Key]));
    }

    private static IEnumerable<string?> Cells(YearRow row, Phrasebook words, string between)
    {
        yield return row.Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : words.Say("cli.year.noDate");
        yield return row.Week?.ToString(CultureInfo.InvariantCulture);
        yield return row.Label;
        yield return words.Say("kind." + row.Kind) + (row.Title is null ? "" : $": {row.Title}");
        yield return words.Say("cli.status." + row.Status);
        yield return string.Join(between, row.Points);
        yield return string.Join(between, Deadlines(row.Deadlines, words));
        yield return string.Join(between, row.Warnings);
    }

    private static IEnumerable<string> Deadlines(ResolvedDeadlines deadlines, Phrasebook words)
    {
        foreach (var (name, moment) in new[] { ("itemsIn", deadlines.ItemsIn), ("documentsIn", deadlines.DocumentsIn), ("callOut", deadlines.CallOut), ("minutesReady", deadlines.MinutesReady) })
            if (moment is { } at)
                yield return words.Say("cli.year." + name, at.ToString(at.TimeOfDay >= new TimeSpan(23, 59, 0) ? "yyyy-MM-dd" : "yyyy-MM-dd HH\\:mm", CultureInfo.InvariantCulture));
    }
}
