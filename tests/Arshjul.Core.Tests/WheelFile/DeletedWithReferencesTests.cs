using Arshjul.Core.WheelFile;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Nothing is taken away that something else needs; who needs it is told where the file took it away.</summary>
public sealed class DeletedWithReferencesTests
{
    [Theory]
    [InlineData("processes", "facklig", "Processen \"facklig\"", "gruppen aln, gruppen fsg")]
    [InlineData("mailingLists", "chefer", "Sändlistan \"chefer\"", "gruppen fsg")]
    [InlineData("people", "aa", "Personen \"aa\"", "mandatet fsg/ordf")]
    [InlineData("events", "enkat", "Händelsen \"enkat\"", "punkten fsg/enkat")]
    [InlineData("events", "losen", "Händelsen \"losen\"", "mötet m3")]
    [InlineData("points", "fsg/ekonomi", "Punkten \"fsg/ekonomi\"", "begäran fsg/r1, begäran fsg/r2, placeringen fsg/p2")]
    [InlineData("meetings", "m1", "Mötet \"m1\"", "placeringen fsg/p1, ärendet fsg/budget, uppföljningen fsg/f1")]
    [InlineData("items", "fsg/budget", "Ärendet \"fsg/budget\"", "placeringen fsg/p1, ärendet fsg/flytt")]
    public void Prepare_WhenOthersNeedIt_NamesThemAll(string list, string identity, string what, string referrers)
    {
        // A point that merely runs under that key is no answer to what an item refers to, and is put in by no test row above.
        var faults = Wheel.Faults(Whole.Plan, "sv", Whole.Saying(list, identity, "deleted", "true"));
        Assert.Equal([$"a.wheel.json, rad 1, $.{list}[0].deleted: {what} kan inte tas bort: hit hänvisar {referrers}. Ändra eller ta bort det först, eller i samma fil."], faults);
    }

    [Fact]
    public void Prepare_WhenManyNeedIt_NamesFiveAndCountsTheRest()
    {
        var fault = Assert.Single(Wheel.Faults(Whole.Plan, "en", Whole.Saying("groups", "fsg", "deleted", "true")));
        Assert.Equal("a.wheel.json, line 1, $.groups[0].deleted: The group \"fsg\" cannot be removed: it is referred to by the seat fsg/led, the seat fsg/ordf, the meeting m1, the meeting m2, the meeting avst-2026-09-07 and 13 more. Change or remove that first, or in the same file.", fault);
    }

    [Theory]
    [InlineData("""{ "people": [{ "key": "aa", "deleted": true }], "seats": [{ "group": "fsg", "key": "ordf", "holders": [{ "person": "bb" }] }] }""")]
    [InlineData("""{ "people": [{ "key": "aa", "deleted": true }], "seats": [{ "group": "fsg", "key": "ordf", "holders": null }] }""")]
    [InlineData("""{ "mailingLists": [{ "key": "chefer", "deleted": true }], "groups": [{ "key": "fsg", "copyTo": ["alla"] }] }""")]
    [InlineData("""{ "events": [{ "key": "losen", "deleted": true }], "meetings": [{ "key": "m3", "awaits": { "event": "enkat" } }] }""")]
    [InlineData("""{ "events": [{ "key": "enkat", "deleted": true }], "points": [{ "group": "fsg", "key": "enkat", "rule": { "when": "onDemand" } }] }""")]
    [InlineData("""{ "items": [{ "group": "fsg", "key": "budget", "deleted": true }, { "group": "fsg", "key": "flytt", "refersTo": "ekonomi" }], "placements": [{ "group": "fsg", "key": "p1", "deleted": true }] }""")]
    public void Prepare_WhenThoseWhoNeedItAreChangedInTheSameFile_TakesItAway(string file) =>
        Assert.Single(Wheel.Lay(Whole.Plan, file).Changes, c => c.Action == ImportAction.Removed && c.List is not "placements");

