using System.Globalization;
using System.Text;
using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.Planning;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.WheelFile;
using Arshjul.Core.YearEnd;
using Xunit;

namespace Arshjul.Core.Tests.YearEnd;

/// <summary>The next year, line by line: the day, and the sentence that says where it comes from.</summary>
public sealed class YearRollerTests
{
    private static readonly DateOnly[] Wednesdays = [.. YearPlans.Days("01-14 02-11 03-11 04-08 05-13 06-10 08-12 09-09 10-14 11-11 12-09")];

    [Fact]
    public void Roll_OfAMonthlyRhythm_GivesItsDaysOfTheNextYear() => Assert.Equal(
        ["01-14 > 01-13 andra onsdagen i januari", "02-11 > 02-10 andra onsdagen i februari", "03-11 > 03-10 andra onsdagen i mars", "04-08 > 04-14 andra onsdagen i april"],
        Lines(YearPlans.Empty.With("fsg", Wednesdays), "fsg").Take(4));

    [Fact]
    public void Roll_OfADayThatIsRedNextYear_SaysWhatWasPassedOver() => Assert.Equal(
        "05-07 > 05-04 första torsdagen i maj; inte tors 6 maj (röd dag: Kristi himmelsfärdsdag), fre 7 maj (klämdag), ons 5 maj (förkortad dag: dagen före Kristi himmelsfärdsdag), utan tis 4 maj",
        Lines(YearPlans.Empty.With("fsg", YearPlans.Days("02-05 03-05 04-02 05-07 06-04 08-06 09-03 10-01 11-05 12-03")), "fsg").Single(l => l.StartsWith("05-07", StringComparison.Ordinal)));

    [Fact]
    public void Roll_OfAYearWithExceptions_GoesBackToTheRhythmAndSaysHowItWas()
    {
        var days = Wednesdays.Select(d => d.Month == 4 ? new(2026, 4, 15) : d);
        Assert.Equal("04-15 > 04-14 andra onsdagen i april; 2026: 15 april i stället för 8 april", Lines(YearPlans.Empty.With("fsg", days), "fsg")[3]);
    }

    [Fact]
    public void Roll_OfADayThatIsPoorBothYears_KeepsTheWeekItWasMovedTo()
    {
        // The fourth Tuesday of December is the 22nd in 2026 and the 28th in 2027.
        var days = Enumerable.Range(1, 12).Where(m => m != 7).Select(m => new Core.Rhythms.NthWeekday { Weekday = DayOfWeek.Tuesday, Nth = 4 }.In(2026, m)!.Value).Select(d => d.Month == 12 ? new(2026, 12, 15) : d);
        Assert.Equal(
            "12-15 > 12-21 fjärde tisdagen i december vore tis 28 december (jul- och nyårsveckorna), därför samma vecka som 2026, v. 51; 2026: 15 december i stället för 22 december",
            Lines(YearPlans.Empty.With("fsg", days), "fsg")[^1]);
    }

    [Fact]
    public void Roll_OfAWeeklyRhythm_KeepsItsWeeksOverAYearOf53()
    {
        var days = new[] { 3, 7, 11, 15, 19, 23, 34, 38, 42, 46, 50 }.Select(w => new IsoWeek(2026, w).Day(DayOfWeek.Thursday));
        var lines = Lines(YearPlans.Empty.With("fsg", days), "fsg");
        Assert.Equal((11, "01-15 > 01-21 v. 3, var fjärde vecka", "12-10 > 12-16 v. 50, var fjärde vecka"), (lines.Count, lines[0], lines[^1]));
    }

    [Fact]
    public void Roll_OfAWeeklyRhythmWithADateLeftOutForAHoliday_BringsItBackWhenTheHolidayIsElsewhere()
    {
        var days = Enumerable.Range(0, 12).Select(i => new IsoWeek(2026, 3 + (2 * i)).Day(DayOfWeek.Tuesday)).Concat(Enumerable.Range(0, 9).Select(i => new IsoWeek(2026, 33 + (2 * i)).Day(DayOfWeek.Tuesday)));
        Closure Holiday(int year) => new() { Key = $"s{year}", Name = "sportlov", Kind = ClosureKind.SchoolHoliday, From = new IsoWeek(year, 9).Monday, To = new IsoWeek(year, 9).Monday.AddDays(4) };
        var plan = YearPlans.Empty.With("fsg", days.Where(d => IsoWeek.Of(d).Number != 9)) with { Closures = [Holiday(2026)] };
        Assert.Contains("> 03-02 v. 9, varannan vecka; inget möte 24 februari 2026 (skollov: sportlov)", Lines(plan, "fsg"));
        Assert.Contains("> föreslås inte: v. 9, varannan vecka (2 mars); 2026: inget möte 24 februari (skollov: sportlov)", Lines(plan with { Closures = [Holiday(2026), Holiday(2027)] }, "fsg"));
    }

