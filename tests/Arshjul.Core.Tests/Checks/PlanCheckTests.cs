using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>Calls, points and undated meetings; silences; and the order in which all is told.</summary>
public sealed class PlanCheckTests
{
    [Theory]
    [InlineData("2026-02-24", "")] // a quarter of the day before it goes: the look is at noon
    [InlineData("2026-02-25", "fsg-2026-03-10")]
    [InlineData("2026-03-10", "fsg-2026-03-10")] // the morning of the meeting itself
    [InlineData("2026-03-11", "")] // held: nothing can be done
    public void Call_WhoseDayHasPassed_IsMissedUntilTheMeeting(string now, string found) =>
        Assert.Equal(found, Called(LaidYear.Of("fsg 2026-03-10 13:00-15:00"), new DeadlineRule { Days = 14, Time = new TimeOnly(15, 0) }).Of(PlanRule.CallMissed, now));

    [Fact]
    public void Call_ThatWasSentOrIsNotSentFromHere_IsNotMissed()
    {
        var year = LaidYear.Of("fsg 2026-03-10", "namnd 2026-03-10");
        Assert.Equal("fsg-2026-03-10", year.Of(PlanRule.CallMissed, "2026-03-09"));
        Assert.Equal("", year.With(p => p with { SentCalls = [Sent("fsg-2026-03-10")] }).Of(PlanRule.CallMissed, "2026-03-09"));
    }

    [Theory]
    [InlineData(CallApproval.Required, "Godkänn den nu på mötets sida, eller med arshjul approve fsg 2026-03-10, så går den strax.")]
    [InlineData(CallApproval.Automatic, "Den går så snart tjänsten kör: arshjul run")]
    public void Call_ThatIsMissed_SaysWhatMakesItGo(CallApproval approval, string remedy)
    {
        var finding = LaidYear.Of("fsg 2026-03-10").Change("fsg", (CooperationGroup g) => g with { CallApproval = approval }).One(PlanRule.CallMissed, "2026-03-02");
        Assert.Equal(("Kallelsen skulle ha gått tis 2026-02-24 och är inte skickad.", remedy, Severity.Error), (LaidYear.Say(finding.What), LaidYear.Say(finding.Remedy), finding.Severity));
    }

    [Theory]
    [InlineData("2026-04-20", 14, "fsg-2026-04-20")] // Easter Monday
    [InlineData("2026-04-21", 14, "")]
    [InlineData("2026-04-20", 1, "fsg-2026-04-20")] // a Sunday
    public void Call_OnADayWhenNobodyWorks_IsTold(string meeting, int days, string found) =>
        Assert.Equal(found, Called(LaidYear.Of("fsg " + meeting), new DeadlineRule { Days = days }).Of(PlanRule.CallOnFreeDay));

    [Fact]
    public void Call_OnADayWhenNobodyWorks_CanGoTheWorkingDayBefore()
    {
        var finding = LaidYear.Of("fsg 2026-04-20").One(PlanRule.CallOnFreeDay);
        Assert.Equal("Kallelsen ska gå mån 2026-04-06, då ingen arbetar (röd dag: annandag påsk).", LaidYear.Say(finding.What));
        Assert.Equal("Ge mötet en egen frist, tors 2026-04-02, eller räkna gruppens frist i arbetsdagar.", LaidYear.Say(finding.Remedy));
        Assert.Equal("", LaidYear.Of("fsg 2026-04-20").Of(PlanRule.CallOnFreeDay, "2026-04-07")); // then it is missed
    }

    [Fact]
    public void Point_WithoutAMeetingInItsWindow_IsLateOrLost()
    {
        var year = LaidYear.Of("fsg 2026-02-10", "fsg 2026-05-12").With(Point("03-01", "04-30"));
        var late = year.One(PlanRule.PointLate);
        Assert.Equal(("fsg-2026-05-12", "plan/2026", Severity.Warning, false), (late.Meeting, late.Subject, late.Severity, late.IsOver));
        Assert.Equal("”Plan 2026” hör till 2026-03-01 – 2026-04-30 och tas först här.", LaidYear.Say(late.What));
        Assert.Equal("Lägg ett möte 2026-03-01 – 2026-04-30, eller låt punkten tas redan tis 2026-02-10 genom att vidga dess fönster.", LaidYear.Say(late.Remedy));
        Assert.True(year.One(PlanRule.PointLate, "2026-06-01").IsOver);
        var lost = LaidYear.Of("fsg 2025-11-10", "fsg 2026-02-10").With(Point("03-01", "04-30")).Check().Single(f => f.Rule == PlanRule.PointLost && f.Subject == "plan/2026");
        Assert.Equal((null, Severity.Error, LaidYear.Day("2026-04-30")), (lost.Meeting, lost.Severity, lost.Day));
        Assert.Equal("FSG: ”Plan 2026” hör till 2026-03-01 – 2026-04-30, och inget möte kan ta den.", LaidYear.Say(lost.What));
    }

