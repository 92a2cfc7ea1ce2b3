using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>Each row of the table in docs/due.md, by example.</summary>
public sealed class DueRuleTests
{
    [Fact]
    public void TertialRule_WithLag_TakesTheThirdTertialInTheNextYear() =>
        Assert.Equal("2024-T3 on 2025-03-19, 2025-T1 on 2025-06-10, 2025-T2 on 2025-10-15", Of("2025-01-15", "2025-03-19", "2025-06-10", "2025-10-15").With(Point(new PeriodRule { Period = PeriodKind.Tertial, LagDays = 31 }) with { From = Day("2025-01-31") }).Landings("2025-01-01"));

    [Theory]
    [InlineData("OSA mål {year}", "OSA mål 2025")]
    [InlineData("Mål & Ekonomi {year+1}", "Mål & Ekonomi 2026")]
    [InlineData("Kvalitetsrapport {year-1} (föregående år)", "Kvalitetsrapport 2024 (föregående år)")]
    public void YearlyTitle_WithATemplate_SaysTheYearItIsAbout(string name, string title) =>
        Assert.Equal(title, Of("2025-03-19").With(Point(Yearly("03-01", "03-31"), name)).Agenda("2025-03-19", "2025-01-01").Items.Single().Title);

    [Fact]
    public void PeriodTitle_WithATemplate_SaysThePeriodsNumberAndYear() =>
        Assert.Equal("Tertial 3 2024", Of("2025-03-19").With(Point(new PeriodRule { Period = PeriodKind.Tertial, LagDays = 60, WithinWeeks = 6 }, "Tertial {n} {year}")).Agenda("2025-03-19", "2025-01-01").Items.Single().Title);

    [Fact]
    public void MonthsRule_WithAListedMonth_TakesItInThatMonth() =>
        Assert.Equal("2026-02 on 2026-02-10, 2026-10 on 2026-10-06", Of("2026-01-13", "2026-02-10", "2026-10-06").With(Point(new MonthsRule { Months = [2, 10] })).Landings("2026-01-01"));

    [Fact]
    public void TermRule_TakesOnceEachTerm() =>
        Assert.Equal("2026-vt on 2026-02-10, 2026-ht on 2026-08-25", Of("2026-02-10", "2026-05-10", "2026-08-25").With(Point(new PeriodRule { Period = PeriodKind.Term })).Landings("2026-01-01"));

    [Fact]
    public void YearlyRule_WithATarget_TakesTheFirstFromThereElseTheLastBefore()
    {
        var rule = Yearly("03-01", "11-30") with { Target = MonthDay("09-01") };
        Assert.Equal("2026 on 2026-10-06", Of("2026-04-01", "2026-08-25", "2026-10-06").With(Point(rule)).Landings("2026-01-01"));
        Assert.Equal("2026 on 2026-08-25", Of("2026-04-01", "2026-08-25", "2026-12-06").With(Point(rule)).Landings("2026-01-01"));
    }

    [Fact]
    public void YearlyRule_EveryThirdYear_RestsInBetween() =>
        Assert.Equal("2024 on 2024-05-05, 2027 on 2027-05-05", Of("2024-05-05", "2025-05-05", "2026-05-05", "2027-05-05").With(Point(new YearlyRule { EveryYears = 3, CountedFrom = 2021 })).Landings("2024-01-01"));

    [Fact]
    public void YearlyRule_OverNewYear_IsCalledAfterTheYearItBeginsIn() =>
        Assert.Equal("2025 on 2026-01-20, 2026 on 2026-12-08", Of("2025-10-10", "2026-01-20", "2026-12-08").With(Point(Yearly("11-15", "02-15")) with { From = Day("2025-06-01") }).Landings("2025-07-01"));

    [Fact]
    public void YearlyRule_FromTheLeapDayRoundTheYear_HasAWholeYearEachTime() =>
        Assert.Equal("2025 on 2025-09-10, 2026 on 2026-02-28, 2027 on 2027-03-10",
            Of("2025-09-10", "2026-02-28", "2027-03-10").With(Point(Yearly("02-29", "02-28")) with { From = Day("2025-02-28") }).Landings("2025-01-01"));