    [Fact]
    public void Prepare_WhenTheOneWhoNeedsItGoesInALaterFile_TakesBothAway()
    {
        var result = Wheel.Lay(Whole.Plan, Whole.Saying("meetings", "m3", "awaits", """{ "event": "enkat" }"""), Whole.Saying("events", "losen", "deleted", "true"));
        Assert.Equal(["Removed events losen", "Changed meetings m3"], result.Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
    }

    [Fact]
    public void Prepare_WhenALaterFilePutsItBack_NobodyMissesIt()
    {
        var result = Wheel.Lay(Whole.Plan, Whole.Saying("people", "aa", "deleted", "true"), """{ "people": [{ "key": "aa", "name": "A Ny" }] }""");
        // It is a new thing under the old key: its address went with the old one.
        Assert.Equal([new PropertyChange("name", "A A", "A Ny"), new PropertyChange("email", "aa@example.org", null)], Assert.Single(result.Changes).Properties);
    }

    [Fact]
    public void Prepare_WhenALaterFileTakesItAwayAgain_IsToldAtThatFile() =>
        Assert.StartsWith("c.wheel.json, rad 1, $.people[0].deleted: Personen \"aa\" kan inte tas bort",
            Assert.Single(Wheel.Faults(Whole.Plan, "sv", Whole.Saying("people", "aa", "deleted", "true"), """{ "people": [{ "key": "aa", "name": "A" }] }""", Whole.Saying("people", "aa", "deleted", "true"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("people", "cc")]
    [InlineData("questions", "fsg/borta")]
    [InlineData("meetings", "m9")]
    public void Prepare_WhenWhatIsDeletedWasNeverThere_ChangesNothing(string list, string identity) =>
        Assert.Empty(Wheel.Lay(Whole.Plan, Whole.Saying(list, identity, "deleted", "true")).Changes);

    [Fact]
    public void Prepare_WhenDeletedIsFalse_IsNoDeletion()
    {
        Assert.Empty(Wheel.Lay(Whole.Plan, Whole.Saying("people", "aa", "deleted", "false")).Changes);
        Assert.DoesNotContain("deleted", Wheel.Written(Whole.Plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_WhenPartsOfAThingAreDeleted_KeepsTheOtherParts()
    {
        var plan = Wheel.Lay(Whole.Plan, """
            { "groups": [{ "key": "fsg", "forms": [{ "sections": [{ "key": "beslut", "title": "Beslut" }] }, { "from": "2027-01-01", "sections": [{ "key": "info" }, { "key": "dialog" }] }] }],
              "events": [{ "key": "enkat", "occurrences": [{ "label": "2027", "year": 2027 }] }] }
            """).After;
        var after = Wheel.Lay(plan, """
            { "groups": [{ "key": "fsg", "forms": [{ "sections": [{ "key": "beslut", "deleted": true }] }, { "from": "2027-01-01", "deleted": true }] }],
              "events": [{ "key": "enkat", "occurrences": [{ "label": "2026", "deleted": true }] }] }
            """).After;
        var fsg = after.Groups.Single(g => g.Key == "fsg");
        Assert.Equal(["info", "dialog"], Assert.Single(fsg.Forms).Sections.Select(s => s.Key));
        Assert.Equal("2027", Assert.Single(after.Events.Single(e => e.Key == "enkat").Occurrences).Label);
        Assert.Equal(["chefer"], fsg.CopyTo);
    }

    [Fact]
    public void Prepare_WhenAFormsSectionThatAPointStandsInIsDeleted_IsRefused() =>
        Assert.NotEmpty(Wheel.Faults(Whole.Plan, "sv", """{ "groups": [{ "key": "fsg", "forms": [{ "sections": [{ "key": "info", "deleted": true }] }] }] }"""));

    [Fact]
    public void Prepare_WhenRefused_LeavesThePlanAsItWas()
    {
        var before = Wheel.Written(Whole.Plan);
        Wheel.Faults(Whole.Plan, "sv", """{ "people": [{ "key": "bb", "name": "Annan" }], "processes": [{ "key": "facklig", "deleted": true }] }""");
        Assert.Equal(before, Wheel.Written(Whole.Plan));
    }
}
