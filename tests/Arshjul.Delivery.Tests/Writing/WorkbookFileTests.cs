using Arshjul.Delivery.Writing;
using Arshjul.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Arshjul.Delivery.Tests.Writing;

public sealed class WorkbookFileTests
{
    [Fact]
    public void Write_OfEverySortOfCell_IsAValidWorkbook_ThatReadsBack()
    {
        var bytes = WorkbookFile.Write(new SheetTable("Möten", ["Datum", "Tid", "Antal", "Vad"], [[new DateOnly(2026, 3, 10), new TimeOnly(13, 30), 7, "Löner"], [null, null, null, null]]));

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        var cells = CellsOf(document, 0);
        Assert.Equal("46091", cells[1][0].InnerText); // 10 March 2026 counted from 30 December 1899
        Assert.Equal(13.5 / 24, double.Parse(cells[1][1].InnerText, System.Globalization.CultureInfo.InvariantCulture), 10);
        Assert.Equal("7", cells[1][2].InnerText);
        Assert.Equal("Löner", cells[1][3].InnerText);
        Assert.All(cells[2], c => Assert.Equal("", c.InnerText));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"https://example.org\",\"x\")")]
    [InlineData("+46 8")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("<b>&amp;</b>")]
    [InlineData("  mellan  slag  ")]
    [InlineData("rad\nrad")]
    [InlineData("åäö 🎡 أ")]
    public void Write_OfText_KeepsItText(string text)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookFile.Write(new SheetTable("A", ["B"], [[text]]))), isEditable: false);
        var cell = CellsOf(document, 0)[1][0];
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText);
    }

    [Fact]
    public void Write_OfEveryHostileString_MakesOneTextCellOfEach_AndAValidWorkbook()
    {
        var bytes = WorkbookFile.Write(new SheetTable("A", ["B", "C"], [.. HostileStrings.All.Select(text => new object?[] { text, text })]));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var rows = CellsOf(document, 0).Skip(1).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        Assert.Equal(HostileStrings.All.Count, rows.Count);
        Assert.All(HostileStrings.All.Zip(rows), row => Assert.All(row.Second, cell =>
        {
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Null(cell.CellFormula);
            Assert.Equal(string.Concat(row.First.EnumerateRunes().Select(r => r.Value == '\r' ? "\n" : XmlTakes(r.Value) ? r.ToString() : "\uFFFD")), cell.InnerText);
        }));
        Assert.Empty(document.WorkbookPart!.ExternalRelationships.Concat(document.WorkbookPart.WorksheetParts.SelectMany(p => p.ExternalRelationships)));
    }

    [Fact]
    public void Write_OfWhatXmlCannotHold_ReplacesThatAlone()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookFile.Write(new SheetTable("A", ["B"], [["a\0b\u0001c\uFFFEd\uD800e\r\nf"], [new string('x', 40_000)]]))), isEditable: false);
        var cells = CellsOf(document, 0);
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\n\nf", cells[1][0].InnerText);
        Assert.Equal(32767, cells[2][0].InnerText.Length);
    }

    [Theory]
    [InlineData("Årshjul 2026", "Årshjul 2026")]
    [InlineData("a/b:c*d?e[f]g\\h", "a b c d e f g h")]
    [InlineData("''", "1")]
    [InlineData("", "1")]
    [InlineData("Förvaltningens samverkansgrupp för vård", "Förvaltningens samverkansgrupp ")]
    public void Write_OfASheetsName_TakesWhatExcelTakes(string given, string written)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookFile.Write(new SheetTable(given, ["B"], []))), isEditable: false);
        Assert.Equal(written, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public void Write_OfSomethingElse_IsAFaultOfTheProgram() =>
        Assert.Throws<ArgumentException>(() => WorkbookFile.Write(new SheetTable("A", ["B"], [[1.5]])));

    // XML 1.0, § 2.2
    private static bool XmlTakes(int rune) => rune is '\t' or '\n' or (>= 0x20 and <= 0xFFFD) or >= 0x10000;

    private static List<List<Cell>> CellsOf(SpreadsheetDocument document, int sheet)
    {
        var book = document.WorkbookPart!;
        var part = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!.Value!);
        return [.. part.Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }
}
