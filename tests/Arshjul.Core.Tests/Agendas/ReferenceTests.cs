using Arshjul.Core.Agendas;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.Agendas;

/// <summary>What an item that refers to another says: the number and title people find on the same agenda.</summary>
public sealed class ReferenceTests
{
    private const string Meeting = "2026-02-10";

    [Fact]
    public void Reference_ToAPoint_IsToItsInstanceHereAndNotToTheItemItself()
    {
        // The item bears the point's own name and stands before it.
        var said = Reference("ekonomi", [Item("ekonomi", order: -1)], Point(new EveryMeetingRule(), "Ekonomi", "ekonomi"));
        Assert.Equal("2 Ekonomi", said);
    }

    [Fact]
    public void Reference_ToAnItem_SaysItsNumberHere() =>
        Assert.Equal("1 Bakgrund", Reference("flytt", [Item("budget", order: 2), Item("flytt", "Bakgrund", order: 1)], item: "budget"));

    [Fact]
    public void Reference_ToAKeyThatIsAlsoALabel_IsNotToThatLabelsPoint()
    {
        var said = Reference("2026", [Item("x", order: 3), Item("2026", "Året", order: 2)], "x", Point(new YearlyRule(), "OSA", "osa"));
        Assert.Equal("2 Året", said);
    }

    [Fact]
    public void Reference_ToTheNameOfAFollowUpOrAQuestion_IsToNeither()
    {
        var plan = Plan("q", [Item("x", order: 1)], "x") with
        {
            Questions = [new OpenQuestion { Group = "a", Key = "q", Text = "När?", Known = Day("2026-01-01") }],
            FollowUps = [new FollowUp { Group = "a", Key = "q", Text = "Risker", Known = Day("2026-01-01"), Due = new() { From = Day("2026-01-02") } }],
        };
        Assert.Equal(3, Agenda(plan).Items.Count());
        Assert.Null(Agenda(plan).Items.Single(i => i.Id == "item:a/x").RefersTo);
    }

    [Fact]
    public void Reference_ToWhatIsOnAnotherAgenda_SaysNothing() =>
        Assert.Null(Reference("osa", [Item("x")], "x", Point(Yearly("06-01", "06-30"), "OSA", "osa")));

    [Theory]
    [InlineData("a", "1 Ekonomi i A")]
    [InlineData("b", "2 Ekonomi i B")]
    public void Reference_AtAJointMeeting_IsToTheOwnGroupsBeforeTheOthers(string group, string said)
    {
        var plan = Plan("e", [Item("e", "Ekonomi i A", order: 1), Item("e", "Ekonomi i B", order: 2) with { Group = "b" }, Item("x", order: 3) with { Group = group, RefersTo = "e" }], item: null);
        plan = plan with { Meetings = [Year.Meeting(Meeting, "a+b")] };
        Assert.Equal(said, Agenda(plan).Items.Single(i => i.Id == $"item:{group}/x").RefersTo);
    }

    [Fact]
    public void Reference_AtAJointMeeting_FindsTheOtherGroupsPoint()
    {
        var plan = Plan("n", [Item("x")], "x", Point(new EveryMeetingRule(), "Nuläge", "n") with { Group = "b" });
        Assert.Equal("1 Nuläge", Agenda(plan with { Meetings = [Year.Meeting(Meeting, "a+b")] }).Items.Single(i => i.Id == "item:a/x").RefersTo);
    }

    private static AddedItem Item(string key, string title = "Ärende", int? order = null) => new() { Group = "a", Key = key, Meeting = Meeting, Title = title, Order = order };

    private static string? Reference(string to, AddedItem[] items, params StandingPoint[] points) => Reference(to, items, items[0].Key, points);

    private static string? Reference(string to, AddedItem[] items, string item, params StandingPoint[] points) =>
        Agenda(Plan(to, items, item, points)).Items.Single(i => i.Id == $"item:a/{item}").RefersTo;

    private static YearPlan Plan(string to, AddedItem[] items, string? item, params StandingPoint[] points) =>
        Of(Meeting).With(points).Plan with { Items = [.. items.Select(i => i.Key == item ? i with { RefersTo = to } : i)] };

    private static Agenda Agenda(YearPlan plan) => new Year(plan).Agenda(Meeting, "2026-02-01");
}
