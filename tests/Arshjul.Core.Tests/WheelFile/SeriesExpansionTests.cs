using Arshjul.Core.Meetings;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

public sealed class SeriesExpansionTests
{
    private const string Series = """
        { "series": [{ "key": "flg", "groups": ["fsg"], "rhythm": { "weekday": "monday", "every": "month", "nth": 1 }, "from": "2026-08-01", "until": "2026-12-31",
            "except": ["2026-10-05"], "kind": "checkIn", "start": "09:00", "end": "10:00", "place": { "room": "Rum 3" }, "status": "preliminary" }] }
        """;

    [Fact]
    public void Prepare_WhenSeriesIsNew_LaysItsMeetings()
    {
        var laid = Wheel.Lay(Wheel.SmallPlan, Series).After.Meetings.Where(m => m.Key.StartsWith("flg-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["flg-2026-08-03", "flg-2026-09-07", "flg-2026-11-02", "flg-2026-12-07"], laid.Select(m => m.Key));
        Assert.All(laid, m => Assert.Equal((MeetingKind.CheckIn, new TimeOnly(9, 0), "Rum 3", MeetingStatus.Preliminary, null), (m.Kind, m.Start!.Value, m.Place!.Room, m.Status, m.Known)));
    }

    [Fact]
    public void Prepare_WhenSeriesIsLonger_LaysOnlyWhatIsMissing()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, Series).After;
        var result = Wheel.Lay(plan, """{ "series": [{ "key": "flg", "until": "2027-01-31", "end": "11:00" }] }""");
        Assert.Equal(["Added meetings flg-2027-01-04", "Changed series flg"], result.Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
        Assert.Equal(new TimeOnly(10, 0), result.After.Meetings.Single(m => m.Key == "flg-2026-12-07").End);
    }

    [Fact]
    public void Prepare_WhenItsMeetingIsDeleted_NeverLaysItAgain()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, Series).After;
        var after = Wheel.Lay(plan, """{ "meetings": [{ "key": "flg-2026-11-02", "deleted": true }] }""").After;
        Assert.Equal([new DateOnly(2026, 10, 5), new DateOnly(2026, 11, 2)], after.Series[0].Except);
        var again = Wheel.Lay(Core.Planning.YearPlan.Empty, Wheel.Written(after)).After;
        Assert.DoesNotContain(again.Meetings, m => m.Key == "flg-2026-11-02");
        Assert.Equal(Wheel.Written(after), Wheel.Written(again));
    }

    [Fact]
    public void Prepare_WhenItsChangedMeetingIsDeleted_ForgetsTheChange()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, Series, """{ "series": [{ "key": "flg", "changed": [{ "date": "2026-11-02", "movedTo": "2026-11-03" }] }] }""").After;
        Assert.Equal(new DateOnly(2026, 11, 3), plan.Meetings.Single(m => m.Key == "flg-2026-11-02").Date);
        var after = Wheel.Lay(plan, """{ "meetings": [{ "key": "flg-2026-11-02", "deleted": true }] }""").After;
        Assert.Equal((1, 0, 2), (after.Meetings.Count(m => m.Date?.Month == 12), after.Series[0].Changed.Count, after.Series[0].Except.Count));
    }

    [Fact]
    public void Prepare_WhenSeriesFollowsAnotherGroup_CountsFromMeetingsOfTheSameFile()
    {
        var laid = Wheel.Lay(Wheel.SmallPlan, Chain).After.Meetings.Where(m => m.Date > new DateOnly(2026, 8, 1)).Select(m => m.Key);
        Assert.Equal(["vsg-2026-09-10", "fsg-2026-09-17", "namnd-2026-09-24", "vsg-2026-10-08", "fsg-2026-10-15", "namnd-2026-10-22"], laid);
    }

    [Fact]
    public void Prepare_WhenTheOtherGroupGetsNewMeetings_FollowsThemButNotThoseThatMoved()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, Chain).After;
        var moved = plan with { Meetings = [.. plan.Meetings.Select(m => m.Key == "namnd-2026-09-24" ? m with { Changes = [new MeetingChange { Known = Wheel.Today, Date = new(2026, 9, 23) }] } : m)] };
        var result = Wheel.Lay(moved, """{ "meetings": [{ "key": "extra", "groups": ["namnd"], "date": "2026-12-17" }, { "key": "tema", "groups": ["namnd"], "kind": "theme", "date": "2026-12-03" }] }""");
        Assert.Equal(["extra", "fsg-2026-12-10", "tema", "vsg-2026-12-03"], result.Changes.Select(c => c.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Prepare_WhenSeriesIsToldAgain_LaysNothing() =>
        Assert.Empty(Wheel.Lay(Wheel.Lay(Wheel.SmallPlan, Chain).After, Chain).Changes);

    // The board leads, though it comes last: FSG a week before it, VSG a week before FSG.
    private const string Chain = """
        { "groups": [{ "key": "vsg", "name": "VSG", "process": "facklig" }, { "key": "namnd", "name": "Nämnden", "process": "facklig" }],
          "series": [
            { "key": "vsg", "groups": ["vsg"], "rhythm": { "every": "meeting", "of": "fsg", "workingDays": 5 }, "from": "2026-06-01", "until": "2026-12-31" },
            { "key": "fsg", "groups": ["fsg"], "rhythm": { "every": "meeting", "of": "namnd", "days": 7 }, "from": "2026-06-01", "until": "2026-12-31" },
            { "key": "namnd", "groups": ["namnd"], "rhythm": { "every": "month", "weekday": "thursday", "nth": 4, "months": [9, 10] }, "from": "2026-06-01", "until": "2026-12-31" }] }
        """;
}