    [Theory]
    [InlineData("2026-12-01", "2026-02-10", "Lägg ett möte 2026-12-01 – 2026-12-31, eller ändra punktens fönster.")] // too far before to be thought of
    [InlineData("2026-12-01", "2026-11-10", "Lägg ett möte 2026-12-01 – 2026-12-31, eller låt punkten tas redan tis 2026-11-10 genom att vidga dess fönster.")]
    public void Point_ThatIsLost_NamesTheMeetingBeforeWhenItIsNear(string from, string meeting, string remedy) =>
        Assert.Equal(remedy, LaidYear.Say(LaidYear.Of("fsg " + meeting).With(Point(from[5..], "12-31")).One(PlanRule.PointLost).Remedy));

    [Fact]
    public void Point_WhoseWindowLiesOverNewYear_IsToldInBothYears()
    {
        var year = LaidYear.Of("fsg 2026-11-10", "fsg 2027-01-20").With(Point("12-01", "12-31"));
        Assert.Equal("fsg-2027-01-20", year.Of(PlanRule.PointLate));
        Assert.Equal("fsg-2027-01-20", year.Of(PlanRule.PointLate, year: 2027));
        Assert.Equal("", year.Of(PlanRule.PointLate, year: 2025));
    }

    [Fact]
    public void Point_ThatWaitsForAnEvent_IsANoteUntilItsTimeIsOver()
    {
        var year = Waiting(LaidYear.Of("fsg 2026-02-10"), happened: null)
            .With(new StandingPoint { Group = "fsg", Key = "svar", Name = "Svar {year}", Section = "s", Rule = new AfterEventRule { Event = "enkat", WithinWeeks = 8 } });
        var (before, after) = (year.One(PlanRule.PointWaits, "2026-02-20"), year.One(PlanRule.PointWaits, "2026-03-01"));
        Assert.Equal((Severity.Note, "FSG: ”Svar 2025” väntar på Enkäten 2025, 2026-01-15 – 2026-02-28."), (before.Severity, LaidYear.Say(before.What)));
        Assert.Equal((Severity.Warning, "FSG: ”Svar 2025” väntar på Enkäten 2025, som skulle ha kommit 2026-01-15 – 2026-02-28."), (after.Severity, LaidYear.Say(after.What)));
    }

    [Theory]
    [InlineData(null, "2026-02-20", "")]
    [InlineData("2026-02-10", "2026-02-09", "")] // not yet known
    [InlineData("2026-02-10", "2026-02-10", "FSG: tematräff saknar datum, fast Enkäten kom tis 2026-02-10.")]
    [InlineData(null, "2026-05-01", "FSG: tematräff saknar datum, och den tänkta tiden är förbi: i vår.")]
    public void Undated_WhenWhatItWaitsForHasCome_IsOverdue(string? happened, string now, string what)
    {
        var year = Waiting(LaidYear.Of("fsg theme"), happened).Change("fsg-theme", (Meeting m) => m with
        {
            Awaits = new AwaitedDate { Event = "enkat", Occurrence = "2025", Window = new FuzzyDate { From = LaidYear.Day("2026-02-01"), To = LaidYear.Day("2026-04-30"), Text = "i vår" } },
        });
        Assert.Equal(what, string.Concat(year.Check(now).Where(f => f.Rule == PlanRule.DateOverdue).Select(f => LaidYear.Say(f.What))));
    }

    [Fact]
    public void Undated_ThatLostItsDate_WaitsForNothing()
    {
        var finding = LaidYear.Of("fsg 2026-03-10").Change("fsg-2026-03-10", (Meeting m) => m with { Changes = [new MeetingChange { Known = LaidYear.Day("2026-01-10"), Undated = true }] }).One(PlanRule.DateOverdue, "2026-02-01");
        Assert.Equal("FSG saknar datum och väntar inte på något.", LaidYear.Say(finding.What));
        Assert.Equal("Välj en dag på mötets sida, eller bland förslagen som arshjul plan offer fsg visar.", LaidYear.Say(finding.Remedy));
        Assert.Equal(LaidYear.Day("2026-01-10"), finding.Day);
    }

    public static TheoryData<string?, string?, bool> Silences => new()
    {
        // Known, day of the move, whether it still holds.
        { null, null, true },
        { null, "2025-11-20", true }, // it always held, whatever day the meeting has
        { "2025-11-01", null, true },
        { "2025-12-02", null, false }, // not known yet
        { "2025-11-01", "2025-11-20", false }, // thought of for another day
        { "2025-11-21", "2025-11-20", true },
    };

