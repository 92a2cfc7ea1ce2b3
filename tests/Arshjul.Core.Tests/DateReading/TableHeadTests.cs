using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.DateReading;

/// <summary>Tables whose head names the meeting's column beside those of its preparation, papers and minutes: only the meetings are read, and that is said.</summary>
public sealed class TableHeadTests
{
    [Theory]
    [InlineData("Beredning\tSammanträde\tJustering")]
    [InlineData("Beredning 2027\tSammanträde 2027\tJustering 2027")]
    [InlineData(" beredningsdag \tSammanträdesdagar\tProtokollsjustering")]
    [InlineData("Förmöte\tMöte\tUtskick av protokoll")]
    [InlineData("Sista dag för ärenden\tNämndens sammanträde\tAnslag")]
    [InlineData("Ärendestopp\tSammanträde KS\tJusteras")]
    [InlineData("Handlingar ut\tMötesdatum\tJusterat protokoll")]
    [InlineData("Kallelse\tDatum\tJustering")]
    [InlineData("Papers out\tMeeting date\tMinutes")]
    public void Read_UnderAHeadThatNamesTheMeeting_ReadsItsColumnAlone(string head) =>
        Assert.Equal(["heading", "2027-01-27", "2027-02-24"], Said(2027, head, "13 januari\t27 januari\t3 februari", "10 februari\t24 februari\t3 mars"));

    [Fact]
    public void Read_UnderSuchAHead_SaysWhatIsLeftOut()
    {
        var head = Read(2027, "Beredning\tSammanträde\tJustering", "13/1\t27/1\t3/2")[0];

        Assert.Equal("Bara dagarna under ”Sammanträde” läses som möten. De som står under ”Beredning, Justering” är utelämnade.", Phrasebook.In("sv").Say(Assert.Single(head.Remarks)));
        Assert.Equal("Only the days under “Sammanträde” are read as meetings. Those under “Beredning, Justering” are left out.", Phrasebook.In("en").Say(Assert.Single(head.Remarks)));
    }

    [Fact]
    public void Read_UnderSuchAHead_KeepsTheMeetingsTimePlaceAndWeek()
    {
        var read = Read(2027, "Vecka\tBeredning\tSammanträde\tTid\tPlats\tJustering", "4\t13/1 kl. 9\t27/1\t13.30–16.00\tSal Eken\t3/2 kl. 10", "9\t10/2\t24/2\t13.30\tSal Eken\t3/3");

        Assert.Equal(["heading", "2027-01-27 13.30-16.00", "asked 2027-02-24"], read.Select(WrittenFormTests.Said));
        Assert.Equal("Sal Eken", read[1].Rest);
        Assert.Equal("”24/2”: 2027-02-24 ligger i vecka 8, inte 9. Vilket är fel?", Question(read[2]));
    }

    [Fact]
    public void Read_UnderAHeadWithAYear_TakesTheYearOfTheMeetings() =>
        Assert.Equal(["heading", "2027-01-13"], Said(null, "Beredning 2026\tSammanträde 2027", "16/12\t13/1"));

    [Fact]
    public void Read_WhereTheMeetingsCellIsEmpty_ReadsNoMeeting() =>
        Assert.Equal(["heading", "no date", "2027-02-24"], Said(2027, "Beredning\tSammanträde\tJustering", "13/1\t\t", "10/2\t24/2\t3/3"));

    [Fact]
    public void Read_OfARowWithOtherCells_AsksWhichDayTheMeetingIs()
    {
        var read = Read(2027, "Beredning\tSammanträde\tJustering", "13/1\t27/1");

        Assert.Equal(["heading", "asked 2027-01-13", "asked 2027-01-27"], read.Select(WrittenFormTests.Said));
        Assert.Equal("Raden har inte lika många celler som rubriken ovanför. Vilken dag är mötet?", Question(read[2]));
    }

    [Fact]
    public void Read_OfASpreadsheetsRowThatEndsEarly_KnowsItsCells()
    {
        SourceLine[] rows = [new("1", "Beredning\tSammanträde\tJustering") { IsAligned = true }, new("2", "13/1\t27/1") { IsAligned = true }, new("3", "10/2") { IsAligned = true }];

        Assert.Equal(["heading", "2027-01-27", "no date"], DateReader.Read(rows, 2027).Select(WrittenFormTests.Said));
    }

    [Fact]
    public void Read_OfADateCell_IsAMeetingOnlyInTheMeetingsColumn()
    {
        SourceLine[] rows = [new("1", "Beredning\tSammanträde") { IsAligned = true }, new("2", "") { Date = new(2027, 1, 13), DateColumn = 0 }, new("3", "Sal Eken") { Date = new(2027, 1, 27), DateColumn = 1 }];

        Assert.Equal(["heading", "no date", "2027-01-27"], DateReader.Read(rows, 2027).Select(WrittenFormTests.Said));
    }

    [Theory]
    [InlineData("Beredning\tKommunstyrelsen\tJustering")] // no column is called a meeting: nobody says which
    [InlineData("KS sammanträde\tKF sammanträde\tNämndens möte")]
    public void Read_UnderAnotherHead_ReadsAllColumnsAsBefore(string head) =>
        Assert.Equal(["no date", "2027-01-13", "2027-01-27", "2027-02-03"], Said(2027, head, "13/1\t27/1\t3/2"));

    [Fact]
    public void Read_OfMoreThanOneColumnOfMeetings_ReadsThemAll() =>
        Assert.Equal(["heading", "2027-01-27", "2027-02-10"], Said(2027, "Beredning\tKS sammanträde\tKF sammanträde", "13/1\t27/1\t10/2"));

    [Fact]
    public void Read_BelowTheTable_ReadsLinesOfTheirOwnAsBefore() =>
        Assert.Equal(["heading", "2027-01-27", "no date", "2027-06-09"], Said(2027, "Beredning\tSammanträde", "13/1\t27/1", "Extra möte:", "9/6"));

    [Fact]
    public void Read_OfOneBodysRows_KeepsTheHead()
    {
        var lines = Lines("Organ\tBeredning\tSammanträde", "KS\t13/1\t27/1", "KF\t20/1\t3/2");

        Assert.Equal(["heading", "2027-02-03"], DateReader.Read(OneBody.Of(lines, "KF"), 2027).Select(WrittenFormTests.Said));
    }

    private static IEnumerable<string> Said(int? year, params string[] lines) => Read(year, lines).Select(WrittenFormTests.Said);

    private static IReadOnlyList<ReadDate> Read(int? year, params string[] lines) => DateReader.Read(Lines(lines), year);

    private static SourceLine[] Lines(params string[] lines) => [.. lines.Select((l, i) => new SourceLine($"{i + 1}", l))];

    private static string Question(ReadDate read) => Phrasebook.In("sv").Say(Assert.Single(read.Remarks));
}
