using Arshjul.Core.Editing;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class AgendaSortingTests
{
    [Fact]
    public void Move_OfAPointAmongPointsOfTheSameOrder_HoldsAtThatMeetingAlone()
    {
        Assert.Equal("ekonomi sjuktal flytt risk parkering | ovrigt", At.Ids("fsg-9"));
        var plan = AgendaSorting.Move(At, September, At.PointId("fsg-9", "sjuktal"), null, 0).On();
        Assert.StartsWith("sjuktal ekonomi flytt", plan.Ids("fsg-9"), StringComparison.Ordinal);
        Assert.StartsWith("ekonomi sjuktal", plan.Ids("fsg-10"), StringComparison.Ordinal);
        Assert.StartsWith("ekonomi sjuktal", plan.Plan.On(Now.AddDays(-1)).Ids("fsg-9"), StringComparison.Ordinal);
    }

    [Fact]
    public void Move_ToAnotherSection_TakesAnythingThere()
    {
        var plan = AgendaSorting.Move(At, September, At.PointId("fsg-9", "ekonomi"), "dialog", 0).On();
        plan = AgendaSorting.Move(plan, plan.FindMeeting("fsg-9")!, "followUp:fsg/risk", "dialog", 99).On();
        Assert.Equal("sjuktal flytt parkering | ekonomi ovrigt risk", plan.Ids("fsg-9"));
    }

    [Fact]
    public void Move_ThereAndBack_IsAsItWas()
    {
        var there = AgendaSorting.Move(At, September, "item:fsg/flytt", "dialog", 0).On();
        var back = AgendaSorting.Move(there, there.FindMeeting("fsg-9")!, "item:fsg/flytt", "info", 2).On();
        Assert.Equal(At.Ids("fsg-9"), back.Ids("fsg-9"));
        Assert.Equal(2, back.Plan.Meetings.First(m => m.Key == "fsg-9").Orders.Count);
    }

    [Fact]
    public void Move_DoesNotMakeTheMeetingAnother()
    {
        var plan = AgendaSorting.Move(At, September, "item:fsg/flytt", null, 0).On();
        Assert.Equal(September.Sequence, plan.FindMeeting("fsg-9")!.Sequence);
    }

    [Fact]
    public void UpAndDown_GoThroughTheSections()
    {
        var at = At;
        var seen = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            seen.Add(at.Ids("fsg-10"));
            at = AgendaSorting.Down(at, at.FindMeeting("fsg-10")!, at.PointId("fsg-10", "budget")).On();
        }
        Assert.Equal(["ekonomi sjuktal budget nytt risk parkering | ovrigt", "ekonomi sjuktal nytt budget risk parkering | ovrigt", "ekonomi sjuktal nytt risk budget parkering | ovrigt",
            "ekonomi sjuktal nytt risk parkering budget | ovrigt", "ekonomi sjuktal nytt risk parkering | budget ovrigt", "ekonomi sjuktal nytt risk parkering | ovrigt budget"], seen);
        Assert.Same(at.Plan, AgendaSorting.Down(at, at.FindMeeting("fsg-10")!, at.PointId("fsg-10", "budget")));
        Assert.Same(At.Plan, AgendaSorting.Up(At, October, At.PointId("fsg-10", "ekonomi")));
        var up = AgendaSorting.Up(at, at.FindMeeting("fsg-10")!, at.PointId("fsg-10", "ovrigt")).On();
        Assert.EndsWith("ovrigt | budget", up.Ids("fsg-10"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatComesLater_StandsWhereItWouldByItself()
    {
        var sorted = AgendaSorting.Move(At, October, At.PointId("fsg-10", "sjuktal"), null, 0).On();
        var added = AgendaItems.Add(sorted, sorted.FindMeeting("fsg-10")!, new() { Title = "Sist" }).On();
        Assert.StartsWith("sjuktal ekonomi budget nytt sist", added.Ids("fsg-10"), StringComparison.Ordinal);
    }

    [Fact]
    public void Move_ToWhereItStands_IsNoChange() => Assert.Same(At.Plan, AgendaSorting.Move(At, September, "item:fsg/flytt", "info", 2));

    [Fact]
    public void Move_OfWhatIsNotThere_SaysSo()
    {
        Assert.Equal("edit.sort.gone", Refused(() => AgendaSorting.Move(At, September, "item:fsg/nytt", null, 0)));
        Assert.Equal("edit.sort.gone", Refused(() => AgendaSorting.Up(At, September, "item:fsg/nytt")));
        Assert.Equal("edit.sort.section", Refused(() => AgendaSorting.Move(At, September, "item:fsg/flytt", "beslut", 0)));
        Assert.Equal("edit.meeting.held", Refused(() => AgendaSorting.Up(At, At.FindMeeting("fsg-5")!, "item:fsg/flytt")));
    }
}
