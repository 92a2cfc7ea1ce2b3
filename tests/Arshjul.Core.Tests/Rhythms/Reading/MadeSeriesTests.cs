using System.Text;
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
        Assert.Equal(made.Swedish, Phrasebook.In("sv").Say(RhythmWords.Of(reading, k => k)));
        Assert.Equal(made.English, Phrasebook.In("en").Say(RhythmWords.Of(reading, k => k)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OfAMadeSeries_GivesTheListAgainWithItsExceptions(string name)
    {
        var (reading, made) = Read(name);
        Assert.Equal(made.Dates, reading.Applied(MadeSeries.Around));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Series_ReadOutOfAMadeList_GoesInAndOutOfAFileWithoutLoss(string name)
    {
        var (reading, made) = Read(name);
        Holds(reading.ToSeries("fsg", ["fsg"]), made.Dates);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Series_OfAListAlone_GoesInAndOutOfAFileWithoutLoss(string name)
    {
        var made = MadeSeries.All.Single(s => s.Name == name);
        Holds(new MeetingSeries { Key = "fsg", Groups = ["fsg"], Rhythm = new ListedRhythm { On = made.Dates }, From = made.Dates[0], Until = made.Dates[^1] }, made.Dates);
    }

    private static (RhythmReading Reading, MadeSeries Made) Read(string name)
    {
        var made = MadeSeries.All.Single(s => s.Name == name);
        return (RhythmReader.Read(made.Dates.Reverse(), MadeSeries.Around), made);
    }

    /// <summary>The series as a file gives meetings on just these days; the plan they make is the same file again, and told anew it changes nothing.</summary>
    private static void Holds(MeetingSeries series, IReadOnlyList<DateOnly> dates)
    {
        var empty = Wheel.SmallPlan with { Meetings = [], Points = [] };
        var file = WheelWriter.Write(empty with { Series = [series] }, withPeople: true);
        var plan = Wheel.Lay(YearPlan.Empty, Encoding.UTF8.GetString(file)).After;
        Assert.Equal(dates, plan.Meetings.Select(m => m.Date!.Value));
        Assert.Equal(Wheel.Written(plan), Wheel.Written(Wheel.Lay(YearPlan.Empty, Wheel.Written(plan)).After));
        Assert.Empty(Wheel.Lay(plan, Encoding.UTF8.GetString(file)).Changes);
    }
}
