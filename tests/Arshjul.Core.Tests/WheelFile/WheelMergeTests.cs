using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.WheelFile;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>An import merges: what the file does not name stays.</summary>
public sealed class WheelMergeTests
{
    [Fact]
    public void Prepare_WhenFileNamesOneProperty_LeavesTheRest()
    {
        var before = Wheel.SmallPlan;
        var result = Wheel.Lay(before, """{ "groups": [{ "key": "fsg", "mailbox": "fsg@example.org" }] }""");
        Assert.Equal("fsg@example.org", result.After.Groups[0].Mailbox);
        Assert.Equal(before.Groups[0].Forms[0].Sections, result.After.Groups[0].Forms[0].Sections);
        Assert.Equal(before.Meetings.Count, result.After.Meetings.Count);
        var change = Assert.Single(result.Changes);
        Assert.Equal((ImportAction.Changed, "groups", "fsg"), (change.Action, change.List, change.Key));
        Assert.Equal(new PropertyChange("mailbox", null, "fsg@example.org"), Assert.Single(change.Properties));
        Assert.Null(before.Groups[0].Mailbox);
    }

    [Fact]
    public void Prepare_WhenSameFileComesAgain_ChangesNothing() => Assert.Empty(Wheel.Lay(Wheel.SmallPlan, Wheel.Small).Changes);

    [Fact]
    public void Prepare_WhenPlanIsEmpty_TellsEverythingAsAddedAndDrawsAnId()
    {
        var result = Wheel.Lay(YearPlan.Empty, Wheel.Small);
        Assert.All(result.Changes, c => Assert.Equal(ImportAction.Added, c.Action));
        Assert.Equal(["organisation sof", "people aa", "processes facklig", "groups fsg", "seats fsg/ordf", "events enkat", "meetings m1", "meetings m2", "points fsg/ekonomi"],
            result.Changes.Select(c => $"{c.List} {c.Key}"));
        Assert.Equal("0f0f", result.After.Organisation.Id);
    }

    [Fact]
    public void Prepare_WhenOrganisationHasAnId_KeepsIt()
    {
        var plan = Wheel.Lay(YearPlan.Empty, Wheel.Small.Replace("\"key\": \"sof\"", "\"key\": \"sof\", \"id\": \"abcd\"", StringComparison.Ordinal)).After;
        Assert.Equal("abcd", plan.Organisation.Id);
        Assert.Equal("abcd", Wheel.Lay(plan, Wheel.Small).After.Organisation.Id);
    }

