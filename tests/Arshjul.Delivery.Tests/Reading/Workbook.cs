using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>Spreadsheets as Excel writes them, made for a test.</summary>
internal static class Workbook
{
    /// <summary>Cell formats of every book made here: plain, a date (14), a time (20), a date and time in Swedish order, text that looks like a number.</summary>
    public const uint Plain = 0, Date = 1, Time = 2, Moment = 3, Amount = 4;

    public static byte[] Of(params IReadOnlyList<Cell>[] rows) => Make(b => b.Sheet("Blad1", rows));

    public static byte[] Make(Action<Book> fill)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var part = document.AddWorkbookPart();
            part.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new WorkbookProperties(), new Sheets());
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-41D]yyyy-mm-dd hh:mm" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "0\" dagar\"" }),
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(Format(0), Format(14), Format(20), Format(164), Format(165)));
            fill(new Book(part));
        }
        return bytes.ToArray();
    }

    public static Cell Text(string place, string text) => new(new InlineString(new Text(text))) { CellReference = place, DataType = CellValues.InlineString };

    public static Cell Number(string place, double number, uint style = Plain) => new(new CellValue(number)) { CellReference = place, StyleIndex = style };

    public static Cell Day(string place, DateOnly day, double offset = 0) => Number(place, day.ToDateTime(TimeOnly.MinValue).ToOADate() + offset, Date);

    public static Cell Clock(string place, int hour, int minute) => Number(place, new TimeSpan(hour, minute, 0).TotalDays, Time);

    private static CellFormat Format(uint number) => new() { NumberFormatId = number };

    /// <summary>A book that is being filled.</summary>
    internal sealed class Book(WorkbookPart part)
    {
        public DocumentFormat.OpenXml.Spreadsheet.Workbook Root => part.Workbook!;

        public Worksheet Sheet(string name, params IReadOnlyList<Cell>[] rows)
        {
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((cells, n) => new Row(cells) { RowIndex = (uint)n + 1 })));
            var sheets = Root.GetFirstChild<Sheets>()!;
            sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = part.GetIdOfPart(sheet) });
            return sheet.Worksheet;
        }

        public void Shared(params string[] texts) =>
            part.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(texts.Select(t => new SharedStringItem(new Text(t))));
    }
}
