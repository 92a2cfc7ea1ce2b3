using System.Globalization;
using System.Text;
using Arshjul.Core.DateReading;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>Date series with the irregularities of real years: what is said of them, and that nothing of them is lost on the way in and out.</summary>
public sealed class MadeSeriesTests
{
    public static TheoryData<string> Names => [.. MadeSeries.All.Select(s => s.Name)];

    [Fact]
    public void Series_MadeForTheTests_AreAtLeastTwelve() => Assert.InRange(MadeSeries.All.Count, 12, 100);

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OfAMadeSeries_SaysItsRuleAndItsExceptions(string name)
    {
        var (reading, made) = Read(name);
        Assert.Equal(made.Swedish, Phrasebook.In("sv").Say(RhythmWords.Of(reading, k => k.ToUpperInvariant())));
        Assert.Equal(made.English, Phrasebook.In("en").Say(RhythmWords.Of(reading, k => k.ToUpperInvariant())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OfAMadeSeries_GivesTheListAgainWithItsExceptions(string name)
    {
        var (reading, made) = Read(name);
        Assert.Equal(made.Dates, reading.Applied(made.OwnAround));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sentence_OfAMadeSeries_GivesTheListToWhoHasOnlyTheSentence(string name)
    {
        var (reading, made) = Read(name);
        // Without a year beside it, a sentence is about one year.
        if (reading.Rule is not null && made.Dates[0].Year == made.Dates[^1].Year)
            Assert.Equal(made.Dates, RhythmSentence.Dates(made.Swedish, made.Dates[0].Year, made.OwnAround));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Series_ReadOutOfAMadeList_GoesInAndOutOfAFileWithoutLoss(string name)
    {
        var (reading, made) = Read(name);
        Holds(reading.ToSeries("fsg", ["fsg"]), made);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OfAMadeSeriesAsPeopleWriteIt_GivesTheListAgain(string name)
    {
        var made = MadeSeries.All.Single(s => s.Name == name);
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        foreach (var way in new[] { "dddd d MMMM yyyy", "ddd d'/'M yyyy", "yyyy-MM-dd 'kl. 13.00–15.00'", "'den' d':e' MMM -yy" })
            Assert.Equal(made.Dates, Days(made.Dates.Select(d => d.ToString(way, swedish))));
        // Under the year, on one line, and under the months.
        Assert.Equal(made.Dates, Days(made.Dates.GroupBy(d => d.Year).SelectMany(y => y.Select(d => d.ToString("ddd d'/'M", swedish)).Prepend($"Möten {y.Key}"))));
        Assert.Equal(made.Dates, Days(made.Dates.GroupBy(d => d.Year).SelectMany(y => new[] { $"{y.Key}", string.Join(", ", y.Select(d => d.ToString("d'/'M", swedish))) })));
        Assert.Equal(made.Dates, Days(made.Dates.GroupBy(d => (d.Year, d.Month)).SelectMany(m => new[] { m.First().ToString("MMMM yyyy", swedish), string.Join(" och ", m.Select(d => d.ToString("ddd d", swedish))) })));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Series_OfAListAlone_GoesInAndOutOfAFileWithoutLoss(string name)
    {
        var made = MadeSeries.All.Single(s => s.Name == name);
        Holds(new MeetingSeries { Key = "fsg", Groups = ["fsg"], Rhythm = new ListedRhythm { On = made.Dates }, From = made.Dates[0], Until = made.Dates[^1] }, made);
    }

    /// <summary>What is understood of lines without a year to go by; that a day is free is a remark and no question.</summary>
    private static IEnumerable<DateOnly> Days(IEnumerable<string> lines) =>
        DateReader.Read(lines.Select((l, i) => new SourceLine($"{i + 1}", l)), null).Where(r => r.State != ReadState.Heading).Select(r => r.Date ?? throw new InvalidOperationException($"{r.Text}: {r.State}"));

    private static (RhythmReading Reading, MadeSeries Made) Read(string name)
    {
        var made = MadeSeries.All.Single(s => s.Name == name);
        return (RhythmReader.Read(made.Dates.Reverse(), made.OwnAround, "sn"), made);
    }

    /// <summary>The series as a file gives meetings on just these days; the plan they make is the same file again, and told anew it changes nothing.</summary>
    private static void Holds(MeetingSeries series, MadeSeries made)
    {
        var small = Wheel.SmallPlan;
        var empty = small with
        {
            Points = [],
            Groups = [.. small.Groups, new CooperationGroup { Key = "sn", Name = "Socialnämnden", Process = small.Groups[0].Process, Calls = false }],
            Meetings = [.. made.Board.Select(d => new Meeting { Key = $"sn-{d:yyyy-MM-dd}", Groups = ["sn"], Date = d })],
        };
        var file = WheelWriter.Write(empty with { Series = [series] }, withPeople: true);
        var plan = Wheel.Lay(YearPlan.Empty, Encoding.UTF8.GetString(file)).After;
        Assert.Equal(made.Dates, plan.Meetings.Where(m => m.Groups[0] == "fsg").Select(m => m.Date!.Value).Order());
        Assert.Equal(Wheel.Written(plan), Wheel.Written(Wheel.Lay(YearPlan.Empty, Wheel.Written(plan)).After));
        Assert.Empty(Wheel.Lay(plan, Encoding.UTF8.GetString(file)).Changes);
    }
}
