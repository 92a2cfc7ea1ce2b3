using Arshjul.Core.Calendar;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>Rules that lean on another group, and lists of which too little can be said.</summary>
public sealed class RhythmReaderTests
{
    // A board as boards lie: mostly Thursdays, no fixed weeks, twice on a Tuesday.
    private static readonly DateOnly[] Board =
        [new(2026, 1, 29), new(2026, 2, 26), new(2026, 3, 26), new(2026, 4, 28), new(2026, 6, 4), new(2026, 6, 25), new(2026, 9, 17), new(2026, 10, 22), new(2026, 11, 24), new(2026, 12, 17)];

    private static readonly RhythmSurroundings Around = RhythmSurroundings.None with { MeetingDaysOf = g => g == "namnd" ? Board : [] };

    [Fact]
    public void Read_OfWorkingDaysBeforeTheBoard_SaysSo()
    {
        var dates = Board.Select(d => Around.Days.Add(d, -5));
        Assert.Equal("5 arbetsdagar före NÄMND, utan undantag", Told(dates));
        Assert.True(RhythmReader.Read(dates, Around, "namnd").Rule is OffsetRhythm { WorkingDays: 5, After: false, Of: "namnd" });
    }

    [Fact]
    public void Read_OfMondaysInTheWeekBeforeTheBoard_SeesThemWhateverTheBoardsWeekday() =>
        Assert.Equal("måndagen veckan före NÄMND, utan undantag", Told(Board.Select(d => IsoWeek.Of(d).Day(DayOfWeek.Monday).AddDays(-7))));

    [Fact]
    public void Read_OfDaysAfterTheBoardInSomeMonths_SaysTheMonths() =>
        Assert.Equal(
            "en arbetsdag efter NÄMND i januari, februari, september, oktober, november och december, utan undantag",
            Told(Board.Where(d => d.Month is < 3 or > 8).Select(d => d.AddDays(1))));

    [Fact]
    public void Read_OfAMeetingThatKeptItsDayWhenTheBoardMoved_SaysWhich() =>
        Assert.Equal(
            "måndagen veckan före NÄMND i varje månad utom januari; undantag 1: 30 mars i stället för 20 april",
            Told(Board.Select(d => IsoWeek.Of(d).Day(DayOfWeek.Monday).AddDays(-7)).Where(d => d != new DateOnly(2026, 1, 19)).Select(d => d == new DateOnly(2026, 4, 20) ? new(2026, 3, 30) : d)));

    [Fact]
    public void Read_OfADateThatIsKeptThoughItIsRed_DoesNotPutItInsteadOfAnother()
    {
        // Easter Monday is held, the Monday before it is not.
        var dates = new WeeklyRhythm { Weekday = DayOfWeek.Monday, LastWeek = 24, RestartWeek = 33 }.Dates(new(2026, 1, 12), new(2026, 12, 20), Around).Where(d => d != new DateOnly(2026, 3, 30));
        Assert.Equal("måndagar varje vecka v. 3–24, omstart v. 33, till v. 51; undantag 1: inget möte 30 mars", Told(dates));
    }

    [Fact]
    public void Read_WithoutTheBoard_DoesNotKnowOfIt() =>
        Assert.StartsWith("oftast", Phrasebook.In("sv").Say(RhythmWords.Of(RhythmReader.Read(Board, Around), k => k)), StringComparison.Ordinal);

    [Fact]
    public void Read_OfAListThatIsItsOwnSimpleRule_PrefersItToTheBoard()
    {
        var mondays = Enumerable.Range(1, 11).Select(i => new NthWeekday { Weekday = DayOfWeek.Monday, Nth = 2 }.In(2026, i > 6 ? i + 1 : i)!.Value).ToList();
        var around = RhythmSurroundings.None with { MeetingDaysOf = _ => [.. mondays.Select(d => d.AddDays(5))] };
        Assert.Equal("andra måndagen i varje månad utom juli, utan undantag", Phrasebook.In("sv").Say(RhythmWords.Of(RhythmReader.Read(mondays, around, "namnd"), k => k)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Read_OfFewDates_FindsNoRule(int count)
    {
        var reading = RhythmReader.Read(Board.Take(count), Around, "namnd");
        Assert.Null(reading.Rule);
        Assert.Equal(Board.Take(count), reading.Applied(Around));
    }

    [Fact]
    public void Read_OfADateTwice_ReadsItOnce() =>
        Assert.Equal(RhythmReader.Read(Board, Around, "namnd").Read, RhythmReader.Read(Board.Concat(Board), Around, "namnd").Read);

    [Fact]
    public void Read_OfTwoYearsByOneRule_FindsItOverNewYear()
    {
        var dates = new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, Weeks = 2 }.Dates(new(2025, 8, 19), new(2026, 6, 9), Around).ToList();
        Assert.Equal("tisdagar varannan vecka från v. 34, till v. 24; undantag 1: inget möte 6 januari (röd dag: trettondedag jul)", Told(dates.Where(d => d != new DateOnly(2026, 1, 6))));
    }

    [Fact]
    public void ToSeries_OfDatesWithoutARule_TellsTheWeeksByNumberWhenTheyShareAWeekday()
    {
        DateOnly[] tuesdays = [new(2026, 1, 20), new(2026, 2, 10), new(2026, 4, 21), new(2026, 5, 5), new(2026, 10, 13), new(2026, 12, 29)];
        Assert.Equal([4, 7, 17, 19, 42, 53], Assert.IsType<WeeklyRhythm>(RhythmReader.Read(tuesdays, Around).ToSeries("g", ["g"]).Rhythm).InWeeks);
        Assert.IsType<ListedRhythm>(RhythmReader.Read(tuesdays.Append(new(2026, 12, 30)), Around).ToSeries("g", ["g"]).Rhythm);
        Assert.IsType<ListedRhythm>(RhythmReader.Read(tuesdays.Append(new(2027, 1, 19)), Around).ToSeries("g", ["g"]).Rhythm);
    }

    private static string Told(IEnumerable<DateOnly> dates) => Phrasebook.In("sv").Say(RhythmWords.Of(RhythmReader.Read(dates, Around, "namnd"), _ => "NÄMND"));
}
