using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arshjul.Delivery.Reading;

/// <summary>A spreadsheet (.xlsx) as lines, one a row; a cell that Excel knows as a date is that date and is not read again as text.</summary>
internal static class WorkbookLines
{
    private const long MostUnpacked = 100 * 1024 * 1024;
    private const int MostRows = 5000;
    private const int MostColumns = 200;

    /// <summary>The rows of all sheets.</summary>
    /// <exception cref="InputException">It is no workbook, too large unpacked, or holds what cannot be read without guessing.</exception>
    public static IReadOnlyList<SourceLine> Read(string name, byte[] bytes) => Read(name, bytes, book => Sheets(name, book));

    /// <summary>What is made of a workbook.</summary>
    /// <exception cref="InputException">It is no workbook, or too large unpacked.</exception>
    public static IReadOnlyList<T> Read<T>(string name, byte[] bytes, Func<WorkbookPart, IEnumerable<T>> read)
    {
        try
        {
            using (var packed = new ZipArchive(new MemoryStream(bytes)))
                if (packed.Entries.Sum(e => e.Length) > MostUnpacked)
                    throw new InputException(new Sentence("read.file.unpacked", name, MostUnpacked / 1024 / 1024));
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            return document.WorkbookPart is { } book ? [.. read(book)] : throw new InputException(new Sentence("read.file.noWorkbook", name));
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or FormatException or IOException)
        {
            throw new InputException(new Sentence("read.file.noWorkbook", name));
        }
    }

    private static IEnumerable<SourceLine> Sheets(string name, WorkbookPart book)
    {
        var cells = new CellReader(book);
        foreach (var (sheet, content, rows) in Rows(name, book))
        {
            var merged = content.Descendants<MergeCell>().Select(m => m.Reference?.Value ?? "").Where(SpansRows).ToList();
            foreach (var row in rows)
                if (Line(name, sheet, row, cells, merged) is { } line)
                    yield return line;
        }
    }

    /// <summary>The sheets that are seen, with their rows.</summary>
    /// <exception cref="InputException">One has more rows than anybody would look through.</exception>
    public static IEnumerable<(string Name, Worksheet Sheet, IReadOnlyList<Row> Rows)> Rows(string name, WorkbookPart book)
    {
        foreach (var sheet in book.Workbook!.Descendants<Sheet>().Where(s => s.State is null || s.State.Value == SheetStateValues.Visible))
        {
            if (sheet.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart { Worksheet: { } content })
                continue;
            var rows = content.Descendants<Row>().ToList();
            if (rows.Count > MostRows)
                throw new InputException(new Sentence("read.file.rows", name, sheet.Name?.Value, MostRows));
            yield return (sheet.Name?.Value ?? "", content, rows);
        }
    }

    private static SourceLine? Line(string name, string sheet, Row row, CellReader cells, List<string> merged)
    {
        var line = new SourceLine($"{sheet} {row.RowIndex?.Value}", "");
        var (words, moments, dates) = (new List<(int Column, string Text)>(), new List<(int Column, string Text)>(), 0);
        foreach (var (n, cell) in row.Elements<Cell>().Index())
        {
            var place = cell.CellReference?.Value ?? "";
            var column = Math.Max(ColumnOf(place), n);
            if (cell.CellFormula is not null && string.IsNullOrEmpty(cell.CellValue?.Text))
                throw new InputException(new Sentence("read.file.formula", name, sheet, place));
            switch (cells.ValueOf(cell))
            {
                case DateTime moment:
                    // One date over several rows: whose it is cannot be seen in the file.
                    if (merged.Find(m => m.StartsWith(place + ":", StringComparison.Ordinal)) is { } area)
                        throw new InputException(new Sentence("read.file.merged", name, sheet, area));
                    if (dates++ == 0)
                        line = line with { Date = DateOnly.FromDateTime(moment), DateColumn = column, Start = moment.TimeOfDay > TimeSpan.Zero ? TimeOnly.FromDateTime(moment) : line.Start };
                    moments.Add((column, moment.ToString(moment.TimeOfDay > TimeSpan.Zero ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                    break;
                case TimeOnly time:
                    line = line.Start is null ? line with { Start = time } : line with { End = line.End ?? time };
                    moments.Add((column, time.ToString("HH:mm", CultureInfo.InvariantCulture)));
                    break;
                case string { Length: > 0 } text:
                    words.Add((column, text));
                    break;
            }
        }
        if (dates == 1)
            return line with { Text = string.Join('\t', words.Select(w => w.Text)) };
        if (dates > 1)
        {
            // Which of them is a meeting stands above them, so that they too keep their columns.
            words.AddRange(moments);
            line = new SourceLine(line.Where, "");
        }
        // What a column means may stand above it, so that the cells keep their columns.
        var byColumn = words.ToLookup(w => w.Column, w => w.Text);
        return words.Count == 0 ? null : line with { Text = string.Join('\t', Enumerable.Range(0, words.Max(w => w.Column) + 1).Select(c => string.Join(' ', byColumn[c]))), IsAligned = true };
    }

    /// <summary>The column of a cell's place, 0 for A1; 0 as well when a program has left the place out.</summary>
    public static int ColumnOf(string place) => Math.Min(MostColumns, place.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => Math.Min(MostColumns, column * 26) + letter - 'A' + 1) - 1) is var column && column > 0 ? column : 0;

    private static bool SpansRows(string area) => area.Split(':') is [var from, var to] && from.TrimStart(Letters) != to.TrimStart(Letters);

    private static readonly char[] Letters = [.. Enumerable.Range('A', 26).Select(c => (char)c)];
}
