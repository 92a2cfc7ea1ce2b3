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
}
