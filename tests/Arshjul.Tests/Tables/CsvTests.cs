using System.Text;
using Arshjul.Tables;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Tables;

/// <summary>What is opened in a spreadsheet must come out as it went in, and never as a formula.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+46 70", "'+46 70")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1+1", "'＝1+1")] // a formula to some spreadsheets, as are its sisters
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\u00A0-1", "'\u00A0-1")] // a hard space hides the sign from the eye, not from the spreadsheet
    public void Line_WhenACellBeginsLikeAFormula_MakesItText(string cell, string printed) => Assert.Equal(printed + "\r\n", Csv.Line(cell));

    [Theory]
    [InlineData("Ekonomi")]
    [InlineData("2026-03-10")]
    [InlineData("a=b")]
    [InlineData("Eken - plan 2")]
    [InlineData("å ä ö ”citat”; fler")]
    public void Line_WhenACellIsPlain_LeavesItAlone(string cell) => Assert.Equal(cell + "\r\n", Csv.Line(cell));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("säg \"ja\"", "\"säg \"\"ja\"\"\"")]
    [InlineData("två\nrader", "\"två\nrader\"")]
    [InlineData("två\r\nrader", "\"två\r\nrader\"")]
    public void Line_WhenACellHoldsASeparator_QuotesIt(string cell, string printed) => Assert.Equal(printed + "\r\n", Csv.Line(cell));

    [Theory]
    [InlineData("x;=1+1", "x;'=1+1")]
    [InlineData("x; +46", "x;' +46")]
    [InlineData("x\t@SUM(A1)", "x\t'@SUM(A1)")]
    [InlineData("x\r\n-1", "\"x\r\n'-1\"")]
    [InlineData("x;y=1", "x;y=1")]
    public void Line_WhenAPartOfACellBeginsLikeAFormula_MakesThatTextToo(string cell, string printed) => Assert.Equal(printed + "\r\n", Csv.Line(cell));

    [Fact]
    public void Lines_OfEveryHostileString_AreReadBackCellByCell_AndNoneBeginsLikeAFormula()
    {
        var rows = Read(string.Concat(HostileStrings.All.Select(text => Csv.Line("fore", text, "efter"))));

        Assert.Equal(HostileStrings.All.Count, rows.Count);
        Assert.All(HostileStrings.All.Zip(rows), row =>
        {
            Assert.Equal(["fore", "efter"], [row.Second[0], row.Second[^1]]);
            Assert.Equal(row.First.Replace("'", "", StringComparison.Ordinal), Assert.Single(row.Second[1..^1]).Replace("'", "", StringComparison.Ordinal)); // an apostrophe at most is added
            Assert.DoesNotMatch(@"(^|[;\t\r\n])\s*[=+\-@＝＋－＠]", row.Second[1]);
        });
    }

    /// <summary>Reads as RFC 4180 has it.</summary>
    private static List<List<string>> Read(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || (text[i] != ',' && !(text[i] == '\r' && text[i + 1] == '\n')))
                cell.Append(text[i]);
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\r')
                {
                    rows.Add(row);
                    (row, i) = ([], i + 1);
                }
            }
        }
        return rows;
    }

    [Fact]
    public void Line_WithEmptyCells_KeepsTheirColumns() => Assert.Equal("a,,,b\r\n", Csv.Line("a", null, "", "b"));
}
