using Arshjul.Tables;
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

    [Fact]
    public void Line_WithEmptyCells_KeepsTheirColumns() => Assert.Equal("a,,,b\r\n", Csv.Line("a", null, "", "b"));
}