    [Fact]
    public void Prepare_WhenValueIsNull_TakesThePropertyAway()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, """{ "people": [{ "key": "aa", "email": null }] }""").After;
        Assert.Null(plan.People[0].Email);
    }

    [Fact]
    public void Prepare_WhenListsHaveKeysOrDays_MergesThemElementByElement()
    {
        var plan = Wheel.Lay(Wheel.SmallPlan, """
            { "people": [{ "key": "bb", "name": "B B" }],
              "groups": [{ "key": "fsg", "forms": [{ "sections": [{ "key": "dialog", "emptyText": "-" }, { "key": "beslut" }] }] }],
              "seats": [{ "group": "fsg", "key": "ordf", "holders": [{ "until": "2026-06-30" }, { "person": "bb", "from": "2026-07-01" }] }],
              "events": [{ "key": "enkat", "occurrences": [{ "label": "2026", "happened": "2026-04-01" }, { "label": "2027", "year": 2027 }] }] }
            """).After;
        Assert.Equal(["info", "dialog", "beslut"], plan.Groups[0].Forms[0].Sections.Select(s => s.Key));
        Assert.Equal("Dialog -", $"{plan.Groups[0].Forms[0].Sections[1].Title} {plan.Groups[0].Forms[0].Sections[1].EmptyText}");
        Assert.Equal(["aa", "bb"], plan.Seats[0].Holders.Select(h => h.Person));
        Assert.Equal(new DateOnly(2026, 6, 30), plan.Seats[0].Holders[0].Until);
        Assert.Equal([new DateOnly(2026, 4, 1), null], plan.Events[0].Occurrences.Select(o => o.Happened));
    }

    [Fact]
    public void Prepare_WhenListHasNoKeys_ReplacesIt()
    {
        var first = Wheel.Lay(Wheel.SmallPlan, """{ "points": [{ "group": "fsg", "key": "ekonomi", "owners": ["HR", "EC"], "subPoints": [{ "title": "A" }] }] }""").After;
        var plan = Wheel.Lay(first, """{ "points": [{ "group": "fsg", "key": "ekonomi", "owners": ["VC"], "subPoints": [{ "title": "B" }] }] }""").After;
        Assert.Equal(["VC"], plan.Points[0].Owners);
        Assert.Equal(["B"], plan.Points[0].SubPoints.Select(s => s.Title));
    }

    [Fact]
    public void Prepare_WhenRuleIsOfAnotherSort_ReplacesItAndElseMergesIt()
    {
        var yearly = Wheel.Lay(Wheel.SmallPlan, """{ "points": [{ "group": "fsg", "key": "ekonomi", "rule": { "from": "02-01", "when": "yearly", "to": "03-31" } }] }""").After;
        Assert.Equal(new YearlyRule { From = new MonthDay(2, 1), To = new MonthDay(3, 31) }, yearly.Points[0].Rule);
        var later = Wheel.Lay(yearly, """{ "points": [{ "group": "fsg", "key": "ekonomi", "rule": { "to": "04-30" } }] }""").After;
        Assert.Equal(new YearlyRule { From = new MonthDay(2, 1), To = new MonthDay(4, 30) }, later.Points[0].Rule);
        var monthly = Wheel.Lay(later, """{ "points": [{ "group": "fsg", "key": "ekonomi", "rule": { "when": "everyMeeting" } }] }""").After;
        Assert.Equal(new EveryMeetingRule(), monthly.Points[0].Rule);
    }

    [Fact]
    public void Prepare_WhenDeleted_RemovesThatAndNothingElse()
    {
        const string file = """{ "points": [{ "group": "fsg", "key": "ekonomi", "deleted": true }], "seats": [{ "group": "fsg", "key": "ordf", "holders": [{ "deleted": true }] }] }""";
        var result = Wheel.Lay(Wheel.SmallPlan, file);
        Assert.Empty(result.After.Points);
        Assert.Empty(result.After.Seats[0].Holders);
        Assert.Equal(["Changed seats fsg/ordf", "Removed points fsg/ekonomi"], result.Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
        Assert.Empty(Wheel.Lay(result.After, file).Changes);
    }

    [Fact]
    public void Prepare_WhenDeletedWithAllThatNeedsIt_Removes()
    {
        var after = Wheel.Lay(Wheel.SmallPlan, """{ "people": [{ "key": "aa", "deleted": true }], "seats": [{ "group": "fsg", "key": "ordf", "deleted": true }] }""").After;
        Assert.Empty(after.People);
    }

    [Fact]
    public void Prepare_WhenSeveralFiles_LaysThemInOrder()
    {
        var plan = Wheel.Lay(YearPlan.Empty, Wheel.Small, """{ "people": [{ "key": "aa", "name": "Ny", "email": null }] }""", """{ "people": [{ "key": "aa", "name": "Nyare" }] }""").After;
        Assert.Equal(("Nyare", null), (plan.People[0].Name, plan.People[0].Email));
    }

    [Fact]
    public void Prepare_WhenCallsWereSent_KeepsThem()
    {
        var current = Wheel.Called(Wheel.SmallPlan, "m1");
        var after = Wheel.Lay(current, """{ "people": [{ "key": "bb", "name": "B" }] }""").After;
        Assert.Equal(current.SentCalls, after.SentCalls);
    }

    [Fact]
    public void Prepare_WhenCommentsAndCommasTooMany_ReadsOn()
    {
        var plan = Wheel.Lay(YearPlan.Empty, "\uFEFF" + Wheel.Small.Replace("\"people\"", "// folk\n\"people\"", StringComparison.Ordinal).Replace("}],", "},],", StringComparison.Ordinal)).After;
        Assert.Single(plan.People);
    }

    [Fact]
    public void Prepare_WhenPlanHadAFaultBefore_DoesNotBlameTheFile()
    {
        var broken = Wheel.SmallPlan with { Meetings = [.. Wheel.SmallPlan.Meetings, new Meeting { Key = "x", Groups = ["borta"], Date = new DateOnly(2026, 9, 1) }] };
        Assert.Single(Wheel.Lay(broken, """{ "people": [{ "key": "bb", "name": "B" }] }""").Changes);
    }
}
