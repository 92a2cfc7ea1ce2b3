using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>An import never moves a meeting, but may cancel one and give one its date.</summary>
public sealed class MeetingGuardTests
{
    [Fact]
    public void Prepare_WhenMeetingHasMovedSince_LeavesItWhereItIs()
    {
        var moved = Moved();
        var result = Wheel.Lay(moved, Wheel.Small);
        Assert.Empty(result.Changes);
        Assert.Equal(new DateOnly(2026, 5, 19), result.After.Meetings[1].KnownOn(DateOnly.MaxValue)!.Date);
    }

    [Fact]
    public void Prepare_WhenFileKnowsNothingOfTheMove_IsTold()
    {
        var fault = Assert.Single(Wheel.Faults(Moved(), "sv", """{ "meetings": [{ "key": "m2", "changes": [] }] }"""));
        Assert.StartsWith("a.wheel.json, rad 1, $.meetings[0].changes: En import flyttar aldrig ett möte. Mötet \"m2\" ligger 2026-05-19 13:00–15:00, men med filen blir det 2026-05-12 13:00–15:00.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_WhenCancelled_IsKnownFromTodayAndOnlyOnce()
    {
        const string file = """{ "meetings": [{ "key": "m2", "cancelled": { "reason": "För få ärenden" } }] }""";
        var after = Wheel.Lay(Wheel.SmallPlan, file).After;
        Assert.Equal(new Cancellation { Known = Wheel.Today, Reason = "För få ärenden" }, after.Meetings[1].Cancelled);
        Assert.Empty(Wheel.Lay(after, file).Changes);
    }

    [Fact]
    public void Prepare_WhenUndatedMeetingGetsADate_TakesIt()
    {
        var waiting = Wheel.Lay(Wheel.SmallPlan, """{ "meetings": [{ "key": "tema", "groups": ["fsg"], "awaits": { "event": "enkat" } }] }""").After;
        var after = Wheel.Lay(waiting, """{ "meetings": [{ "key": "tema", "date": "2026-09-15", "start": "09:00" }] }""").After;
        Assert.Equal(new DateOnly(2026, 9, 15), after.Meetings.Single(m => m.Key == "tema").Date);
    }

    [Fact]
    public void Prepare_WhenCalledMeetingIsDeleted_SaysCancelInstead()
    {
        var called = Wheel.Called(Wheel.SmallPlan, "m2");
        Assert.Equal(["a.wheel.json, rad 1, $.meetings[0].deleted: Mötet \"m2\" kan inte tas bort: kallelsen har gått ut. Ställ in det i stället, med \"cancelled\": { \"reason\": \"…\" }."],
            Wheel.Faults(called, "sv", """{ "meetings": [{ "key": "m2", "deleted": true }] }"""));
        Assert.Single(Wheel.Lay(Wheel.SmallPlan, """{ "meetings": [{ "key": "m2", "deleted": true }] }""").After.Meetings);
    }

    [Fact]
    public void Prepare_WhenChangesThatWereToldGoAway_IsTold()
    {
        var told = Wheel.Called(Wheel.SmallPlan, "m2");
        told = told with { Meetings = [told.Meetings[0], told.Meetings[1] with { Changes = [new MeetingChange { Known = Wheel.Today, Title = "Budget" }] }] };
        Assert.Equal(["a.wheel.json, rad 1, $.meetings[0].changes: Filen skulle ta bort ändringar av mötet \"m2\" som de kallade redan har fått. Ta bort changes ur filen, eller ta med alla som finns."],
            Wheel.Faults(told, "sv", """{ "meetings": [{ "key": "m2", "changes": [] }] }"""));
    }

    private static YearPlan Moved()
    {
        var plan = Wheel.SmallPlan;
        return plan with { Meetings = [plan.Meetings[0], plan.Meetings[1] with { Changes = [new MeetingChange { Known = Wheel.Today, Date = new DateOnly(2026, 5, 19), Reason = "Krock" }] }] };
    }
}
