using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arshjul.Delivery.Writing;

/// <summary>Writes spreadsheets (.xlsx, ISO/IEC 29500). Text stays text, whatever it begins with; dates and times are ones that can be sorted and counted with.</summary>
public static class WorkbookFile
{
    /// <summary>What the bytes are to be called when they are sent.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 31;
    private const int LongestText = 32767;
    private const int WidestColumn = 60;
    private const uint HeadingStyle = 1;
    private const uint DateStyle = 2;
    private const uint TimeStyle = 3;
    private const uint WrappedStyle = 4;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The workbook's bytes.</summary>
    /// <param name="tables">One sheet each.</param>
    public static byte[] Write(params IReadOnlyList<SheetTable> tables)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var (n, table) in tables.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = SheetOf(table);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)n + 1, Name = NameOf(table.Name) });
            }
            book.Workbook = new Workbook(sheets);
        }
        return stream.ToArray();
    }

    private static Worksheet SheetOf(SheetTable table)
    {
        var rows = table.Rows.Prepend(table.Headings).ToList();
        var data = new SheetData(rows.Index().Select(r => new Row(r.Item.Select(value => CellOf(value, isHeading: r.Index == 0))) { RowIndex = (uint)r.Index + 1 }));
        // The headings stay in sight while the rest is scrolled.
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var columns = new Columns(table.Headings.Select((_, n) => new Column { Min = (uint)n + 1, Max = (uint)n + 1, CustomWidth = true, Width = WidthOf(rows.Select(r => r[n])) }));
        return new Worksheet(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }), columns, data);
    }

    private static Cell CellOf(object? value, bool isHeading) => value switch
    {
        null => new Cell(),
        string text => new Cell(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = isHeading ? HeadingStyle : WrappedStyle },
        int number => new Cell(new CellValue(number)),
        DateOnly day => new Cell(new CellValue(day.DayNumber - DayZero.DayNumber)) { StyleIndex = DateStyle },
        TimeOnly time => new Cell(new CellValue((time.ToTimeSpan() / TimeSpan.FromDays(1)).ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = TimeStyle },
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static double WidthOf(IEnumerable<object?> cells) => 2 + cells.Max(c => c switch
    {
        string text => Math.Min(WidestColumn, text.Length),
        DateOnly => 10,
        _ => 6,
    });

    // XML 1.0 has no place for most control characters, nor for half a character.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestText));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > LongestText)
                break;
            clean.Append(rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF) ? rune : rune.Value == '\r' ? new Rune('\n') : Rune.ReplacementChar);
        }
        return clean.ToString();
    }

    private static string NameOf(string name)
    {
        var allowed = string.Concat(Clean(name).Select(c => @"[]:*?/\".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Trim().Trim('\'');
        return allowed.Length == 0 ? "1" : allowed[..Math.Min(LongestName, allowed.Length)];
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "hh\\.mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true, Alignment = Top(), ApplyAlignment = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true, Alignment = Top(), ApplyAlignment = true },
            new CellFormat { Alignment = Top(), ApplyAlignment = true }));

    private static Alignment Top() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };
}
