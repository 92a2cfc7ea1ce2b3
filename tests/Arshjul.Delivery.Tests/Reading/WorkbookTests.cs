using System.IO.Compression;
using Arshjul.Core.DateReading;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit;
using static Arshjul.Delivery.Tests.Reading.Workbook;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>Spreadsheets: cells that Excel knows as dates and times, text beside them, and what cannot be read without guessing.</summary>
public sealed class WorkbookTests
{
    private static readonly DateOnly Day0 = new(2027, 1, 28);

    [Fact]
    public void Read_OfDateAndTimeCells_TakesThemAsTheyAre()
    {
        var line = Assert.Single(Files.Read(Of([Day("A1", Day0), Clock("B1", 8, 30), Clock("C1", 10, 0), Workbook.Text("D1", "Sal Eken")])));
        Assert.Equal(new SourceLine("Blad1 1", "Sal Eken") { Date = Day0, Start = new TimeOnly(8, 30), End = new TimeOnly(10, 0) }, line);
    }

    [Fact]
    public void Read_OfACellWithDateAndTime_TakesBoth()
    {
        var line = Assert.Single(Files.Read(Of([Number("A1", new DateTime(2027, 1, 28, 13, 30, 0).ToOADate(), Moment), Clock("B1", 15, 0)])));
        Assert.Equal((Day0, new TimeOnly(13, 30), new TimeOnly(15, 0)), (line.Date, line.Start, line.End));
    }

