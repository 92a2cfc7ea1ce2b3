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
}
