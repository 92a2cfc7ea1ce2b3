using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wheels;
using Xunit;
using static Arshjul.Core.Tests.Wheels.WheelPlans;

namespace Arshjul.Core.Tests.Wheels;

public sealed class YearWheelTests
{
    [Fact]
    public void Rings_OfProcessesOutOfOrder_StandByProcessAndThenDownTheTree()
    {
        var rings = Plan.Wheel().Rings;

        Assert.Equal([("namnd", 1, 0), ("fsg", 2, 0), ("vsg", 2, 1), ("flg", 3, 0)], rings.Select(r => (r.Group, r.Colour, r.Depth)));
        Assert.Equal(["Nämnden", "FSG", "VSG", "FLG"], rings.Select(r => r.Label));
        Assert.Equal([false, true, true, true], rings.Select(r => r.Calls));
    }

    [Fact]
    public void Rings_OfTwoGroupsEachUnderTheOther_AreBothThereOnce()
    {
        var circle = Plan with { Groups = [.. Plan.Groups.Select(g => g.Key == "fsg" ? g with { Parent = "vsg" } : g)] };

        Assert.Equal(["namnd", "vsg", "fsg", "flg"], circle.Wheel().Rings.Select(r => r.Group));
    }

    [Fact]
    public void Colours_OfMoreProcessesThanThereAre_BeginAnew()
    {
        var many = Plan with
        {
            Processes = [.. Enumerable.Range(0, 10).Select(i => new Core.Groups.Process { Key = $"p{i}", Name = $"P{i}", Order = i })],
            Groups = [.. Enumerable.Range(0, 10).Select(i => new Core.Groups.CooperationGroup { Key = $"g{i}", Name = $"G{i}", Process = $"p{i}" })],
        };

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 1, 2], many.Wheel().Rings.Select(r => r.Colour));
    }

    [Fact]
    public void Mark_OfAMeeting_SaysAllOfItInSentences()
    {
        var mark = Assert.Single(Plan.With(Point("fsg", "budget", new MonthsRule { Months = [3] }), Point("fsg", "runda", new EveryMeetingRule())).With(Meet("fsg", "2026-03-10")).Wheel().Marks);

        Assert.Equal("FSG, ordinarie möte tisdag den 10 mars 2026, vecka 11, 13.00–15.00. Beslutat. Stående punkter: Punkt budget. Sista dag för ärenden 18 februari 2026. Kallelsen går ut 24 februari 2026.", mark.Said);
        Assert.Equal(("fsg-2026-03-10", "10", 11), (mark.Key, mark.Label, mark.Week));
        Assert.Equal([("budget", true), ("runda", false)], mark.Points.Select(p => (p.Key, p.Returns)).Order());
        Assert.Equal([(false, Day("2026-02-18")), (true, Day("2026-02-24"))], mark.Deadlines.Select(d => (d.IsCall, d.Day)));
    }

    [Fact]
    public void Mark_InEnglish_SpeaksEnglish() =>
        Assert.Equal("FLG, theme meeting Tuesday 10 March 2026, week 11, 13.00–15.00. Decided.", Assert.Single(Plan.With(Meet("flg", "2026-03-10", MeetingKind.Theme)).Wheel(language: "en").Marks).Said);

    [Fact]
    public void Mark_OfEachState_HasIt()
    {
        var marks = Plan.With(
            Meet("fsg", "2026-02-03"),
            Meet("fsg", "2026-03-03"),
            Meet("fsg", "2026-04-07") with { Status = MeetingStatus.Preliminary },
            Meet("fsg", "2026-05-05") with { Cancelled = new Cancellation { Reason = "Salen är stängd." } },
            Undated("fsg", "2026-09-01", "2026-10-31")).Wheel().Marks;

        Assert.Equal([MarkState.Held, MarkState.Decided, MarkState.Preliminary, MarkState.Cancelled, MarkState.Undated], marks.Select(m => m.State));
        Assert.Contains("Inställt: Salen är stängd.", marks[3].Said, StringComparison.Ordinal);
        Assert.Empty(marks[3].Deadlines);
        Assert.Equal("FSG, tematräff ”Arbetsmiljö” utan datum: tänkt 1 september 2026–31 oktober 2026.", marks[4].Said);
        Assert.Equal(("", null), (marks[4].Label, marks[4].Week));
    }

    [Fact]
    public void Mark_OfAMeetingThatIsMovedLater_StandsWhereItWasKnownToStand()
    {
        var plan = Plan.With(Meet("fsg", "2026-05-05") with { Changes = [new MeetingChange { Known = Day("2026-04-01"), Date = Day("2026-05-12"), Reason = "x" }] });

        Assert.Equal(Day("2026-05-05"), Assert.Single(plan.Wheel().Marks).From);
        Assert.Equal(Day("2026-05-12"), Assert.Single(plan.Wheel(now: "2026-04-02").Marks).From);
    }

    [Fact]
    public void Mark_OfAJointMeeting_IsOneOnTheRingOfEach()
    {
        var mark = Assert.Single(Plan.With(Meet("vsg+fsg", "2026-06-02")).Wheel().Marks);

        Assert.Equal(["fsg", "vsg"], mark.Groups);
        Assert.Equal("VSG/FSG", mark.GroupLabel);
    }

    [Fact]
    public void Mark_OfSeveralDays_HasThemAll()
    {
        var mark = Assert.Single(Plan.With(Meet("flg", "2026-10-15") with { LastDate = Day("2026-10-16"), Kind = MeetingKind.PlanningDay, Start = null, End = null }).Wheel().Marks);

        Assert.Equal((Day("2026-10-15"), Day("2026-10-16")), (mark.From, mark.To));
        Assert.Equal("FLG, planeringsdag från torsdag den 15 oktober 2026 till fredag den 16 oktober 2026, vecka 42, hela dagen. Beslutat.", mark.Said);
    }

    [Theory]
    [InlineData("2025-12-30", "2026-01-02", true)]
    [InlineData("2026-12-30", "2027-01-02", true)]
    [InlineData("2025-12-29", "2025-12-30", false)]
    public void Mark_OfSeveralDaysOverNewYear_StandsInBothYears(string from, string to, bool isThere) =>
        Assert.Equal(isThere, Plan.With(Meet("flg", from) with { LastDate = Day(to) }).Wheel().Marks.Count == 1);

    [Theory]
    [InlineData("2025-11-01", "2026-02-28", "2025-11-01", "2026-02-28")]
    [InlineData("2026-11-01", "2027-02-28", "2026-11-01", "2027-02-28")]
    [InlineData("2026-09-01", null, "2026-09-01", "2026-12-31")]
    public void Window_OfAnUndatedMeeting_ReachesOverNewYearOrToTheEndOfItsYear(string from, string? to, string first, string last)
    {
        var mark = Assert.Single(Plan.With(Undated("fsg", from, to, "när enkäten är klar")).Wheel().Marks);

        Assert.Equal((Day(first), Day(last)), (mark.From, mark.To));
        Assert.Equal("tänkt när enkäten är klar", mark.Why);
    }

    [Fact]
    public void Window_OfAMeetingOfWhichNothingIsKnown_IsTheRestOfTheYear()
    {
        var mark = Assert.Single(Plan.With(new Meeting { Key = "x", Groups = ["fsg"], Kind = MeetingKind.Theme }).Wheel().Marks);

        Assert.Equal((Day("2026-03-01"), Day("2026-12-31"), "väntar på ett datum"), (mark.From, mark.To, mark.Why));
    }

    [Fact]
    public void Meeting_CancelledBeforeItGotADate_StandsNowhere() =>
        Assert.Empty(Plan.With(Undated("fsg", "2026-09-01", null) with { Cancelled = new Cancellation { Reason = "x" } }).Wheel().Marks);

    [Fact]
    public void Event_ThatAMeetingWaitsFor_IsNamed()
    {
        var plan = Plan.With(Undated("fsg", "2026-09-01", null, "i höst") with { Awaits = new AwaitedDate { Event = "enkat", Window = new FuzzyDate { From = Day("2026-09-01"), Text = "i höst" } } }) with
        {
            Events = [new AwaitedEvent { Key = "enkat", Name = "enkätens resultat" }],
        };

        Assert.Equal("väntar på enkätens resultat, tänkt i höst", Assert.Single(plan.Wheel().Marks).Why);
    }
}
