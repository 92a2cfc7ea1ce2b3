using System.Text;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Xunit;
using static Arshjul.Delivery.Tests.Reading.Workbook;

namespace Arshjul.Delivery.Tests.Reading;

public sealed class RowFileTests
{
    [Fact]
    public void Workbook_KeepsItsColumnsAndRowNumbers_AlsoOverGapsAndDates()
    {
        var bytes = Make(book =>
        {
            book.Sheet("Tomt");
            book.Sheet("Mandat", [Text("A1", "Namn"), Text("C1", "Från")], [], [Text("A3", "Eva Ek"), Day("C3", new DateOnly(2026, 10, 1))]);
            book.Sheet("Annat", [Text("A1", "Något annat")]);
        });
        Assert.Equal(["1: Namn||Från", "2: ", "3: Eva Ek||2026-10-01"], Read(bytes));
    }

    [Fact]
    public void Workbook_WithNothingInIt_HasNoRows() => Assert.Empty(Read(Make(book => book.Sheet("Tomt"))));

    [Fact]
    public void Workbook_ReadsNumbersAndTimesAsTheyAreSeen() =>
        Assert.Equal(["1: 12|08:30"], Read(Of([Number("A1", 12), Clock("B1", 8, 30)])));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void Csv_IsRead_HoweverItWasSaved(string encoding)
    {
        var how = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        Assert.Equal(["1: Namn|Roll", "2: Åsa Ö|ersättare"], Read([.. how.GetPreamble(), .. how.GetBytes("Namn;Roll\r\nÅsa Ö;ersättare".ReplaceLineEndings("\n"))]));
    }

    [Theory]
    [InlineData("%PDF-1.7", "read.file.pdf")]
    [InlineData("", "read.file.empty")]
    [InlineData("PK trasig", "read.file.noWorkbook")]
    [InlineData("a\0b", "read.file.binary")]
    public void File_ThatIsNotRead_SaysWhatToDo(string text, string code) =>
        Assert.Equal(code, Assert.Throws<InputException>(() => Read(Encoding.Latin1.GetBytes(text))).Faults.Single().Code);

    private static IEnumerable<string> Read(byte[] bytes) => RowFile.Read("lista", new MemoryStream(bytes)).Select(r => $"{r.Number}: {string.Join('|', r.Cells)}");
}