    [Fact]
    public void Roll_OfADateLeftOutWithoutAReason_LeavesItOutAgain() => Assert.Contains(
        "> föreslås inte: andra onsdagen i oktober (13 oktober); 2026: inget möte 14 oktober",
        Lines(YearPlans.Empty.With("fsg", Wednesdays.Where(d => d.Month != 10)), "fsg"));

    [Fact]
    public void Roll_OfADateBesidesTheRhythm_KeepsItsWeek() => Assert.Contains(
        "07-02 > 07-08 utanför rytmen, samma vecka och veckodag, v. 27; obs: juli, då få är i tjänst",
        Lines(YearPlans.Empty.With("fsg", Wednesdays.Append(new(2026, 7, 2))), "fsg"));

    [Fact]
    public void Roll_WithoutARhythm_KeepsWeekAndWeekday() => Assert.Equal(
        [
            "01-29 > 02-04 samma vecka och veckodag, v. 5",
            "02-26 > 03-04 samma vecka och veckodag, v. 9",
            "03-26 > 04-01 samma vecka och veckodag, v. 13",
            "12-17 > 12-16 samma vecka och veckodag, v. 51; inte tors 23 december (jul- och nyårsveckorna), utan tors 16 december",
        ],
        Lines(YearPlans.Empty.With("namnd", YearPlans.Board), "namnd") is var lines ? [.. lines.Take(3), lines[^1]] : []);

    [Fact]
    public void Roll_OfAGroupThatFollowsTheBoard_CountsFromTheBoardsProposedDays()
    {
        var plan = YearPlans.Empty.With("namnd", YearPlans.Board).With("fsg", YearPlans.Board.Select(d => IsoWeek.Of(d).Day(DayOfWeek.Monday).AddDays(-7)));
        var board = Lines(plan, "namnd").Select(l => l.Split(' ')[2]).ToList();
        var lines = Lines(plan, "fsg");
        Assert.Equal(10, lines.Count);
        Assert.Equal("01-19 > 01-25 måndagen veckan före SN tors 4 februari", lines[0]);
        Assert.All(lines.Zip(board), p => Assert.True(string.CompareOrdinal(p.First.Split(' ')[2], p.Second) < 0));
    }

    [Fact]
    public void Roll_WhenTheBoardsNextYearIsKnown_CountsFromThatAndKeepsIt()
    {
        var plan = YearPlans.Empty.With("namnd", YearPlans.Board).With("fsg", YearPlans.Board.Select(d => IsoWeek.Of(d).Day(DayOfWeek.Monday).AddDays(-7)))
            .With("namnd", YearPlans.Days("02-09 03-09 05-11", 2027));
        var rolled = YearRoller.Roll(plan.On("2026-11-20"), 2026);
        Assert.Equal((3, 0), (rolled.Groups.Single(g => g.Group == "namnd").Laid.Count, rolled.Groups.Single(g => g.Group == "namnd").Meetings.Count));
        Assert.Equal([new(2027, 2, 1), new(2027, 3, 1), new DateOnly(2027, 5, 3)], rolled.Groups.Single(g => g.Group == "fsg").Meetings.Select(m => m.Date).OfType<DateOnly>());
        Assert.Contains("03-16 > rytmen ger inget möte här 2027", Lines(plan, "fsg"));
    }

