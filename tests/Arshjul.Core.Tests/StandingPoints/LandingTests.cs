using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>Bound, pinned, deferred, skipped, paused, late and lost, by example (docs/due.md).</summary>
public sealed class LandingTests
{
    private static readonly Year Four = Of("2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10").With(Point(Yearly("03-01", "04-30")));

    /// <summary>A theme meeting has no date yet, and the point was put off from it.</summary>
    private static readonly Year Waiting = new Year(Four.Plan with { Meetings = [.. Four.Plan.Meetings.Where(m => m.Key is "2026-02-10" or "2026-03-10"), Meeting("2026-03-01") with { Key = "waiting", Date = null }] })
        .Defer("waiting", "2026-02-01", label: "2026");

    [Fact]
    public void SentCall_WhenAnExtraMeetingIsPutInBefore_KeepsThePoint()
    {
        var sent = Four.Send("2026-03-10", "2026-02-20");
        var extra = new Year(sent.Plan with { Meetings = [.. sent.Plan.Meetings, Meeting("2026-03-03") with { Known = Day("2026-02-21") }] });
        Assert.Equal("2026 on 2026-03-10", extra.Landings("2026-02-22"));
        Assert.Equal("2026 on 2026-03-03", new Year(extra.Plan with { SentCalls = [] }).Landings("2026-02-22"));
    }

    [Fact]
    public void SentCall_WhenALateOneIsFollowedByAnotherMeetingOnTheSameDay_KeepsThePoint()
    {
        var sent = Of("2026-05-10").With(Point(Yearly("03-01", "04-30"))).Send("2026-05-10", "2026-02-20");
        var extra = new Year(sent.Plan with { Meetings = [.. sent.Plan.Meetings, Meeting("2026-05-10") with { Key = "extra", Start = null, Known = Day("2026-02-21") }] });
        Assert.Equal("2026 on 2026-05-10 late", extra.Landings("2026-02-22"));
    }

    [Fact]
    public void SentCall_WhenTheMeetingIsCancelledOrThePointDeferred_LetsGo()
    {
        Assert.Equal("2026 on 2026-04-10", Four.Send("2026-03-10", "2026-02-20").Cancel("2026-03-10", "2026-02-25").Landings("2026-02-26"));
        Assert.Equal("2026 on 2026-04-10", Four.Send("2026-03-10", "2026-02-20").Defer("2026-03-10", "2026-02-25").Landings("2026-02-26"));
    }

    [Fact]
    public void SentCall_WhenALaterVersionNoLongerNamesThePoint_LetsGo()
    {
        var moved = Four.Send("2026-03-10", "2026-02-20").Defer("2026-03-10", "2026-02-25").Send("2026-03-10", "2026-02-26");
        Assert.Equal("2026 on 2026-04-10", new Year(moved.Plan with { Placements = [] }).Decide(PlacementAction.Pin, "2026-04-10", "2026-02-27", label: "2026").Landings("2026-02-28"));
        Assert.Equal("2026 on 2026-03-10", moved.Landings("2026-02-21"));
    }

    [Fact]
    public void Pin_ToAMeeting_TakesItThere() => Assert.Equal("2026 on 2026-04-10", Four.Decide(PlacementAction.Pin, "2026-04-10", "2026-01-10").Landings("2026-01-11"));

    [Fact]
    public void Pin_WhenTheMeetingIsCancelled_FallsBackToTheRule() =>
        Assert.Equal("2026 on 2026-03-10", Four.Decide(PlacementAction.Pin, "2026-04-10", "2026-01-10").Cancel("2026-04-10", "2026-01-11").Landings("2026-01-12"));

    [Fact]
    public void Pin_AfterThePointWasHeld_ChangesNothing() => Assert.Equal("2026 on 2026-03-10", Four.Decide(PlacementAction.Pin, "2026-04-10", "2026-03-15").Landings("2026-03-16"));

    [Fact]
    public void Pin_ToTheMeetingItWasDeferredFrom_IsTheLastWord() =>
        Assert.Equal("2026 on 2026-03-10", Four.Defer("2026-03-10", "2026-02-25").Decide(PlacementAction.Pin, "2026-03-10", "2026-02-26", label: "2026").Landings("2026-02-27"));

