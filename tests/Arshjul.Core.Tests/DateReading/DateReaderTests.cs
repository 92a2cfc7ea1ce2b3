using System.Globalization;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.DateReading;

/// <summary>What lines say to each other, what is asked and in which words, and that a date written in any way comes back.</summary>
public sealed class DateReaderTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly string[] Ways =
    [
        "yyyy-MM-dd", "yyyyMMdd", "d MMMM yyyy", "dddd d MMMM yyyy", "dddd'en den' d MMMM yyyy", "ddd d'/'M yyyy", "d'/'M-yy", "'den' d':e' MMMM yyyy",
        "d MMM -yy", "dddd yyyy-MM-dd", "yyyy-MM-dd (ddd)", "d.M.yyyy", "d MMMM yyyy 'kl.' 13.00–15.00",
    ];

    private static readonly string[] Scraps = ["12", "/", "1", " ", "kl. ", "-", "–", "maj", "v.", "44", "on", ",", "2027", ".", "31", "\t", "och", "t", ":", "&ndash;", "13.00", "("];

    [Fact]
    public void Read_OfAPastedPage_KeepsEveryLineInSight()
    {
        var read = Read(2027, "Sammanträdestider 2027", "", "Socialnämnden", "tors 28/1", "tors 25/2", "to 25/3 (OBS!)", "Plats: Kommunhuset", "fre 29/4");
        Assert.Equal(["heading", "no date", "2027-01-28", "2027-02-25", "2027-03-25", "no date", "asked 2027-04-29 2027-04-30"], read.Select(WrittenFormTests.Said));
        Assert.Equal(["1", "3", "4", "5", "6", "7", "8"], read.Select(r => r.Where));
        Assert.Equal("OBS!", read[4].Rest);
    }

    [Fact]
    public void Read_UnderAYear_TakesItUntilTheNext() =>
        Assert.Equal(["heading", "2026-12-01", "heading", "2027-01-12"], Said(null, "2026", "1/12", "2027", "12/1"));

    [Fact]
    public void Read_UnderAMonth_TakesItsDays() => Assert.Equal(
        ["heading", "2027-01-12", "2027-01-26", "heading", "2027-02-09", "2027-02-23 13.00", "no date"],
        Said(null, "Januari 2027", "12, 26", "Februari", "tis 9", "23 kl. 13.00", "2 vakanser"));

    [Fact]
    public void Read_UnderAMonth_LosesNoOtherDateOfTheLine() =>
        Assert.Equal(["heading", "2027-01-28", "2027-01-14", "2027-01-12", "2027-02-11"], Said(2027, "Januari", "tors 28\t14/1", "ti 12\tv. 6 to"));

    [Fact]
    public void Read_UnderAYear_ForgetsTheMonthOfTheYearBefore() =>
        Assert.Equal(["heading", "2026-12-01", "heading", "no date"], Said(null, "December 2026", "1", "År 2027", "12"));

    [Fact]
    public void Read_UnderATime_GivesItToTheDatesWithoutOne() => Assert.Equal(
        ["heading", "2027-01-12 13.00-15.00", "2027-02-09 09.00", "2027-03-09 13.00-15.00"],
        Said(2027, "Tid: kl. 13–15", "12/1", "9/2 kl 9.00", "9/3"));

    [Fact]
    public void Read_OfAnotherBodysDates_ForgetsTheTimeOfTheFirst() => Assert.Equal(
        ["heading", "2027-01-12 18.00", "no date", "2027-01-13"],
        Said(2027, "Möten kl. 18.00", "12/1", "Socialnämnden", "13/1"));

    [Theory]
    [InlineData("Kommunfullmäktige sammanträder i regel kl. 18.00 i Folkets hus")]
    [InlineData("Ring kl. 8.00–12.00 om du har frågor om tiderna")]
    public void Read_OfATimeInProse_GivesItToNoDate(string prose) => Assert.Equal(["no date", "2027-01-12"], Said(2027, prose, "12/1"));

    [Fact]
    public void Read_OfATableWithTabs_TakesDateTimeAndTheOtherColumns()
    {
        var read = Assert.Single(Read(2027, "Torsdag\t2027-01-28\t13.30–16.00\tSal Eken\tKallelse 14/1 2027"), r => r.Date == new DateOnly(2027, 1, 28));
        Assert.Equal((new TimeOnly(13, 30), new TimeOnly(16, 0)), (read.Start, read.End));
        Assert.Contains("Sal Eken", read.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAnyYear_AsksForItAndGuessesNone() =>
        Assert.Equal("Vilket år är ”28/3”? Året står varken här eller ovanför. Ange det med --year.", Question(Read(null, "28/3")[0]));

    [Fact]
    public void Read_WithAYearInTheDate_NeedsNoOther() => Assert.Equal(["2023-10-30", "2020-12-01"], Said(null, "30 oktober 2023", "201201"));

    [Theory]
    [InlineData("03/04", "”03/04” kan läsas på två sätt: dag först eller månad först. Vilket är det?")]
    [InlineData("mån 26/10", "”mån 26/10”: 2027-10-26 är en tisdag. Är det dagen eller veckodagen som är fel?")]
    [InlineData("25/10 v. 44", "”25/10”: 2027-10-25 ligger i vecka 43, inte 44. Vilket är fel?")]
    [InlineData("31/6", "”31/6” finns inte i kalendern 2027.")]
    [InlineData("v. 44", "Vilken dag i vecka 44?")]
    [InlineData("v. 53 ti", "Vecka 53 finns inte 2027.")]
    [InlineData("13–12 maj", "”13-12 maj” slutar innan det börjar. Vilken är den sista dagen?")]
    [InlineData("25/10 15.00–13.00", "Tiden 15.00–13.00 slutar innan den börjar. Vilken tid är det?")]
    [InlineData("2026-10-25", "2026-10-25 ligger inte i 2027, som planeras. Är det rätt år?")]
    public void Read_OfWhatMayNotBeGuessed_AsksInWords(string written, string question)
    {
        var read = Assert.Single(Read(2027, written));
        Assert.Equal((ReadState.Asked, null), (read.State, read.Date));
        Assert.Equal(question, Question(read));
    }

    [Fact]
    public void Read_OfTheSameDayTwice_AsksWhetherTheyAreTwo()
    {
        var read = Read(2027, "12/1", "tis 12 januari", "12/1 kl. 15");
        Assert.Equal(["2027-01-12", "asked 2027-01-12", "2027-01-12 15.00"], read.Select(WrittenFormTests.Said));
        Assert.Equal("2027-01-12 står redan på rad 1. Är det två möten eller ett?", Question(read[1]));
    }

    [Theory]
    [InlineData("6/1", "Röd dag: trettondedag jul.")]
    [InlineData("16/1", "Det är en lördag.")]
    public void Read_OfADayWhenNobodyMeets_TakesItAndSaysSo(string written, string remark)
    {
        var read = Assert.Single(Read(2027, written));
        Assert.Equal((ReadState.Understood, remark), (read.State, Question(read)));
    }

    [Fact]
    public void Read_OfADateCell_TakesItAsItIs()
    {
        var cell = new SourceLine("Blad1 B7", "Sal Eken") { Date = new DateOnly(2027, 1, 28), Start = new TimeOnly(13, 0) };
        var read = Assert.Single(DateReader.Read([cell, new SourceLine("Blad1 B8", " ")], 2027));
        Assert.Equal(("2027-01-28 13.00", "Sal Eken", "Blad1 B7"), (WrittenFormTests.Said(read), read.Rest, read.Where));
        Assert.Equal(ReadState.Asked, Assert.Single(DateReader.Read([cell], 2026)).State);
    }

    [Fact]
    public void Read_OfADateWrittenInAnyWay_GivesItBack() =>
        Gen.Select(Gen.Int[0, 36_000], Gen.Int[0, Ways.Length - 1]).Holds(
            (day, way) =>
            {
                var date = new DateOnly(2000, 1, 1).AddDays(day);
                var written = date.ToString(Ways[way], Swedish);
                var read = DateReader.Read([new SourceLine("1", written)], null);
                return read.Count == 1 && read[0].Date == date && read[0].State == ReadState.Understood;
            },
            5000,
            print: c => new DateOnly(2000, 1, 1).AddDays(c.Item1).ToString(Ways[c.Item2], Swedish));

    [Fact]
    public void Read_OfALineThatNobodyCouldLookThrough_AsksForItToBeSplit()
    {
        var read = Read(2027, string.Concat(Enumerable.Repeat("12/1, 9/2 kl 8-10 ", 30_000)), "12/1");
        Assert.Equal(["asked", "2027-01-12"], read.Select(WrittenFormTests.Said));
        Assert.Equal("Raden är längre än 2000 tecken och är inte läst. Dela den där datumen står.", Question(read[0]));
    }

    [Theory]
    [InlineData("12/1, 9/2 kl 8-10 ")]
    [InlineData("1-")]
    [InlineData("mån ")]
    [InlineData("12,")]
    [InlineData("v. 4, ")]
    [InlineData("12 och ")]
    [InlineData("8.30-")]
    [InlineData("\t")]
    public void Read_OfTheLongestLineOfAnything_ComesToAnEnd(string part) => Assert.NotEmpty(Read(2027, string.Concat(Enumerable.Repeat(part, 2000 / part.Length)) + "x"));

    [Fact]
    public void Read_OfAnyText_NeverFailsAndLosesNoLine() =>
        Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 14].Select(string.Concat).Array[0, 6].Holds(
            lines =>
            {
                var read = Read(2027, lines);
                return lines.Select((l, i) => (l, i)).Where(l => !string.IsNullOrWhiteSpace(l.l)).All(l => read.Any(r => r.Where == $"{l.i + 1}" && r.Text == l.l))
                    && read.All(r => (r.State == ReadState.Understood) == (r.Date is not null) && (r.State != ReadState.Asked || r.Remarks.Count == 1));
            },
            3000,
            print: l => string.Join("\n", l));

    private static IReadOnlyList<ReadDate> Read(int? year, params string[] lines) => DateReader.Read(lines.Select((l, i) => new SourceLine($"{i + 1}", l)), year);

    private static IEnumerable<string> Said(int? year, params string[] lines) => Read(year, lines).Select(WrittenFormTests.Said);

    private static string Question(ReadDate read) => Phrasebook.In("sv").Say(Assert.Single(read.Remarks));
}
