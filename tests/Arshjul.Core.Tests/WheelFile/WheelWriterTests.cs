using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

public sealed class WheelWriterTests
{
    [Fact]
    public void Write_WhenPlanWasImported_GivesTheSameBytesAfterAnotherRound()
    {
        var first = Wheel.Written(Wheel.SmallPlan);
        var second = Wheel.Written(Wheel.Lay(YearPlan.Empty, first).After);
        Assert.Equal(first, second);
        Assert.EndsWith("}\n", first, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', first);
        Assert.Contains("Medarbetarenkäten", first, StringComparison.Ordinal);
        Assert.DoesNotContain("\"zone\"", first, StringComparison.Ordinal);
        Assert.Contains("\"start\": \"13:00\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithoutPeople_LeavesOutEverybodyByName()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, """
            { "mailingLists": [{ "key": "alla", "name": "Alla", "addresses": [{ "email": "bb@example.org", "name": "B B" }] }],
              "meetings": [{ "key": "m1", "guests": [{ "name": "C C", "email": "cc@example.org" }] }],
              "items": [{ "group": "fsg", "key": "x", "meeting": "m1", "title": "X", "guests": [{ "name": "D D" }] }] }
            """).After;
        var text = System.Text.Encoding.UTF8.GetString(WheelWriter.Write(plan, withPeople: false));
        foreach (var name in new[] { "A A", "B B", "C C", "D D", "@example.org", "holders", "guests", "\"people\"" })
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        Assert.Contains("\"role\": \"chair\"", text, StringComparison.Ordinal);
        // Laid over the plan it came from it takes nobody away.
        Assert.Empty(Wheel.Lay(plan, text).Changes);
    }

    [Fact]
    public void Write_WhenListsAreInAnyOrder_WritesThemInOne()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, """
            { "processes": [{ "key": "politisk", "name": "P", "order": -1 }],
              "groups": [{ "key": "aln", "name": "Ä", "process": "facklig" }, { "key": "socn", "name": "S", "process": "politisk" }],
              "meetings": [{ "key": "a", "groups": ["socn"], "date": "2026-04-01" }, { "key": "b", "groups": ["socn"], "awaits": { "event": "enkat" } }, { "key": "c", "groups": ["aln"], "date": "2026-03-10" }],
              "questions": [{ "group": "socn", "key": "a", "text": "A", "known": "2026-01-01" }, { "group": "fsg", "key": "z", "text": "Z", "known": "2026-01-01" }, { "group": "fsg", "key": "b", "text": "B", "known": "2026-01-01" }] }
            """).After;
        Assert.Equal(["socn", "aln", "fsg"], plan.Groups.Select(g => g.Key));
        Assert.Equal(["c", "m1", "a", "m2", "b"], plan.Meetings.Select(m => m.Key));
        Assert.Equal(["fsg/b", "fsg/z", "socn/a"], plan.Questions.Select(q => $"{q.Group}/{q.Key}"));
        var turned = plan with { Groups = [.. plan.Groups.Reverse()], Meetings = [.. plan.Meetings.Reverse()], Questions = [.. plan.Questions.Reverse()], Processes = [.. plan.Processes.Reverse()] };
        Assert.Equal(Wheel.Written(plan), Wheel.Written(turned));
    }
}