    [Theory]
    [InlineData(8, 30)]
    [InlineData(13, 10)]
    [InlineData(23, 59)]
    [InlineData(0, 1)]
    public void Read_OfAClockTimeThatIsNoWholeFraction_GivesTheMinute(int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), Assert.Single(Files.Read(Of([Day("A1", Day0), Clock("B1", hour, minute)]))).Start);

    [Fact]
    public void Read_OfDatesWrittenAsText_LeavesThemToTheDateReader()
    {
        var lines = Files.Read(Of([Workbook.Text("A1", "Januari 2027")], [Workbook.Text("A2", "tors 28/1"), Workbook.Text("B2", "kl. 13–15")]));
        Assert.Equal(["Januari 2027", "tors 28/1\tkl. 13–15"], lines.Select(l => l.Text));
        Assert.Equal([ReadState.Heading, ReadState.Understood], DateReader.Read(lines, 2027).Select(r => r.State));
    }

    [Fact]
    public void Read_OfNumbersThatAreNoDates_TakesThemAsText()
    {
        var line = Assert.Single(Files.Read(Of([Number("A1", 46415), Number("B1", 12, Amount)])));
        Assert.Equal((null, "46415\t12"), (line.Date, line.Text));
    }

    [Fact]
    public void Read_OfMonthsInColumns_GivesEachCellTheMonthAboveItThoughSomeAreEmpty()
    {
        Cell[] head = [Workbook.Text("B1", "Jan"), Workbook.Text("C1", "Feb"), Workbook.Text("D1", "Mars")];
        var lines = Files.Read(Of(head, [Workbook.Text("A2", "KS"), Number("B2", 13), Number("C2", 10), Workbook.Text("D2", "10–11")], [Workbook.Text("A3", "KF"), Number("C3", 22)], [Workbook.Text("A4", "Budget"), Number("E4", 3)]));
        Assert.Equal(["\tJan\tFeb\tMars", "KS\t13\t10\t10–11", "KF\t\t22", "Budget\t\t\t\t3"], lines.Select(l => l.Text));
        var read = DateReader.Read(lines, 2027);
        Assert.Equal(["01-13", "02-10", "03-10", "02-22"], read.Where(r => r.State == ReadState.Understood).Select(r => r.Date!.Value.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Budget\t\t\t\t3", Assert.Single(read, r => r.State == ReadState.NoDate).Text);
    }

    [Fact]
    public void Read_OfSeveralDateCellsInARow_LeavesItToTheHeadWhichIsTheMeeting()
    {
        Cell[] head = [Workbook.Text("A1", "Beredning"), Workbook.Text("B1", "Sammanträde"), Workbook.Text("C1", "Tid"), Workbook.Text("D1", "Plats"), Workbook.Text("E1", "Justering")];
        Cell[] first = [Day("A2", Day0.AddDays(-14)), Day("B2", Day0), Clock("C2", 13, 30), Workbook.Text("D2", "Eken"), Day("E2", Day0.AddDays(7))];
        var lines = Files.Read(Of(head, first, [Day("A3", Day0.AddDays(14))], [Day("B4", Day0.AddDays(28)), Workbook.Text("D4", "Eken")]));
        Assert.Equal(["2027-01-14\t2027-01-28\t13:30\tEken\t2027-02-04", "", "Eken"], lines.Skip(1).Select(l => l.Text));
        var read = DateReader.Read(lines, 2027);
        Assert.Equal([ReadState.Heading, ReadState.Understood, ReadState.NoDate, ReadState.Understood], read.Select(r => r.State));
        Assert.Equal([(Day0, new TimeOnly(13, 30), "Eken"), (Day0.AddDays(28), null, "Eken")], read.Where(r => r.Date is not null).Select(r => (r.Date!.Value, r.Start, r.Rest)));
    }

    [Fact]
    public void Read_OfSeveralDateCellsUnderNoHead_LosesNone()
    {
        var read = DateReader.Read(Files.Read(Of([Day("A1", Day0), Number("C1", new DateTime(2027, 2, 25, 9, 30, 0).ToOADate(), Moment)])), 2027);
        Assert.Equal([Day0, new DateOnly(2027, 2, 25)], read.Select(r => r.Date));
    }

    [Fact]
    public void Read_OfSharedTexts_FindsThemAndPassesOverWhatIsMissing()
    {
        var book = Make(b =>
        {
            b.Shared("Socialnämnden", " tors 28/1 ");
            b.Sheet("Blad1", [Shared("A1", "1"), Shared("B1", "0"), Shared("C1", "7"), Shared("D1", "x")]);
        });
        Assert.Equal("tors 28/1\tSocialnämnden", Assert.Single(Files.Read(book)).Text);

        static Cell Shared(string place, string index) => new(new CellValue(index)) { CellReference = place, DataType = CellValues.SharedString };
    }

    [Fact]
    public void Read_OfAnIsoDateCell_TakesIt() => Assert.Equal(Day0, Assert.Single(Files.Read(Of([new Cell(new CellValue("2027-01-28")) { CellReference = "A1", DataType = CellValues.Date }]))).Date);

    [Fact]
    public void Read_OfABookThatCountsFrom1904_GivesTheDayThatIsShown()
    {
        var book = Make(b =>
        {
            b.Root.WorkbookProperties!.Date1904 = true;
            b.Sheet("Blad1", [Day("A1", Day0, -1462), Clock("B1", 13, 0)]);
        });
        var line = Assert.Single(Files.Read(book));
        Assert.Equal((Day0, new TimeOnly(13, 0)), (line.Date, line.Start));
    }

    [Fact]
    public void Read_OfSeveralSheets_NamesThemAndPassesOverHiddenOnes()
    {
        var book = Make(b =>
        {
            b.Sheet("Nämnd", [Day("A1", Day0)]);
            b.Sheet("Gammalt", [Day("A1", Day0)]);
            b.Sheet("FSG", [], [Day("A2", Day0)]);
            b.Root.Descendants<Sheet>().ElementAt(1).State = SheetStateValues.Hidden;
        });
        Assert.Equal(["Nämnd 1", "FSG 2"], Files.Read(book).Select(l => l.Where));
    }

    [Fact]
    public void Read_OfAFormula_TakesItsLastResult() =>
        Assert.Equal(Day0, Assert.Single(Files.Read(Of([WithFormula(Day("A1", Day0))]))).Date);

    [Fact]
    public void Read_OfAFormulaThatWasNeverWorkedOut_NamesTheCell() => Files.Refuses(
        Of([Workbook.Text("A1", "Möte"), WithFormula(new Cell { CellReference = "B1" })]),
        "fil.xlsx: cellen Blad1 B1 har en formel utan uträknat värde. Öppna filen i Excel, spara den och försök igen.");

    [Fact]
    public void Read_OfADateMergedOverRows_NamesTheCells() => Files.Refuses(
        Make(b => b.Sheet("Blad1", [Day("A1", Day0), Workbook.Text("B1", "FSG")], [Workbook.Text("B2", "VSG")]).Append(new MergeCells(new MergeCell { Reference = "A1:A2" }))),
        "fil.xlsx: de sammanfogade cellerna Blad1 A1:A2 har ett datum som gäller flera rader. Dela cellerna och skriv datumet på varje rad.");

    [Theory]
    [InlineData("A1:C1")] // across: one row all the same
    [InlineData("B1:B2")] // down, but a name and no date
    public void Read_OfOtherMergedCells_IsNoMatter(string area)
    {
        var book = Make(b => b.Sheet("Blad1", [Day("A1", Day0), Workbook.Text("B1", "FSG")], [Day("A2", Day0.AddDays(7))]).Append(new MergeCells(new MergeCell { Reference = area })));
        Assert.Equal([Day0, Day0.AddDays(7)], Files.Read(book).Select(l => l.Date));
    }

    [Fact]
    public void Read_OfMoreRowsThanAYearCanHave_SaysSo() => Files.Refuses(
        Of([.. Enumerable.Range(1, 5001).Select(n => (IReadOnlyList<Cell>)[Workbook.Text($"A{n}", "x")])]),
        "fil.xlsx: bladet Blad1 har fler än 5000 rader. Spara bara raderna med möten.");

    [Fact]
    public void Read_OfASmallFileThatUnpacksToALargeOne_IsRefusedUnopened()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var n = 0; n < 101; n++)
                entry.Write(zeros);
        }
        Assert.True(bytes.Length < 2 * 1024 * 1024);
        Files.Refuses(bytes.ToArray(), "fil.xlsx blir större än 100 MB uppackad. Spara bara bladet med mötena i en fil för sig.");
    }

    [Fact]
    public void Read_OfABookCutOffAnywhere_IsRefusedInWordsOrReadWhole()
    {
        var whole = Of([Day("A1", Day0), Workbook.Text("B1", "FSG")]);
        for (var length = 4; length < whole.Length; length += 97)
            Files.Refuses(whole[..length], "fil.xlsx kan inte läsas som Excelfil. Öppna den i Excel och spara den på nytt som .xlsx.");
    }

    [Fact]
    public void Read_OfAZipThatIsNoBook_SaysSo()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("readme.txt");
        Files.Refuses(bytes.ToArray(), "fil.xlsx kan inte läsas som Excelfil. Öppna den i Excel och spara den på nytt som .xlsx.");
    }

    private static Cell WithFormula(Cell cell)
    {
        cell.CellFormula = new CellFormula("A2+7");
        return cell;
    }
}
