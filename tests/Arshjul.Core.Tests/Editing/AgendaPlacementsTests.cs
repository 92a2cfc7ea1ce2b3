using Arshjul.Core.Editing;
using Arshjul.Core.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class AgendaPlacementsTests
{
    private const string Item = "item:fsg/flytt";

    [Fact]
    public void Postpone_OfAnItem_TakesItToTheChosenMeeting()
    {
        var at = AgendaPlacements.Postpone(At, September, Item, "fsg-11", "Tiden räckte inte").On();
        Assert.Contains("flytt", at.Ids("fsg-11"), StringComparison.Ordinal);
        Assert.DoesNotContain("flytt", at.Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Equal(("Tiden räckte inte", Today), (at.Plan.Placements[0].Reason, at.Plan.Placements[0].Known));
        Assert.Contains("flytt", at.Plan.On(Now.AddDays(-1)).Ids("fsg-9"), StringComparison.Ordinal);
    }

    [Fact]
    public void Postpone_WithoutAMeeting_TakesItToTheNext() =>
        Assert.Contains("flytt", AgendaPlacements.Postpone(At, September, Item, "", null).On().Ids("fsg-10"), StringComparison.Ordinal);

    [Fact]
    public void Postpone_OfAPoint_IsTakenAtBothOnceOrAtTheChosenOne()
    {
        var budget = At.PointId("fsg-10", "budget");
        var at = AgendaPlacements.Postpone(At, October, budget, "fsg-12", null).On();
        Assert.Contains("budget", at.Ids("fsg-12"), StringComparison.Ordinal);
        Assert.DoesNotContain("budget", at.Ids("fsg-10"), StringComparison.Ordinal);
        Assert.DoesNotContain("budget", at.Ids("fsg-11"), StringComparison.Ordinal);
    }

    [Fact]
    public void Postpone_TwiceInADay_TheLastWordCounts()
    {
        var at = AgendaPlacements.Postpone(At, September, Item, "fsg-10", null).On();
        at = AgendaPlacements.Postpone(at, at.FindMeeting("fsg-10")!, Item, "fsg-12", null).On();
        Assert.Contains("flytt", at.Ids("fsg-12"), StringComparison.Ordinal);
        Assert.Equal(["2026-09-01-001", "2026-09-01-002"], at.Plan.Placements.Select(p => p.Key));
        at = AgendaPlacements.TakeHere(at, at.FindMeeting("fsg-9")!, Item).On();
        Assert.Contains("flytt", at.Ids("fsg-9"), StringComparison.Ordinal);
    }

    [Fact]
    public void Placements_BesideImportedOnesOfTheSameDay_ComeAfterThem()
    {
        var imported = Plan with { Placements = [new Placement { Group = "fsg", Key = "x9", Action = PlacementAction.Pin, Item = "flytt", Meeting = "fsg-11", Known = Today }] };
        var at = AgendaPlacements.Postpone(imported.On(), imported.On().FindMeeting("fsg-11")!, Item, "fsg-12", null).On();
        Assert.Contains("flytt", at.Ids("fsg-12"), StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(at.Plan.Placements[1].Key, "x9") > 0);
    }

    [Fact]
    public void Postpone_ToWhereItCannotGo_SaysSoBesideTheField()
    {
        Assert.Equal("to=edit.postpone.to", Refused(() => AgendaPlacements.Postpone(At, October, At.PointId("fsg-10", "budget"), "fsg-9", null)));
        Assert.Equal("to=edit.postpone.to", Refused(() => AgendaPlacements.Postpone(At, September, Item, "finns-inte", null)));
        Assert.Equal("to=edit.postpone.to", Refused(() => AgendaPlacements.Postpone(At, September, Item, "fsg-5", null)));
        var other = Plan with { Meetings = [.. Plan.Meetings, Plan.Meetings[3] with { Key = "vsg-11", Groups = ["vsg"] }] };
        Assert.Equal("to=edit.postpone.group", Refused(() => AgendaPlacements.Postpone(other.On(), September, Item, "vsg-11", null)));
        Assert.Equal("edit.sort.gone", Refused(() => AgendaPlacements.Postpone(At, September, "item:fsg/nytt", null, null)));
        Assert.Equal("edit.postpone.register", Refused(() => AgendaPlacements.Postpone(At, September, "followUp:fsg/risk", null, null)));
        Assert.Equal("reason=edit.control", Refused(() => AgendaPlacements.Postpone(At, September, Item, null, "a\u0001")));
    }

    [Fact]
    public void Postpone_FromAMeetingThatWasHeld_SaysThatItDidNotDealWithIt()
    {
        var later = Plan.On(new(2026, 9, 16, 9, 0, 0, DateTimeKind.Unspecified));
        Assert.Contains("flytt", AgendaPlacements.Postpone(later, later.FindMeeting("fsg-9")!, Item, null, null).On(later.Now).Ids("fsg-10"), StringComparison.Ordinal);
    }

    [Fact]
    public void Skip_LeavesAPointOutThisTime()
    {
        var at = AgendaPlacements.Skip(At, September, At.PointId("fsg-9", "ekonomi"), null).On();
        Assert.DoesNotContain("ekonomi", at.Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Contains("ekonomi", at.Ids("fsg-10"), StringComparison.Ordinal);
        Assert.Equal("edit.skip.item", Refused(() => AgendaPlacements.Skip(At, September, Item, null)));
    }

    [Fact]
    public void TakeHere_TakesWhatLiesElsewhere()
    {
        var november = At.FindMeeting("fsg-11")!;
        Assert.Equal(["item:fsg/flytt", "item:fsg/nytt", At.PointId("fsg-10", "budget")], AgendaPlacements.Takeable(At, november).Order(StringComparer.Ordinal));
        var at = AgendaPlacements.TakeHere(At, november, At.PointId("fsg-10", "budget")).On();
        Assert.Contains("budget", at.Ids("fsg-11"), StringComparison.Ordinal);
        Assert.DoesNotContain("budget", at.Ids("fsg-10"), StringComparison.Ordinal);
        Assert.Same(at.Plan, AgendaPlacements.TakeHere(at, at.FindMeeting("fsg-11")!, At.PointId("fsg-10", "budget")));
    }

    [Fact]
    public void TakeHere_OfWhatItCannotTake_SaysWhy()
    {
        Assert.Equal("edit.take.noEffect", Refused(() => AgendaPlacements.TakeHere(At, September, At.PointId("fsg-10", "budget"))));
        Assert.Equal("edit.sort.gone", Refused(() => AgendaPlacements.TakeHere(At, September, "point:fsg/budget/1999")));
        Assert.Equal("edit.meeting.held", Refused(() => AgendaPlacements.TakeHere(At, At.FindMeeting("fsg-5")!, Item)));
        Assert.Empty(AgendaPlacements.Takeable(At, At.FindMeeting("fsg-5")!));
    }

    [Fact]
    public void Undo_OfTodaysDecision_IsAsIfItHadNeverBeen()
    {
        var postponed = AgendaPlacements.Postpone(At, September, Item, "fsg-11", null).On();
        var key = Assert.Single(AgendaPlacements.Of(postponed, postponed.FindMeeting("fsg-9")!)).Key;
        Assert.Empty(AgendaPlacements.Undo(postponed, "fsg", key).Placements);
    }

    [Fact]
    public void Undo_OfAnOlderDecision_PutsItBackAsOfToday()
    {
        foreach (var plan in new[]
        {
            AgendaPlacements.Postpone(At, September, At.PointId("fsg-9", "ekonomi"), "fsg-11", null), AgendaPlacements.Skip(At, September, At.PointId("fsg-9", "ekonomi"), null),
        })
        {
            var later = plan.On(Now.AddDays(3));
            var back = AgendaPlacements.Undo(later, "fsg", plan.Placements[0].Key).On(later.Now);
            Assert.Contains("ekonomi", back.Ids("fsg-9"), StringComparison.Ordinal);
            Assert.DoesNotContain("ekonomi", back.Plan.On(Now.AddDays(2)).Ids("fsg-9"), StringComparison.Ordinal);
            Assert.Equal("edit.undo.gone", Refused(() => AgendaPlacements.Undo(back, "fsg", plan.Placements[0].Key)));
        }
    }

    [Fact]
    public void Undo_OfAnImportedSkipWithoutALabel_FindsWhatStoodThere()
    {
        var skipped = Plan with { Placements = [new Placement { Group = "fsg", Key = "s", Action = PlacementAction.Skip, Point = "ekonomi", Meeting = "fsg-9", Known = new(2026, 8, 1) }] };
        Assert.DoesNotContain("ekonomi", skipped.On().Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Contains("ekonomi", AgendaPlacements.Undo(skipped.On(), "fsg", "s").On().Ids("fsg-9"), StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_OnceACallWasSent_KeepsWhatWasDecided()
    {
        var postponed = AgendaPlacements.Postpone(At, September, Item, "fsg-11", null);
        var sent = postponed.Called("fsg-9", new DateTime(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc)).On(Now.AddHours(5));
        var back = AgendaPlacements.Undo(sent, "fsg", postponed.Placements[0].Key);
        Assert.Equal([PlacementAction.Defer, PlacementAction.Pin], back.Placements.Select(p => p.Action));
        Assert.Contains("flytt", back.On(Now.AddHours(5)).Ids("fsg-9"), StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_OfAnOlderPinOrAfterTheMeeting_SaysWhatToDoInstead()
    {
        var pinned = AgendaPlacements.TakeHere(At, October, Item);
        Assert.Equal("edit.undo.pin", Refused(() => AgendaPlacements.Undo(pinned.On(Now.AddDays(1)), "fsg", pinned.Placements[0].Key)));
        var postponed = AgendaPlacements.Postpone(At, September, Item, "fsg-11", null);
        Assert.Equal("edit.meeting.held", Refused(() => AgendaPlacements.Undo(postponed.On(Now.AddDays(20)), "fsg", postponed.Placements[0].Key)));
    }
}
