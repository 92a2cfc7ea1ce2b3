using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.DateReading;

/// <summary>One body's dates out of a page with several: pasted with titles, in a table with a row for each, in a mail.</summary>
public sealed class OneBodyTests
{
    private const string Page = """
        Prov kommun
        Sammanträdestider 2027
        Kommunstyrelsen sammanträder på onsdagar i Stora salen.

        Kommunfullmäktige
        Fullmäktige sammanträder kl. 18.00.
        25 januari
        14 december

        Kommunstyrelsen
        Plats: Kommunhuset
        13 januari
        Tiderna är preliminära.
        10 februari
        Socialnämnden
        tors 28/1
        Socialnämndens arbetsutskott
        tors 14/1

        Kontakt
        Telefon: 0470-12 34 56
        """;

    [Theory]
    [InlineData("Kommunfullmäktige", "2027-01-25", "2027-12-14")]
    [InlineData("kommunstyrelsen", "2027-01-13", "2027-02-10")]
    [InlineData("Socialnämnden", "2027-01-28")]
    [InlineData("Socialnämndens arbetsutskott", "2027-01-14")]
    [InlineData("arbetsutskott", "2027-01-14")]
    public void Of_APageWithTitles_GivesThePartUnderTheTitleAndTheYearAboveIt(string body, params string[] days) => Assert.Equal(days, Days(Page, body));

    [Theory]
    [InlineData("KS", "2027-01-13", "2027-02-10")]
    [InlineData("KSAU", "2027-01-04", "2027-01-25", "2027-02-22")]
    [InlineData("KF", "2027-01-25")]
    public void Of_ATableWithARowForEach_GivesTheRowUnderItsHead(string body, params string[] days) =>
        Assert.Equal(days, Days("Plan 2027\n\tJan\tFeb\nKS\t13\t10\nKSAU\t4, 25\t22\nKF\t25\t-", body));

    [Fact]
    public void Of_AMail_GivesTheLinesFromTheOneThatBeginsWithTheNameToTheNextTitle() =>
        Assert.Equal(["2027-01-18", "2027-02-15", "2027-08-23"], Days("Hej!\nHär kommer datumen:\n\nFSG 2027 - måndagar\n18/1, 15/2\nEfter sommaren: 23/8\n\nMed vänlig hälsning\n\nVSG Vuxen 2027\n19/1", "FSG"));

    [Fact]
    public void Of_ALineWithNameAndDates_GivesThatLine() => Assert.Equal(["2027-01-18", "2027-02-15"], Days("2027\nFSG: 18/1, 15/2\nVSG: 19/1, 16/2\n", "FSG"));

    [Fact]
    public void Of_ACalendarsEntries_GivesThoseThatNameIt()
    {
        SourceLine[] entries = [new("FSG", "FSG, Eken") { Date = new(2027, 1, 18) }, new("VSG", "VSG") { Date = new(2027, 1, 19) }];
        Assert.Equal(["FSG"], OneBody.Of(entries, "fsg").Select(l => l.Where));
    }

    [Fact]
    public void Of_APartOfAWord_IsNotIt() => Assert.Equal("Ingen rad handlar om ”nämnd”. Rubriker i filen: Prov kommun, Kommunfullmäktige, Kommunstyrelsen, Socialnämnden, Socialnämndens arbetsutskott, Kontakt.", Refused(Page, "nämnd"));

    [Fact]
    public void Of_AFileWithoutTitles_SaysThatNothingIsAboutIt() => Assert.Equal("Ingen rad handlar om ”FSG”.", Refused("12/1\n9/2", "FSG"));

    private static string Refused(string text, string body) => Phrasebook.In("sv").Say(Assert.Single(Assert.Throws<InputException>(() => OneBody.Of(Lines(text), body)).Faults));

    private static List<string> Days(string text, string body) =>
        [.. DateReader.Read(OneBody.Of(Lines(text), body), 2027).Where(r => r.State is ReadState.Understood or ReadState.Asked).Select(WrittenFormTests.Said)];

    private static SourceLine[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => new SourceLine($"{i + 1}", l))];
}
