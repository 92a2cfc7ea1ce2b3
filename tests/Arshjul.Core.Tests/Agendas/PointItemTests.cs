using Arshjul.Core.Agendas;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.Agendas;

/// <summary>One item for several instances: which of them gives it its id, and what it says.</summary>
public sealed class PointItemTests
{
    private const string March = "2026-03-10";

    private static readonly Year Two = Of("2026-02-10", March).With(Point(new EveryMeetingRule(), "Ekonomi"));

    [Fact]
    public void Instance_DeferredHere_IsCoveredByTheMeetingsOwnWhichIsThenLate()
    {
        var item = Assert.Single(Two.Defer("2026-02-10", "2026-02-10").Agenda(March, "2026-02-11").Items);
        Assert.Equal(("point:a/p/meeting:2026-03-10", true), (item.Id, item.IsLate));
        Assert.Equal(["point:a/p/meeting:2026-02-10"], item.Covers);
        Assert.False(Assert.Single(Two.Agenda(March, "2026-02-11").Items).IsLate);
    }

    [Fact]
    public void Instance_ThatTheCallNamed_KeepsTheItemsIdWhenAnEarlierOneIsDeferredHere()
    {
        // Two months' reports under one title, of which the later was called to this meeting.
        var year = Of("2026-02-10", March).With(Point(new MonthsRule { Months = [2, 3] }, "Rapport")).Send(March, "2026-02-01").Defer("2026-02-10", "2026-02-10");
        var item = Assert.Single(year.Agenda(March, "2026-02-11").Items);
        Assert.Equal(("point:a/p/2026-03", "1"), (item.Id, item.Number));
        Assert.Equal(["point:a/p/2026-02"], item.Covers);
    }

    [Fact]
    public void Instances_OfOnePointWithOneTitle_AreOneItemUnderTheEarliestLabel()
    {
        var year = Of(March).With(Point(new MonthsRule { Months = [1, 2, 3] }, "Rapport") with { From = Day("2026-01-01") });
        var item = Assert.Single(year.Agenda(March, "2026-01-01").Items);
        Assert.Equal("point:a/p/2026-01", item.Id);
        Assert.Equal(["point:a/p/2026-02", "point:a/p/2026-03"], item.Covers);
        Assert.True(item.IsLate);
    }

    [Fact]
    public void Instances_OfOnePointWithTitlesOfTheirOwn_AreItemsOfTheirOwnAndOnlyTheFirstGathers()
    {
        var year = Of(March).With(Point(new MonthsRule { Months = [2, 3] }, "Rapport {month}") with { SubPoints = [new SubPoint { Title = "Vuxen" }], From = Day("2026-02-01"), Documents = ["Tabell"] });
        year = new Year(year.Plan with { Items = [new AddedItem { Group = "a", Key = "x", Meeting = March, Title = "Prognosen", Under = "p", Documents = ["Prognos"] }] });
        Assert.Equal(["Rapport februari: Vuxen, Prognosen [Tabell, Prognos]", "Rapport mars: Vuxen [Tabell]"],
            year.Agenda(March, "2026-01-01").Items.Select(i => $"{i.Title}: {string.Join(", ", i.SubItems.Select(s => s.Title))} [{string.Join(", ", i.Documents)}]"));
    }

    [Theory]
    [InlineData("a+b", "Ekonomi, HR")]
    [InlineData("b+a", "Ekonomin, EC")]
    public void Point_OfBothGroupsOfAJointMeeting_ReadsAsTheFirstGroupHasIt(string groups, string reads)
    {
        var year = new Year(Of().Plan with { Meetings = [Meeting(March, groups)] }).With(
            Point(new EveryMeetingRule(), "Ekonomi") with { Owners = ["HR"] }, Point(new EveryMeetingRule(), "Ekonomin") with { Group = "b", Owners = ["EC"] });
        var item = Assert.Single(year.Agenda(March, "2026-01-01").Items);
        Assert.Equal(reads, $"{item.Title}, {item.Owners[0]}");
        Assert.Equal($"point:{groups[0]}/p/meeting:2026-03-10", item.Id);
        Assert.Equal([$"point:{groups[2]}/p/meeting:2026-03-10"], item.Covers);
    }

    [Fact]
    public void Point_ThatWasChanged_ReadsAsOnTheMeetingsDayAndAsWasKnown()
    {
        var point = Point(new EveryMeetingRule(), "Månadsrapport") with
        {
            Owners = ["FC"],
            Changes =
            [
                new PointChange { From = Day("2026-03-01"), Name = "Ekonomi", Owners = ["EC"], SubPoints = [new SubPoint { Title = "Vuxen" }], Decision = new DecisionReference { Text = "d", Date = Day("2026-02-15") } },
                new PointChange { From = Day("2026-03-11"), Name = "För sent" },
            ],
        };
        string Read(string meeting, string day) => Assert.Single(Of("2026-02-10", March).With(point).Agenda(meeting, day).Items) is var i ? $"{i.Title}, {i.Owners[0]}, {i.SubItems.Count}" : "";
        Assert.Equal("Månadsrapport, FC, 0", Read("2026-02-10", "2026-12-01"));
        Assert.Equal("Månadsrapport, FC, 0", Read(March, "2026-02-14"));
        Assert.Equal("Ekonomi, EC, 1", Read(March, "2026-02-15"));
    }
}
