using System.Globalization;
using Arshjul.Core.Editing;
using Arshjul.Core.Words;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arshjul.Delivery.Reading;

/// <summary>A list in a file, row by row and cell by cell: the first sheet of a workbook that has something in it, or values with commas, semicolons or tabs between.</summary>
public static class RowFile
{
    /// <summary>Its rows with their numbers, empty ones too.</summary>
    /// <param name="name">What the user calls the file; stands in the sentences.</param>
    /// <param name="content">The bytes; never read further than 10 MB.</param>
    /// <exception cref="InputException">It is too large, or of a kind that is not read; the sentence says what to do.</exception>
    public static IReadOnlyList<ListedRow> Read(string name, Stream content)
    {
        var bytes = FileBytes.Read(name, content);
        return FileBytes.IsWorkbook(name, bytes) ? WorkbookLines.Read(name, bytes, book => OfSheet(name, book)) : SeparatedRows.Read(FileText.Decode(name, bytes));
    }

    private static IEnumerable<ListedRow> OfSheet(string name, WorkbookPart book)
    {
        var cells = new CellReader(book);
        foreach (var (_, _, rows) in WorkbookLines.Rows(name, book))
        {
            var read = rows.Index().ToDictionary(r => (int)(r.Item.RowIndex?.Value ?? (uint)r.Index + 1), r => Cells(r.Item, cells));
            if (read.Values.Any(r => r.Any(c => c.Length > 0)))
                return Enumerable.Range(1, Math.Min(read.Keys.Max(), SeparatedRows.Most)).Select(n => new ListedRow(n, read.GetValueOrDefault(n, [])));
        }
        return [];
    }

    private static List<string> Cells(Row row, CellReader cells)
    {
        var texts = new List<string>();
        foreach (var (n, cell) in row.Elements<Cell>().Index())
        {
            var column = Math.Max(WorkbookLines.ColumnOf(cell.CellReference?.Value ?? ""), n);
            texts.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - texts.Count)));
            texts[column] = cells.ValueOf(cell) switch
            {
                DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                TimeOnly time => time.ToString("HH\\:mm", CultureInfo.InvariantCulture),
                var text => (string)text,
            };
        }
        return texts;
    }
}
