using System.Text.Json.Nodes;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Every kind of thing a file can name is changed, emptied, taken away and told of alike.</summary>
public sealed class WheelKindTests
{
    public static TheoryData<string, string, string, string> Loose
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var (list, identity, swedish, english) in Whole.Loose)
                rows.Add(list, identity, swedish, english);
            return rows;
        }
    }

    public static TheoryData<string> Lists => [.. Whole.Tree(Whole.Plan).Select(p => p.Key).Where(k => k is not ("format" or "organisation"))];

    [Theory]
    [InlineData("closures", "sport", "name", "\"Vinterlov\"")]
    [InlineData("people", "bb", "name", "\"B C\"")]
    [InlineData("mailingLists", "chefer", "name", "\"Alla chefer\"")]
    [InlineData("processes", "politisk", "order", "7")]
    [InlineData("groups", "aln", "mailbox", "\"aln@example.org\"")]
    [InlineData("seats", "fsg/ordf", "title", "\"Förvaltningschef\"")]
    [InlineData("events", "losen", "name", "\"Lönerna\"")]
    [InlineData("meetings", "m1", "title", "\"Vårmötet\"")]
    [InlineData("meetings", "m2", "kind", "\"theme\"")]
    [InlineData("series", "rast", "status", "\"decided\"")]
    [InlineData("points", "fsg/ekonomi", "order", "9")]
    [InlineData("requests", "fsg/r1", "askedBy", "\"Skyddsombudet\"")]
    [InlineData("placements", "fsg/p1", "reason", "\"Sjukdom\"")]
    [InlineData("items", "fsg/budget", "handedIn", "true")]
    [InlineData("followUps", "fsg/f1", "owners", """["HR","VC"]""")]
    [InlineData("questions", "fsg/q1", "answer", "\"I maj\"")]
    public void Prepare_WhenOnePropertyOfAThingIsNamed_ChangesNothingElse(string list, string identity, string name, string json)
    {
        var expected = Whole.Tree(Whole.Plan);
        Whole.Find(expected, list, identity)![name] = JsonNode.Parse(json);
        var result = Wheel.Lay(Whole.Plan, Whole.Saying(list, identity, name, json));
        var change = Assert.Single(result.Changes);
        Assert.Equal((ImportAction.Changed, list, identity, name), (change.Action, change.List, change.Key, Assert.Single(change.Properties).Name));
        // What has its default value is not written: decided is one.
        var tree = Whole.Tree(result.After);
        if (Whole.Find(tree, list, identity)![name] is null)
            Whole.Find(expected, list, identity)!.Remove(name);
        Assert.True(JsonNode.DeepEquals(Whole.Find(expected, list, identity), Whole.Find(tree, list, identity)));
        Whole.Find(expected, list, identity)!.Clear();
        Whole.Find(tree, list, identity)!.Clear();
        Assert.Equal(expected.ToJsonString(), tree.ToJsonString());
    }

    [Theory]
    [InlineData("people", "bb", "email", "bb@example.org", null)]
    [InlineData("mailingLists", "alla", "allEmployees", "true", null)]
    [InlineData("processes", "politisk", "order", "2", null)]
    [InlineData("groups", "aln", "shortName", "APG", null)]
    [InlineData("groups", "fsg", "copyTo", """["chefer"]""", null)]
    [InlineData("seats", "fsg/led", "party", "Facket", null)]
    [InlineData("meetings", "m2", "place", """{"room":"Eken"}""", null)]
    [InlineData("points", "fsg/enkat", "emptyText", "Inget.", null)]
    [InlineData("requests", "fsg/r2", "until", "2026-12-31", null)]
    [InlineData("placements", "fsg/p2", "reason", "Inget nytt", null)]
    [InlineData("items", "fsg/budget", "owners", """["EC"]""", null)]
    [InlineData("followUps", "fsg/f2", "due", """{"from":"2026-05-01"}""", null)]
    [InlineData("questions", "fsg/q2", "askedBy", "Facket", null)]
    public void Prepare_WhenAPropertyIsNull_GoesBackToItsDefaultAndSaysWhatItWas(string list, string identity, string name, string before, string? after)
    {
        var result = Wheel.Lay(Whole.Plan, Whole.Saying(list, identity, name, "null"));
        Assert.Equal([new PropertyChange(name, before, after)], Assert.Single(result.Changes).Properties);
        Assert.False(Whole.Find(Whole.Tree(result.After), list, identity)!.ContainsKey(name));
    }

    [Theory]
    [InlineData("closures", "jul", "to")]
    [InlineData("people", "aa", "name")]
    [InlineData("groups", "aln", "process")]
    [InlineData("seats", "fsg/led", "role")]
    [InlineData("events", "enkat", "name")]
    [InlineData("meetings", "m1", "groups")]
    [InlineData("series", "rast", "rhythm")]
    [InlineData("points", "fsg/ekonomi", "rule")]
    [InlineData("requests", "fsg/r1", "point")]
    [InlineData("placements", "fsg/p1", "action")]
    [InlineData("items", "fsg/budget", "title")]
    [InlineData("followUps", "fsg/f1", "known")]
    [InlineData("questions", "fsg/q1", "text")]
    public void Prepare_WhenAPropertyThatIsNeededIsNull_NamesItAndLaysNothing(string list, string identity, string name)
    {
        var fault = Assert.Single(Wheel.Faults(Whole.Plan, "en", Whole.Saying(list, identity, name, "null")));
        Assert.StartsWith($"a.wheel.json, line 1, $.{list}[0]", fault, StringComparison.Ordinal);
        Assert.Contains(name, fault[fault.IndexOf(": ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Loose))]
    public void Prepare_WhenAThingIsDeleted_IsGoneAloneToldInBothLanguagesAndGoneForGood(string list, string identity, string swedish, string english)
    {
        var file = Whole.Saying(list, identity, "deleted", "true");
        var result = Wheel.Lay(Whole.Plan, file);
        var change = Assert.Single(result.Changes);
        Assert.Equal($"borttaget: {swedish} {identity}", Phrasebook.In("sv").Say(change.Told));
        Assert.Equal($"removed: {english} {identity}", Phrasebook.In("en").Say(change.Told));
        var expected = Whole.Tree(Whole.Plan);
        expected[list]!.AsArray().Remove(Whole.Find(expected, list, identity));
        Assert.Equal(expected.ToJsonString(), Whole.Tree(result.After).ToJsonString());
        Assert.Empty(Wheel.Lay(result.After, file).Changes);
    }

    [Theory]
    [MemberData(nameof(Loose))]
    public void Prepare_WhenAThingIsAddedAgain_IsToldAsNewWithoutWhatItOnceHad(string list, string identity, string swedish, string english)
    {
        var before = Wheel.Lay(Whole.Plan, Whole.Saying(list, identity, "deleted", "true")).After;
        var result = Wheel.Lay(before, Wheel.Written(Whole.Plan));
        var change = Assert.Single(result.Changes);
        Assert.Equal($"nytt: {swedish} {identity}", Phrasebook.In("sv").Say(change.Told));
        Assert.Equal($"new: {english} {identity}", Phrasebook.In("en").Say(change.Told));
        Assert.Equal(Wheel.Written(Whole.Plan), Wheel.Written(result.After));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Prepare_WhenOneListComesAlone_ChangesNothing(string list)
    {
        var file = new JsonObject { [list] = Whole.Tree(Whole.Plan)[list]!.DeepClone() };
        Assert.Empty(Wheel.Lay(Whole.Plan, file.ToJsonString()).Changes);
        Assert.Empty(Wheel.Lay(Whole.Plan, new JsonObject { [list] = new JsonArray() }.ToJsonString()).Changes);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Prepare_WhenAListIsNull_TakesAllItsThingsAwayOrSaysWhoNeedsThem(string list)
    {
        var file = new JsonObject { [list] = null }.ToJsonString();
        if (list is "people" or "mailingLists" or "processes" or "groups" or "events" or "meetings" or "points" or "items")
        {
            Assert.NotEmpty(Wheel.Faults(Whole.Plan, "sv", file));
            return;
        }
        var result = Wheel.Lay(Whole.Plan, file);
        Assert.Equal(Whole.Tree(Whole.Plan)[list]!.AsArray().Count, result.Changes.Count(c => c.Action == ImportAction.Removed && c.List == list));
        Assert.False(Whole.Tree(result.After).ContainsKey(list));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Write_WhenAListIsInAnotherOrder_GivesTheSameBytes(string list)
    {
        var turned = Whole.Tree(Whole.Plan);
        turned[list] = new JsonArray([.. turned[list]!.AsArray().Reverse().Select(e => e!.DeepClone())]);
        Assert.NotEqual(Whole.Tree(Whole.Plan).ToJsonString(), turned.ToJsonString());
        Assert.Equal(Wheel.Written(Whole.Plan), Wheel.Written(Wheel.Lay(YearPlan.Empty, turned.ToJsonString()).After));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Write_WhenPropertiesAreInAnotherOrder_GivesTheSameBytes(string list)
    {
        var turned = Whole.Tree(Whole.Plan);
        turned[list] = new JsonArray([.. turned[list]!.AsArray().Select(e => (JsonNode)new JsonObject(e!.AsObject().Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))))]);
        Assert.Equal(Wheel.Written(Whole.Plan), Wheel.Written(Wheel.Lay(YearPlan.Empty, turned.ToJsonString()).After));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Schema_ForEachKind_AsksForWhatTellsItFromOthersAndKnowsAllThatIsWritten(string list)
    {
        var item = JsonNode.Parse(WheelSchema.Write())!["properties"]![list]!["items"]!;
        var things = Whole.Tree(Whole.Plan)[list]!.AsArray().Select(e => e!.AsObject()).ToList();
        Assert.Equal(things.Any(t => t.ContainsKey("group")) ? ["group", "key"] : ["key"], item["required"]!.AsArray().Select(r => $"{r}"));
        Assert.Equal("boolean", $"{item["properties"]!["deleted"]!["type"]}");
        Assert.False(item["additionalProperties"]!.GetValue<bool>());
        Assert.Empty(things.SelectMany(t => t.Select(p => p.Key)).Except(item["properties"]!.AsObject().Select(p => p.Key)));
    }
}
