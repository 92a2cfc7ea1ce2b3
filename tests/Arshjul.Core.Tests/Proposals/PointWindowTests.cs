using Arshjul.Core.Proposals;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>Which standing points ask the proposed year for a meeting, and when (docs/due.md).</summary>
public sealed class PointWindowTests
{
    // One meeting, in December: every window before it is missed, and told.
    private const string December = """{ "group": "fsg", "key": "o", "count": 1, "from": "12-01", "until": "12-01" }""";

    [Theory]
    [InlineData("a yearly point", """ "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } """, "P, mån 1 mars–ons 31 mars")]
    [InlineData("a window that the meeting is in", """ "rule": { "when": "yearly", "from": "11-15", "to": "12-15" } """, "")]
    [InlineData("a window that ends next year", """ "rule": { "when": "yearly", "from": "12-05", "to": "01-31" } """, "P, fre 1 januari–sön 31 januari")] // and the one that began last year is still open
    [InlineData("a point for every meeting", """ "rule": { "when": "everyMeeting" } """, "")]
    [InlineData("a point on demand", """ "rule": { "when": "onDemand" } """, "")]
    [InlineData("a point that ends before", """ "until": "2027-02-28", "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } """, "")]
    [InlineData("a point that begins after", """ "from": "2027-04-01", "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } """, "")]
    [InlineData("a point of another kind of meeting", """ "kinds": ["theme"], "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } """, "")]
    [InlineData("a point whose rule changes in time", """ "rule": { "when": "yearly", "from": "03-01", "to": "03-31" }, "changes": [{ "from": "2027-01-01", "rule": { "when": "yearly", "from": "09-01", "to": "09-30" } }] """, "P, ons 1 september–tor 30 september")]
    [InlineData("a point that pauses", """ "rule": { "when": "yearly", "from": "03-01", "to": "03-31" }, "changes": [{ "from": "2027-01-01", "state": "paused" }] """, "")]
    [InlineData("a name with its year", """ "name": "Mål {year+1}", "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } """, "Mål 2028, mån 1 mars–ons 31 mars")]
    public void Points_OfTheGroup_AskForAMeetingInTheirWindows(string what, string point, string missed)
    {
        var name = point.Contains("\"name\"", StringComparison.Ordinal) ? "" : "\"name\": \"P\", ";

        var told = Missed(December, $$"""{ "group": "fsg", "key": "p", {{name}}"section": "agenda", {{point}} }""").Notes;

        Assert.True(told == (missed.Length == 0 ? "" : "FSG: inget möte för " + missed), $"{what}: {told}");
    }

    [Fact]
    public void Points_OfAnotherGroup_AskForNothing() =>
        Assert.Equal("", Missed(December, """{ "group": "vsg", "key": "p", "name": "P", "section": "agenda", "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } }""").Notes);

    [Fact]
    public void Window_ThatBeganLastYear_IsLeftOutWhenAMeetingLayInIt()
    {
        const string Point = """{ "group": "fsg", "key": "p", "name": "P", "section": "agenda", "rule": { "when": "yearly", "from": "12-05", "to": "01-31" } }""";

        Assert.Equal("", Missed(December, Point, """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2026-12-09" }] """).Notes);
        Assert.NotEqual("", Missed(December, Point, """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2026-12-04" }] """).Notes);
        Assert.NotEqual("", Missed(December, Point, """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2026-12-09", "cancelled": { "reason": "Sjukdom" } }] """).Notes);
        Assert.NotEqual("", Missed(December, Point, """ "meetings": [{ "key": "m", "groups": ["vsg"], "date": "2026-12-09" }] """).Notes);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(5, 150)]
    [InlineData(9, 150)] // many points are no reason to move everything else
    public void Points_WithTheSameWindow_CountTogetherUpToFive(int points, int cost)
    {
        var all = string.Join(", ", Enumerable.Range(1, points).Select(i => $$"""{ "group": "fsg", "key": "p{{i}}", "name": "Punkt {{i}}", "section": "agenda", "rule": { "when": "yearly", "from": "03-01", "to": "03-31" } }"""));

        var (notes, missed) = Missed(December, all);

        Assert.Equal(cost, missed);
        Assert.Equal("FSG: inget möte för Punkt 1" + (points == 1 ? "" : $" och {points - 1} till") + ", mån 1 mars–ons 31 mars", notes);
    }

    [Fact]
    public void Points_ThatMustHold_AreKeptWhateverTheWeekdayCosts()
    {
        const string Point = """{ "group": "fsg", "key": "p", "name": "P", "section": "agenda", "rule": { "when": "yearly", "from": "06-01", "to": "06-04" } }""";
        const string Wish = """ "group": "fsg", "key": "o", "count": 1, "from": "05-31", "until": "06-11" """;

        // Weighed, the second weekday costs less than the point; a weekday that is not listed cannot be had.
        Assert.Equal("fsg 06-03: flyttat från mån 31 maj, inget möte för P, tis 1 juni–fre 4 juni; det enda mötet i tiden för P, tis 1 juni–fre 4 juni", Told("""{ "weekdays": ["monday", "thursday"], """ + Wish + "}", Point));
        Assert.Equal("FSG: inget möte för P, tis 1 juni–fre 4 juni", Missed("""{ "weekdays": ["monday"], """ + Wish + "}", Point).Notes);
        Assert.Equal("FSG: ett möte: ges det upp, går det ändå inte ihop\nFSG: bara måndag: ges det upp, går året ihop; det bryts en gång\nFSG: ett möte i varje stående punkts tid: ges det upp, går året ihop; det bryts en gång",
            Told("""{ "weekdays": ["monday"], "hard": ["points"], """ + Wish + "}", Point));
    }

    private static string Told(string wish, string points) => SmallWish.Told(Proposing.Propose(Proposing.At(SmallWish.Plan(wish, $"\"points\": [{points}]"))));

    private static (string Notes, long Cost) Missed(string wish, string points, string more = "")
    {
        var proposal = Proposing.Propose(Proposing.At(SmallWish.Plan(wish, $"\"points\": [{points}]" + (more.Length == 0 ? "" : "," + more))));
        return (string.Join('\n', proposal.Notes.Select(Phrasebook.In("sv").Say)), proposal.Costs.FirstOrDefault(c => c.Rule == ProposalRuleName.MissedPoint)?.Cost ?? 0);
    }
}