    [Fact]
    public void Roll_OfMeetingsOfOtherKinds_LetsThemFollowOrFall()
    {
        var plan = YearPlans.Empty.With("fsg", Wednesdays)
            .With("fsg", YearPlans.Days("03-04"), m => m with { Kind = MeetingKind.Preparation })
            .With("fsg", YearPlans.Days("10-20"), m => m with { Kind = MeetingKind.PlanningDay, Title = "Planering 2026", LastDate = new(2026, 10, 21), Start = null, End = null })
            .With("fsg", YearPlans.Days("11-20"), m => m with { Kind = MeetingKind.Theme, Title = "OSA" })
            .With("fsg", YearPlans.Days("11-27"), m => m with { Kind = MeetingKind.Extra, Cancelled = new Cancellation { Reason = "x" } });
        var lines = Lines(plan, "fsg");
        Assert.Contains("03-04 > 03-03 7 dagar före mötet ons 10 mars", lines);
        Assert.Contains("10-20 > 10-26 samma vecka och veckodag, v. 43", lines);
        Assert.Contains("11-20 > hörde till ett tillfälle och föreslås inte på nytt", lines);
        Assert.Equal(14, lines.Count);
        var planning = Rolled(plan, "fsg").Meetings.Single(m => m.Kind == MeetingKind.PlanningDay).Proposed!;
        Assert.Equal(("Planering 2027", planning.Date!.Value.AddDays(1), null), (planning.Title, planning.LastDate, planning.Start));
    }

    [Fact]
    public void Roll_OfAPreparationThatWouldFallInTheYearBefore_KeepsItsWeek() => Assert.Contains(
        "01-01 > 01-08 samma vecka och veckodag, v. 1; inte tors 7 januari (gruppen har redan ett möte då), utan fre 8 januari",
        Lines(YearPlans.Empty.With("fsg", YearPlans.Days("02-05 03-05 04-02 05-07 06-04 08-06 09-03 10-01 11-05 12-03")).With("fsg", YearPlans.Days("01-01"), m => m with { Kind = MeetingKind.Preparation }), "fsg"));

