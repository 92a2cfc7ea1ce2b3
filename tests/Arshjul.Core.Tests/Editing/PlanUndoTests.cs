using System.Text;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class PlanUndoTests
{
    private static readonly DateTime Utc = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Undo_OfAChange_GivesThePlanAsItWas()
    {
        foreach (var after in new[]
        {
            AgendaItems.Add(At, October, new() { Title = "A" }), AgendaItems.Remove(At, "fsg", "nytt"), AgendaSorting.Move(At, September, "item:fsg/flytt", "dialog", 0), PlanMoves.Cancel(At, October, "Krock"),
            SeatEdits.Hold(At, "fsg", "kommunal", "dd", ""), PersonEdits.Add(At, new() { Name = "Ny" }), FollowUpEdits.Close(At, "fsg", "risk", "Klar."), SettingEdits.Rename(At, "Omsorgen", "en"),
            PointEdits.End(At, "fsg", "ekonomi", "", null), AgendaPlacements.Skip(At, September, At.PointId("fsg-9", "ekonomi"), null),
        })
            Assert.Equal(Text(Plan), Text(Undone(after.On(), after)));
    }

    [Fact]
    public void Undo_LeavesWhatOthersHaveChangedElsewhere()
    {
        var mine = AgendaItems.Add(At, October, new() { Title = "A" });
        var theirs = MeetingAnswers.Answer(FollowUpEdits.Close(mine.On(), "fsg", "risk", "Klar.").On(), September, "cc", Attendance.Yes, null, Utc);
        var undone = Undone(theirs.On(), mine);
        Assert.DoesNotContain(undone.Items, i => i.Key == "a");
        Assert.Equal("Klar.", undone.FollowUps[0].Outcome);
        Assert.Single(undone.Answers);
    }

    [Fact]
    public void Undo_OfWhatHasChangedSince_SaysWhat()
    {
        var mine = AgendaItems.Change(At, "fsg", "nytt", new() { Title = "Mitt" });
        var theirs = AgendaItems.Change(mine.On(), "fsg", "nytt", new() { Title = "Deras" });
        Assert.Equal("”Deras” har ändrats sedan dess. Ändra det som det är nu i stället.", Said(() => Undone(theirs.On(), mine)));
        var removed = AgendaItems.Remove(mine.On(), "fsg", "nytt");
        Assert.Equal("edit.undo.changed", Refused(() => Undone(removed.On(), mine)));
        var renamed = SettingEdits.Rename(At, "Omsorgen", "sv");
        Assert.Equal("edit.undo.changed", Refused(() => Undone(SettingEdits.Rename(renamed.On(), "Vården", "sv").On(), renamed)));
    }

    [Fact]
    public void Undo_OnceACallWasSent_IsRefused()
    {
        var mine = AgendaItems.Add(At, October, new() { Title = "A" });
        Assert.Equal("edit.undo.sent", Refused(() => Undone(mine.Called("fsg-10", Utc).On(), mine)));
    }

    [Fact]
    public void Undo_OfWhatOthersHaveBuiltOn_IsRefused()
    {
        var mine = PersonEdits.Add(At, new() { Name = "Ny" });
        var theirs = SeatEdits.Hold(mine.On(), "fsg", "kommunal", mine.People[^1].Key, "");
        Assert.Equal("wheel.noSuch", Refused(() => Undone(theirs.On(), mine)));
    }

    [Fact]
    public void Of_KeepsOnlyWhatWasTouched()
    {
        var change = MadeChange.Of(Plan, SeatEdits.Hold(At, "fsg", "kommunal", "dd", ""))!;
        Assert.Equal("kommunal", Assert.Single(change.Before.Seats).Key);
        Assert.Equal("kommunal", Assert.Single(change.After.Seats).Key);
        Assert.Empty(change.Before.Meetings);
        Assert.Empty(change.After.Points);
    }

    [Fact]
    public void Of_WhatIsNeverTakenBackOrTouchedNothing_IsNone()
    {
        Assert.Null(MadeChange.Of(Plan, Plan));
        Assert.Null(MadeChange.Of(Plan, Plan with { Items = [.. Plan.Items] }));
        Assert.Null(MadeChange.Of(Plan, MeetingAnswers.Answer(At, September, "cc", Attendance.Yes, null, Utc)));
        Assert.Null(MadeChange.Of(Plan, Plan.Called("fsg-10", Utc)));
    }

    private static YearPlan Undone(PlanAt at, YearPlan after) => PlanUndo.Undo(at, MadeChange.Of(Plan, after)!);

    private static string Text(YearPlan plan) => Encoding.UTF8.GetString(WheelWriter.Write(plan, withPeople: true));
}