    [Fact]
    public void YearlyRules_ReplacingEachOther_GiveTheYearOneTurn()
    {
        StandingPoint Changed(YearlyRule from, YearlyRule to) => Point(from) with { Changes = [new PointChange { From = Day("2026-06-01"), Rule = to }] };
        var year = Of("2026-03-10", "2026-06-09", "2026-10-06");
        Assert.Equal("2026 on 2026-03-10", year.With(Changed(Yearly("03-01", "03-31"), Yearly("10-01", "10-31"))).Landings("2026-01-01"));
        Assert.Equal("2026 on 2026-06-09", year.With(Changed(Yearly("10-01", "10-31"), Yearly("03-01", "03-31"))).Landings("2026-01-01"));
    }

    [Fact]
    public void YearlyRule_WhoseOldWindowWasSleptThrough_HasItsTurnByTheNewRule()
    {
        var point = Point(Yearly("03-01", "03-31")) with
        {
            Changes = [new PointChange { From = Day("2026-02-01"), State = PointState.Paused }, new PointChange { From = Day("2026-05-01"), State = PointState.Active, Rule = Yearly("10-01", "10-31") }],
        };
        Assert.Equal("2026 on 2026-10-06", Of("2026-03-10", "2026-10-06").With(point).Landings("2026-01-01"));
    }

    [Fact]
    public void YearlyRule_BroughtBackAfterAnother_DoesNotRepeatItsYear()
    {
        var point = Point(new YearlyRule()) with
        {
            Changes = [new PointChange { From = Day("2026-02-01"), Rule = new MonthsRule { Months = [4] } }, new PointChange { From = Day("2026-05-01"), Rule = Yearly("10-01", "10-31") }],
        };
        Assert.Equal("2026 on 2026-01-10, 2026-04 on 2026-04-10", Of("2026-01-10", "2026-04-10", "2026-10-06").With(point).Landings("2026-01-01"));
    }

    [Fact]
    public void EveryNthMeeting_WhenOneIsCancelled_KeepsTheCount() =>
        Assert.Equal("meeting:2026-01-10 on 2026-01-10, meeting:2026-03-10 on 2026-04-10, meeting:2026-05-10 on 2026-05-10",
            Of("2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10").With(Point(new EveryNthMeetingRule { N = 2 })).Cancel("2026-03-10", "2026-01-05").Landings("2026-01-06"));

    [Fact]
    public void EventRule_UntilItHasHappened_WaitsAndThenLandsAfterItsLag()
    {
        var survey = new AwaitedEvent { Key = "survey", Name = "S", Occurrences = [new EventOccurrence { Label = "2026", Year = 2026, Happened = Day("2026-02-20"), Expected = new FuzzyDate { From = Day("2026-02-01") } }] };
        var year = new Year(Of("2026-02-10", "2026-03-10", "2026-04-10").With(Point(new AfterEventRule { Event = "survey", LagDays = 30 })).Plan with { Events = [survey] });
        Assert.Equal("2026", Assert.Single(year.At("2026-02-19").LandingsOf("a").Waiting).Occurrence);
        Assert.Equal("", year.Landings("2026-02-19"));
        Assert.Empty(year.At("2026-02-20").LandingsOf("a").Waiting);
        Assert.Equal("event:2026 on 2026-04-10", year.Landings("2026-02-20"));
    }

    [Fact]
    public void EventRule_HeardOfLate_IsNotPutOnAMeetingThatHasBeenHeld()
    {
        var survey = new AwaitedEvent { Key = "survey", Name = "S", Occurrences = [new EventOccurrence { Label = "2026", Year = 2026, Happened = Day("2026-02-01"), Known = Day("2026-03-20") }] };
        Assert.Equal("event:2026 on 2026-04-10", new Year(Of("2026-02-10", "2026-03-10", "2026-04-10").With(Point(new AfterEventRule { Event = "survey" })).Plan with { Events = [survey] }).Landings("2026-05-01"));
    }

    [Theory]
    [InlineData(null, "2026 on 2026-03-10, request:r on 2026-02-10")]
    [InlineData("2026", "request:r on 2026-02-10")]
    public void Request_BesideAYearlyPoint_UsesItUpOnlyIfSaid(string? insteadOf, string landings)
    {
        var request = new PointRequest { Group = "a", Key = "r", Point = "p", Known = Day("2026-02-01"), InsteadOf = insteadOf };
        var year = new Year(Of("2026-02-10", "2026-03-10").With(Point(Yearly("03-01", "03-31"))).Plan with { Requests = [request] });
        Assert.Equal(landings, string.Join(", ", year.Landings("2026-02-02").Split(", ").Order(StringComparer.Ordinal)));
        Assert.Equal("2026 on 2026-03-10", year.Landings("2026-01-31"));
    }
}
