using Arshjul.Core.Editing;
using Arshjul.Testing;
using CsCheck;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class SeparatedRowsTests
{
    private static readonly string[] Cells = ["", "Eva", "Ek, Eva", "a;b", "a\tb", "två\nrader", "\"", "\"\"", "x\"y", "å ä", ","];

    [Theory]
    [InlineData("Namn\tRoll\nEva Ek\tledamot", "Namn|Roll / Eva Ek|ledamot")]
    [InlineData("Namn;Roll\nEk, Eva;ledamot", "Namn|Roll / Ek, Eva|ledamot")]
    [InlineData("Namn,Roll\n\"Ek, Eva\",ledamot\n", "Namn|Roll / Ek, Eva|ledamot / ")]
    [InlineData("\"Namn, helt\";Roll\na;b", "Namn, helt|Roll / a|b")]
    [InlineData("a;\"två\nrader\";c", "a|två\nrader|c")]
    [InlineData("a;\"Eva \"\"Evis\"\" Ek\";c", "a|Eva \"Evis\" Ek|c")]
    [InlineData("a\n\nb", "a /  / b")]
    [InlineData("  a ; b  ", "a|b")]
    [InlineData("O\"Hara;b", "O\"Hara|b")]
    [InlineData("a;\"aldrig stängt", "a|aldrig stängt")]
    [InlineData("", "")]
    public void Read_OfWhatPeoplePaste_GivesItsCells(string text, string cells) =>
        Assert.Equal(cells, string.Join(" / ", SeparatedRows.Read(text).Select(r => string.Join('|', r.Cells))));

    [Fact]
    public void Read_CountsRowsAsASpreadsheetDoes() =>
        Assert.Equal([(1, "a"), (2, "två\nrader"), (3, ""), (4, "b")], SeparatedRows.Read("a\n\"två\nrader\"\n\nb").Select(r => (r.Number, r.Cells[0])));

    [Fact]
    public void Read_OfMoreThanAnybodyLooksThrough_SaysSo()
    {
        Assert.Equal(SeparatedRows.Most, SeparatedRows.Read(string.Join('\n', Enumerable.Repeat("a", SeparatedRows.Most))).Count);
        Assert.Equal("edit.rows.many", Refused(() => SeparatedRows.Read(string.Join('\n', Enumerable.Repeat("a", SeparatedRows.Most + 1)))));
    }

    [Fact]
    public void Write_IsReadBack_WhateverStandsInTheCells() => Gen.OneOf([.. Cells.Select(Gen.Const)]).Array[1, 4].Array[1, 6].Holds(
        rows =>
        {
            var listed = rows.Select((cells, n) => new ListedRow(n + 1, cells)).ToList();
            // A single column has no separator to be seen by.
            if (rows[0].Length < 2)
                return;
            var read = SeparatedRows.Read(SeparatedRows.Write(listed));
            Assert.Equal(listed.Select(r => string.Join('|', r.Cells)), read.Select(r => string.Join('|', r.Cells)));
        },
        times: 200);
}
