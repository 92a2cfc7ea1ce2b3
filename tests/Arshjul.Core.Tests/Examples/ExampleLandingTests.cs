using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Xunit;

namespace Arshjul.Core.Tests.Examples;

public sealed class ExampleLandingTests
{
    public static TheoryData<string> Wheels => new("socialforvaltningen", "stj-samk", "demo");

    [Theory]
    [MemberData(nameof(Wheels))]
    public void Plan_SeenOnAnyDay_HasNoConflict(string wheel)
    {
        var index = new PlanIndex(ExampleWheel.Plan(wheel));
        var days = index.Plan.Meetings.Where(m => m.Date is not null).Select(m => m.Date!.Value).ToList();
        for (var day = new DateOnly(days.Min().Year, 1, 1); day <= days.Max().AddMonths(2); day = day.AddMonths(1))
        {
            var plan = new PlanAt(index, day.ToDateTime(new TimeOnly(8, 0)));
            var conflicts = plan.Plan.Groups.SelectMany(g => plan.LandingsOf(g.Key).Conflicts).Select(c => $"{ExampleWheel.Iso(day)}: {c.Rule} {c.Group}/{c.Point} {c.Label}");
            Assert.Empty(conflicts);
        }
    }

    [Theory]
    [MemberData(nameof(Wheels))]
    public void Instance_OfAnyPoint_LandsOnce(string wheel)
    {
        var plan = ExampleWheel.At(wheel, ExampleWheel.LongAfter);
        foreach (var group in plan.Plan.Groups)
            Assert.All(plan.LandingsOf(group.Key).Landings.GroupBy(l => (l.Instance.Point, l.Instance.Label.Text)), same => Assert.Single(same));
    }

    [Theory]
    [MemberData(nameof(Wheels))]
    public void YearlyPoint_OverItsYears_LandsOnceInEach(string wheel)
    {
        var plan = ExampleWheel.At(wheel, ExampleWheel.LongAfter);
        foreach (var point in plan.Plan.Points.Where(p => p is { Rule: YearlyRule { EveryYears: 1 }, From: not null } && p.Changes.All(c => c.Rule is null && c.State is null)))
        {
            var years = Labels(plan, point).Where(l => !l.Text.StartsWith("request:", StringComparison.Ordinal));
            var last = plan.MeetingsOf(point.Group).Where(m => m.Date is not null).Max(m => m.Date!.Value.Year);
            var first = point.From!.Value.Year + (((YearlyRule)point.Rule).To.In(point.From.Value.Year) < point.From ? 1 : 0);
            Assert.Equal(Enumerable.Range(first, last - first + 1), years.Select(l => l.Year!.Value));
        }
    }

    [Theory]
    [InlineData("socialforvaltningen", "fsg", "tertial", 2020, 2, 16)]
    [InlineData("socialforvaltningen", "vsg", "tertial", 2020, 2, 16)]
    [InlineData("demo", "fsg", "tertial", 2025, 3, 6)]
    [InlineData("demo", "vsg-vuxen", "tertial", 2025, 3, 6)]
    [InlineData("demo", "vsg-barn", "tertial", 2025, 3, 6)]
    public void TertialPoint_OverItsYears_LandsOnceForEachTertial(string wheel, string group, string key, int year, int number, int count)
    {
        var plan = ExampleWheel.At(wheel, ExampleWheel.LongAfter);
        var point = plan.Plan.Points.Single(p => p.Group == group && p.Key == key);
        var expected = Enumerable.Range((year * 3) + number - 1, count).Select(t => $"{t / 3}-T{(t % 3) + 1}");
        Assert.Equal(expected, Labels(plan, point).Select(l => l.Text));
    }

    [Fact]
    public void LoneWork_OnceAYearAndOnDemand_LandsSevenTimes()
    {
        var plan = ExampleWheel.At("socialforvaltningen", ExampleWheel.LongAfter);
        var landings = plan.LandingsOf("vsg").Landings.Where(l => l.Instance.Point == "ensamarbete");
        Assert.Equal(
            ["2020-10-19 request:ensamarbete-2020", "2021-10-11 2021", "2022-10-10 2022", "2023-10-16 2023", "2024-03-04 request:ensamarbete-2024", "2024-10-07 2024", "2025-10-08 2025"],
            landings.Select(l => $"{ExampleWheel.Iso(plan.FindMeeting(l.Meeting)!.Date!.Value)} {l.Instance.Label}"));
    }

    [Fact]
    public void MonthlyReport_AfterItsSplit_GoesOnAsEconomyAtEveryMeeting()
    {
        var plan = ExampleWheel.At("socialforvaltningen", ExampleWheel.LongAfter);
        var held = plan.MeetingsOf("fsg").Where(m => m is { Stands: true, Kind: MeetingKind.Ordinary } && m.Date!.Value.Year < 2025).ToList();
        var titles = held.Select(m => (Day: m.Date!.Value, Titles: plan.AgendaOf(m).Items.Select(i => i.Title).ToList())).ToList();
        var split = new DateOnly(2020, 10, 19);
        Assert.All(titles.Where(t => t.Day <= split), t => Assert.Contains("Månadsrapport", t.Titles));
        Assert.All(titles.Where(t => t.Day > split), t => Assert.DoesNotContain("Månadsrapport", t.Titles));
        Assert.All(titles.Where(t => t.Day > split), t => Assert.Contains("Mål, ekonomi och budget i balans", t.Titles));
    }

    [Fact]
    public void SurveyResult_BeforeItHasCome_WaitsAndThenLandsOnTheNextMeeting()
    {
        Assert.Contains(ExampleWheel.At("socialforvaltningen", new DateTime(2024, 1, 16, 8, 0, 0, DateTimeKind.Unspecified)).LandingsOf("fsg").Waiting, w => w.Occurrence == "2023");
        var agenda = ExampleWheel.AgendaOf("socialforvaltningen", "fsg", new DateOnly(2024, 2, 5));
        Assert.Contains(agenda.Items, i => i.Title == "Medarbetarenkäten 2023: resultat");
    }

    [Fact]
    public void DeferredItem_InTheDemo_GoesToTheNextMeeting()
    {
        var before = ExampleWheel.AgendaOf("demo", "vsg-barn", new DateOnly(2026, 10, 6));
        var after = ExampleWheel.AgendaOf("demo", "vsg-barn", new DateOnly(2026, 11, 12));
        Assert.Contains(before.Items, i => i.Id == "item:vsg-barn/familjehemsvard");
        Assert.Contains(after.Items, i => i.Id == "item:vsg-barn/familjehemsvard");
    }

    [Fact]
    public void PinnedPoint_InTheDemo_StandsWhereItWasPinned()
    {
        var plan = ExampleWheel.At("demo", ExampleWheel.LongAfter);
        var closings = plan.LandingsOf("fsg").Landings.Where(l => l.Instance.Point == "delarsbokslut");
        Assert.Equal(["2026 fsg-2026-07", "2027 fsg-2027-06"], closings.Select(l => $"{l.Instance.Label} {l.Meeting}"));
    }

    private static IEnumerable<InstanceLabel> Labels(PlanAt plan, StandingPoint point) =>
        plan.LandingsOf(point.Group).Landings.Where(l => l.Instance.Point == point.Key).Select(l => l.Instance.Label).OrderBy(l => l.Text, StringComparer.Ordinal);
}
