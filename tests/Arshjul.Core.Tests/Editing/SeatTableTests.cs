using Arshjul.Core.Editing;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class SeatTableTests
{
    [Theory]
    [InlineData("Namn;E-post;Roll;Part;Titel;Från", "Eva Ek;ee@x.se;ledamot;Vision;HR;2026-10-01", "Eva Ek|ee@x.se|ledamot|Vision|HR|2026-10-01")]
    [InlineData("Part:;NAMN;mejl", "Vision;Eva Ek;ee@x.se", "Eva Ek|ee@x.se||Vision||")]
    [InlineData("Förnamn;Efternamn;Fackförbund;Uppdrag", "Eva;Ek;Vision;ersättare", "Eva Ek||ersättare|Vision||")]
    [InlineData("Name;Role;Union;From", "Eva Ek;member;Vision;1/10", "Eva Ek||member|Vision||1/10")]
    [InlineData("Nr;Namn;Telefon;E-post", "7;Eva Ek;070;ee@x.se", "Eva Ek|ee@x.se||||")]
    [InlineData("Namn;Part", "Vakant;Vision", "|||Vision||")]
    [InlineData("Namn;Part", " – ;Vision", "|||Vision||")]
    [InlineData("Namn;Part", "Eva Ek", "Eva Ek|||||")]
    public void Read_WithHeadings_TakesTheColumnsWhereverTheyStand(string headings, string row, string read) =>
        Assert.Equal(read, Said(SeatTable.Read(SeparatedRows.Read(headings + "\n" + row))[0].Row));

    [Theory]
    [InlineData("Eva Ek;ee@x.se;ledamot;Vision;HR;2026-10-01", "Eva Ek|ee@x.se|ledamot|Vision|HR|2026-10-01")]
    [InlineData("Eva Ek", "Eva Ek|||||")]
    [InlineData("Eva Ek;;ordförande", "Eva Ek||ordförande|||")]
    public void Read_WithoutHeadings_TakesThemInOrder(string row, string read) => Assert.Equal(read, Said(SeatTable.Read(SeparatedRows.Read(row))[0].Row));

    [Fact]
    public void Read_KeepsTheNumbersOfTheRows_AndPassesOverEmptyOnes() =>
        Assert.Equal([(3, "Eva"), (6, "Fia")], SeatTable.Read(SeparatedRows.Read("\nNamn;Roll\nEva;ledamot\n;\n\nFia;ledamot\n")).Select(r => (r.Number, r.Row.Name)));

    [Theory]
    [InlineData("", "edit.rows.none")]
    [InlineData(";;\n;", "edit.rows.none")]
    [InlineData("Namn;E-post", "edit.rows.none")]
    [InlineData("E-post;Roll\nee@x.se;ledamot", "edit.rows.heading")]
    public void Read_OfWhatIsNoList_SaysWhatToDo(string text, string refused) => Assert.Equal(refused, Refused(() => SeatTable.Read(SeparatedRows.Read(text))));

    private static string Said(SeatRow row) => string.Join('|', row.Name, row.Mail, row.Role, row.Party, row.Title, row.From);
}