    [Theory]
    [MemberData(nameof(Silences))]
    public void Silence_OfOneRuleAtOneMeeting_HoldsForTheDayThatTheMeetingHad(string? known, string? moved, bool isSilent)
    {
        var year = LaidYear.Of("fsg 2026-07-07").With(p => p with
        {
            Meetings = [p.Meetings[0] with { Changes = moved is null ? [] : [new MeetingChange { Known = LaidYear.Day(moved), Date = LaidYear.Day("2026-07-08") }] }],
            Silences = [new Silence { Key = "s", Meeting = "fsg-2026-07-07", Rule = PlanRule.July, Reason = "Alla är i tjänst.", Known = known is null ? null : LaidYear.Day(known) }],
        });
        var finding = year.One(PlanRule.July);
        Assert.Equal((isSilent ? "Alla är i tjänst." : null, !isSilent), (finding.SilencedBy, finding.IsTold));
    }

    [Fact]
    public void Silence_OfAnotherRuleOrMeeting_SilencesNothing()
    {
        LaidYear With(string meeting, PlanRule rule) => LaidYear.Of("fsg 2026-07-07", "vsg 2026-07-08").With(p => p with { Silences = [new Silence { Key = "s", Meeting = meeting, Rule = rule, Reason = "x" }] });
        Assert.Equal(["vsg-2026-07-08"], With("fsg-2026-07-07", PlanRule.July).Check().Where(f => f.IsTold).Select(f => f.Meeting));
        Assert.Equal(2, With("fsg-2026-07-07", PlanRule.RedDay).Check().Count(f => f.IsTold));
    }

    [Fact]
    public void Silence_AtTheOtherOfTwoMeetings_SilencesTheFindingAboutBoth() =>
        Assert.Equal("x", LaidYear.Of("fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 14:00-16:00")
            .With(p => p with { Silences = [new Silence { Key = "s", Meeting = "fsg-2026-03-10", Rule = PlanRule.PersonTwice, Reason = "x" }] }).One(PlanRule.PersonTwice).SilencedBy);

    [Fact]
    public void Findings_OfAYear_AreToldByDayAndThenWhatMattersMost()
    {
        var told = LaidYear.Of("vsg 2026-07-07", "fsg 2026-07-11 13:00-15:00", "flg 2026-07-11 13:00-15:00", "fsg 2026-04-06").Check().Where(f => f.Rule != PlanRule.CallOnFreeDay);
        Assert.Equal(["RedDay fsg", "July vsg", "PersonTwice fsg", "Weekend flg", "Weekend fsg", "July flg", "July fsg"], told.Select(f => $"{f.Rule} {f.Meeting![..3]}"));
    }

    [Fact]
    public void Findings_OfTheSamePlanInAnyOrder_AreTheSame()
    {
        var year = LaidYear.Of("vsg 2026-07-07", "fsg 2026-07-11 13:00-15:00", "flg 2026-07-11 13:00-15:00", "fsg 2026-04-06", "fsg 2026-04-08").With(Point("03-01", "03-31"));
        var turned = year.With(p => p with { Meetings = [.. p.Meetings.Reverse()], Groups = [.. p.Groups.Reverse()], Seats = [.. p.Seats.Reverse()] });
        Assert.Equal(year.Check().Select(Text), turned.Check().Select(Text));

        static string Text(Finding f) => $"{f.Day} {f.Rule} {f.Meeting} {f.OtherMeeting} {LaidYear.Say(f.What)} {LaidYear.Say(f.Remedy)}";
    }

    private static LaidYear Called(LaidYear year, DeadlineRule rule) => year.Change("fsg", (CooperationGroup g) => g with { Deadlines = new GroupDeadlines { CallOut = rule } });

    private static LaidYear Waiting(LaidYear year, string? happened) => year.With(p => p with
    {
        Events =
        [
            new AwaitedEvent
            {
                Key = "enkat",
                Name = "Enkäten",
                Occurrences = [new EventOccurrence { Label = "2025", Year = 2025, Happened = happened is null ? null : LaidYear.Day(happened), Expected = new FuzzyDate { From = LaidYear.Day("2026-01-15"), To = LaidYear.Day("2026-02-28") } }],
            },
        ],
    });

    private static StandingPoint Point(string from, string to) => new()
    {
        Group = "fsg",
        Key = "plan",
        Name = "Plan {year}",
        Section = "s",
        From = LaidYear.Day("2026-01-01"),
        Until = LaidYear.Day("2027-06-30"),
        Rule = new YearlyRule { From = Month(from), To = Month(to) },
    };

    private static MonthDay Month(string day) => new(int.Parse(day[..2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(day[3..], System.Globalization.CultureInfo.InvariantCulture));

    private static SentCall Sent(string meeting) => new() { Meeting = meeting, Version = 1, Kind = CallKind.First, Sequence = 0, MadeAt = new DateTime(2026, 2, 1, 8, 0, 0, DateTimeKind.Utc), Hash = "00" };
}