    [Fact]
    public void Pin_ThatLiftedADeferral_StillCountsOnceTheMeetingIsHeld() =>
        Assert.Equal("2026 on 2026-03-10", Four.Defer("2026-03-10", "2026-02-25").Decide(PlacementAction.Pin, "2026-03-10", "2026-02-26", label: "2026").Landings("2026-06-01"));

    [Fact]
    public void Deferral_GoesToTheNext_ThenBeyondTheWindowAndIsLate() =>
        Assert.Equal("2026 on 2026-05-10 late", Four.Defer("2026-03-10", "2026-03-10").Defer("2026-04-10", "2026-04-10").Landings("2026-04-11"));

    [Theory]
    [InlineData(null)]
    [InlineData("2026")]
    public void Deferral_ToANamedMeeting_GoesThere(string? label) => Assert.Equal("2026 on 2026-05-10 late", Four.Defer("2026-03-10", "2026-03-11", to: "2026-05-10", label).Landings("2026-03-12"));

    [Fact]
    public void Deferral_RecordedLate_PassesOverTheMeetingsBetween() => Assert.Equal("2026 on 2026-05-10 late", Four.Defer("2026-03-10", "2026-04-20").Landings("2026-06-01"));

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("2026-03-11")]
    public void Deferral_FromAMeetingWithoutADate_WhenItIsDatedAfterTheOneThatWasHeld_StaysHeld(string dated)
    {
        var year = Waiting.Change("waiting", new MeetingChange { Known = Day(dated), Date = Day("2026-06-10") });
        Assert.Equal("2026 on 2026-03-10", year.Landings("2026-03-09"));
        Assert.Equal("2026 on 2026-03-10", year.Landings("2026-03-11"));
        Assert.True(Assert.Single(year.At("2026-03-11").LandingsOf("a").Landings).IsHeld);
    }

    [Fact]
    public void Deferral_FromAMeetingWithoutADate_WhenItIsDatedAfterACallWasSent_StaysInTheCall()
    {
        var sent = Waiting.Send("2026-03-10", "2026-02-25");
        Assert.Equal("2026 on 2026-03-10", sent.Change("waiting", new MeetingChange { Known = Day("2026-02-26"), Date = Day("2026-04-20") }).Landings("2026-02-27"));
    }

    [Fact]
    public void Deferral_FromAMeetingThatIsMovedAfterwards_GoesToTheNextFromWhereItStood()
    {
        var deferred = Four.Defer("2026-03-10", "2026-02-25");
        Assert.Equal("2026 on 2026-04-10", deferred.Change("2026-03-10", new MeetingChange { Known = Day("2026-02-26"), Date = Day("2026-04-20") }).Landings("2026-02-27"));
        Assert.Equal("2026 on 2026-05-10 late", Four.Defer("2026-04-10", "2026-02-25", label: "2026").Cancel("2026-04-10", "2026-02-26").Landings("2026-02-27"));
    }

    [Fact]
    public void Cancellation_KnownOnlyAfterwards_DoesNotPutThePointOnAMeetingThatHasBeenHeld()
    {
        var year = Four.Cancel("2026-03-10", "2026-04-20");
        Assert.Equal("2026 on 2026-03-10", year.Landings("2026-04-19"));
        Assert.Equal("2026 on 2026-05-10 late", year.Landings("2026-04-20"));
        Assert.Equal("2026 on 2026-04-10", Four.Cancel("2026-03-10", "2026-03-10").Landings("2026-04-20"));
    }

    [Fact]
    public void Skip_OfAYearlyPoint_IsDueAgainInItsWindow() => Assert.Equal("2026 on 2026-04-10", Four.Decide(PlacementAction.Skip, "2026-03-10", "2026-03-11").Landings("2026-03-12"));

    [Fact]
    public void Skip_OfAPointOfEveryMeeting_IsDoneWith()
    {
        var year = Of("2026-02-10", "2026-03-10").With(Point(new EveryMeetingRule())).Decide(PlacementAction.Skip, "2026-02-10", "2026-02-10");
        Assert.Equal("meeting:2026-02-10 on 2026-02-10 skipped, meeting:2026-03-10 on 2026-03-10", year.Landings("2026-02-11"));
        Assert.Empty(year.Agenda("2026-02-10", "2026-02-11").Items);
    }

    [Fact]
    public void Deferral_OfAPointOfEveryMeeting_IsOneItemWithTheNextOnesOwn()
    {
        var item = Of("2026-02-10", "2026-03-10").With(Point(new EveryMeetingRule())).Defer("2026-02-10", "2026-02-10").Agenda("2026-03-10", "2026-02-11").Items.Single();
        Assert.Equal("point:a/p/meeting:2026-03-10", item.Id);
        Assert.Equal(["point:a/p/meeting:2026-02-10"], item.Covers);
        Assert.True(item.IsLate);
    }

    [Fact]
    public void Pause_OverTheWholeWindow_GivesNoInstance_AndAResumptionInsideItDoes()
    {
        StandingPoint Paused(string until) => Point(Yearly("03-01", "04-30")) with { Changes = [new PointChange { From = Day("2026-02-01"), State = PointState.Paused }, new PointChange { From = Day(until), State = PointState.Active }] };
        Assert.Equal("", Of("2026-03-10", "2026-05-10").With(Paused("2026-05-01")).Landings("2026-01-01"));
        Assert.Equal("2026 on 2026-04-10", Of("2026-03-10", "2026-04-10").With(Paused("2026-03-15")).Landings("2026-01-01"));
    }

    [Fact]
    public void Untaken_WhenThePointPauses_ComesLateAndWhenItEnds_FallsOff()
    {
        StandingPoint Away(PointState state) => Point(Yearly("03-01", "04-30")) with { Changes = [new PointChange { From = Day("2026-03-05"), State = state }, new PointChange { From = Day("2026-05-01"), State = PointState.Active }] };
        Assert.Equal("2026 on 2026-05-10 late", Of("2026-03-10", "2026-05-10").With(Away(PointState.Paused)).Landings("2026-01-01"));
        Assert.Equal("2026 lost", Of("2026-03-10", "2026-05-10").With(Away(PointState.Ended)).Landings("2026-01-01"));
    }

    [Fact]
    public void Decision_NotYetTaken_IsNotSeenAndHoldsFromItsDay()
    {
        var point = Point(new EveryMeetingRule(), "Old") with { Changes = [new PointChange { From = Day("2026-01-01"), Name = "New", Decision = new DecisionReference { Text = "d", Date = Day("2026-02-15") } }] };
        var year = Of("2026-02-10", "2026-03-10").With(point);
        Assert.Equal("Old", year.Agenda("2026-03-10", "2026-02-14").Items.Single().Title);
        Assert.Equal("New", year.Agenda("2026-03-10", "2026-02-15").Items.Single().Title);
        Assert.Equal("Old", year.Agenda("2026-02-10", "2026-02-15").Items.Single().Title);
    }

    [Theory]
    [InlineData("2029-02-08")]
    [InlineData("2028-11-17", "2029-02-08")]
    public void Window_ThatOpensBeforeItsRule_HasNoTurnWhicheverYearTheMeetingsBeginIn(params string[] dates)
    {
        var point = Point(new MonthsRule { Months = [11] }) with { Changes = [new PointChange { From = Day("2028-06-14"), Rule = Yearly("06-10", "05-12") }] };
        Assert.Equal("2029 lost", Of(dates).With(point).Landings("2028-10-21"));
    }

    [Fact]
    public void Conflict_NamesTheMeetingsBeforeAndAfterTheWindow()
    {
        var conflict = Assert.Single(Of("2026-02-10", "2026-05-10").With(Point(Yearly("03-01", "04-30"), "OSA {year}")).At("2026-01-01").LandingsOf("a").Conflicts);
        Assert.Equal((ConflictRule.NoMeetingInWindow, "OSA 2026", "2026-05-10", Day("2026-02-10"), Day("2026-05-10")), (conflict.Rule, conflict.Title, conflict.LandedOn!, conflict.MeetingBefore!.Value, conflict.MeetingAfter!.Value));
    }
}