    [Fact]
    public void Roll_OfAMeeting_IsAsItWasFirstLaidAndPreliminary()
    {
        var plan = YearPlans.Empty.With("fsg+vsg", Wednesdays, m => m with
        {
            Place = new Place { Room = "Eken" },
            Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 10 } },
            Guests = [new Guest { Name = "G" }],
            Title = "Mål 2026",
            Changes = [new MeetingChange { Known = new(2026, 1, 2), Start = new(9, 0), End = new(10, 0), Place = new Place { Room = "Asken" } }],
        });
        var meeting = Rolled(plan, "fsg").Meetings[0].Proposed!;
        Assert.Equal(("fsg-2027-01-13", "fsg+vsg", MeetingStatus.Preliminary, new TimeOnly(13, 0), "Eken", 10), (meeting.Key, string.Join('+', meeting.Groups), meeting.Status, meeting.Start!.Value, meeting.Place!.Room, meeting.Deadlines!.CallOut!.Days));
        Assert.Equal((null, 0, 0), (meeting.Title, meeting.Guests.Count, meeting.Changes.Count));
        Assert.Equal(["fsg"], YearRoller.Roll(plan.On("2026-11-20"), 2026).Groups.Select(g => g.Group));
    }

    [Fact]
    public void Roll_OfACancelledMeeting_ProposesItAndSaysSo()
    {
        var plan = YearPlans.Empty.With("fsg", Wednesdays, m => m.Date!.Value.Month == 5 ? m with { Cancelled = new Cancellation { Known = new(2026, 5, 1), Reason = "För få ärenden" } } : m);
        Assert.Equal("05-13 > 05-12 andra onsdagen i maj; inställt 2026: För få ärenden", Lines(plan, "fsg")[4]);
    }

    [Fact]
    public void Roll_WhenTheDayIsTaken_TakesAnother()
    {
        var plan = YearPlans.Empty.With("fsg", Wednesdays).With("fsg", YearPlans.Days("05-12 05-13", 2027), m => m with { Kind = MeetingKind.Theme });
        Assert.Equal("05-13 > 05-11 andra onsdagen i maj; inte ons 12 maj (gruppen har redan ett möte då), utan tis 11 maj", Lines(plan, "fsg")[4]);
    }

    [Fact]
    public void Roll_OfWhatGoesOnByItself_CountsItAndNamesWhatEnds()
    {
        StandingPoint Point(string key, DateOnly? until) => new() { Group = "fsg", Key = key, Name = "Punkt " + key, Section = "agenda", Rule = new EveryMeetingRule(), Until = until };
        Seat Held(string key, DateOnly? until) => new() { Group = "fsg", Key = key, Role = SeatRole.Member, Party = "Förbundet", Holders = [new Holding { Person = "aa", Until = until }] };
        var plan = YearPlans.Empty.With("fsg", Wednesdays) with
        {
            Points = [Point("a", null), Point("b", new(2027, 6, 30)), Point("c", new(2026, 12, 31)), Point("d", new(2026, 6, 30))],
            Seats = [Held("s1", null), Held("s2", new(2026, 12, 31)), Held("s3", new(2026, 3, 1))],
            FollowUps = [new FollowUp { Group = "fsg", Key = "f", Text = "F", Known = new(2026, 5, 1) }, new FollowUp { Group = "fsg", Key = "g", Text = "G", Known = new(2026, 5, 1), ClosedOn = new(2026, 9, 1) }],
            Questions = [new OpenQuestion { Group = "fsg", Key = "q", Text = "Q", Known = new(2026, 5, 1) }],
            Closures = [new Closure { Key = "s", Name = "sportlov", Kind = ClosureKind.SchoolHoliday, From = new(2026, 2, 23), To = new(2026, 2, 27) }],
        };
        plan = plan with { Meetings = [.. plan.Meetings, new Meeting { Key = "tema", Groups = ["fsg"], Kind = MeetingKind.Theme, Title = "OSA", Awaits = new AwaitedDate { Window = new FuzzyDate { From = new(2027, 1, 1) } } }] };
        Assert.Equal(
            [
                "Stående punkter som gäller vidare och landar på mötena av sig själva: 2.",
                "FSG: ”Punkt c” upphör vid årsskiftet.",
                "Mandat med en innehavare vid årets början: 1.",
                "FSG: mandatet s2 har ingen innehavare efter årsskiftet.",
                "Öppna uppföljningar: 1, obesvarade frågor: 1. De följer med tills de är klara.",
                "FSG: tematräff, OSA väntar fortfarande på ett datum och följer med.",
                "Skolloven 2027 finns inte i årshjulet. Lägg in dem, så syns det vilka möten som ligger i dem.",
            ],
            YearRoller.Roll(plan.On("2026-11-20"), 2026).Carried.Select(YearPlans.Said));
    }

    [Fact]
    public void Roll_OfAPointThatGetsNoMeeting_TellsWhatTheChecksSay()
    {
        var plan = YearPlans.Empty.With("fsg", Wednesdays) with { Points = [new StandingPoint { Group = "fsg", Key = "p", Name = "Sommarbeslut", Section = "agenda", Rule = new YearlyRule { From = new(7, 1), To = new(7, 31) } }] };
        var findings = YearRoller.Roll(plan.On("2026-11-20"), 2026).Findings;
        Assert.Contains(findings, f => YearPlans.Said(f.What).Contains("Sommarbeslut", StringComparison.Ordinal));
        Assert.All(findings, f => Assert.Equal(2027, f.Day.Year));
    }

    [Fact]
    public void ToPlan_WhenImported_AddsThoseMeetingsAndNothingElse()
    {
        var plan = Wheel.Lay(YearPlan.Empty, Encoding.UTF8.GetString(WheelWriter.Write(YearPlans.Empty.With("namnd", YearPlans.Board).With("fsg", Wednesdays), withPeople: true))).After;
        var rolled = YearRoller.Roll(plan.On("2026-11-20"), 2026);
        var result = Wheel.Lay(plan, Encoding.UTF8.GetString(WheelWriter.Write(rolled.ToPlan(plan.Organisation), withPeople: true)));
        Assert.Equal(21, result.Changes.Count);
        Assert.All(result.Changes, c => Assert.Equal((ImportAction.Added, "meetings"), (c.Action, c.List)));
        Assert.All(YearRoller.Roll(result.After.On("2026-11-20"), 2026).Groups, g => Assert.Empty(g.Meetings));
    }

    private static RolledGroup Rolled(YearPlan plan, string group) => YearRoller.Roll(plan.On("2026-11-20"), 2026).Groups.Single(g => g.Group == group);

    /// <summary>Each line as <c>MM-dd &gt; MM-dd why</c>.</summary>
    private static List<string> Lines(YearPlan plan, string group) =>
        [.. Rolled(plan, group).Meetings.Select(m => string.Join(' ', new[] { Short(m.Was), ">", Short(m.Date), YearPlans.Said(m.Why) }.Where(p => p.Length > 0)))];

    private static string Short(DateOnly? day) => day?.ToString("MM-dd", CultureInfo.InvariantCulture) ?? "";
}
