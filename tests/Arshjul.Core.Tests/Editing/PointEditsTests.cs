using Arshjul.Core.Editing;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class PointEditsTests
{
    private static readonly PointForm Economy = new() { Name = "ekonomi", Section = "info", Order = "1", Owners = "EC", Rule = new() { When = "everyMeeting" } };

    [Fact]
    public void Add_IsTakenUpFromItsDay_AndNotKnownYesterday()
    {
        var plan = PointEdits.Add(At, "fsg", new() { Name = "Löneöversyn {year}", Section = "dialog", Rule = new() { When = "months", Months = "10" } });
        Assert.Equal(("loneoversyn-year", Today, Today), (plan.Points[^1].Key, plan.Points[^1].From, plan.Points[^1].Decision!.Date));
        Assert.Contains("loneoversyn-year", plan.On().Ids("fsg-10"), StringComparison.Ordinal);
        Assert.DoesNotContain("loneoversyn-year", plan.On(Now.AddDays(-1)).Ids("fsg-10"), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_HoldsFromItsDay_AndYesterdayKnewNothingOfIt()
    {
        var plan = PointEdits.Change(At, "fsg", "ekonomi", Economy with { Name = "Mål och ekonomi", Owners = "", From = "1 oktober", Decision = "FSG § 4" });
        var change = Assert.Single(plan.Points[0].Changes);
        Assert.Equal(("Mål och ekonomi", null, "FSG § 4"), (change.Name, change.Section, change.Decision!.Text));
        Assert.Empty(change.Owners!);
        Assert.Null(change.Rule);
        Assert.Equal("ekonomi", plan.On().Item("fsg-9", plan.On().PointId("fsg-9", "ekonomi")).Title);
        Assert.Equal("Mål och ekonomi", plan.On().Item("fsg-10", plan.On().PointId("fsg-10", "ekonomi")).Title);
        var yesterday = plan.On(Now.AddDays(-1));
        Assert.Equal("ekonomi", yesterday.Item("fsg-10", yesterday.PointId("fsg-10", "ekonomi")).Title);
    }

    [Fact]
    public void Change_TwiceForTheSameDay_IsOneChange()
    {
        var once = PointEdits.Change(At, "fsg", "ekonomi", Economy with { Name = "A" });
        var twice = PointEdits.Change(once.On(), "fsg", "ekonomi", Economy with { Name = "A", Section = "dialog" });
        Assert.Equal(("A", "dialog"), (Assert.Single(twice.Points[0].Changes).Name, twice.Points[0].Changes[0].Section));
        Assert.Same(At.Plan, PointEdits.Change(At, "fsg", "ekonomi", Economy));
    }

    [Fact]
    public void Change_BeforeALaterOne_StandsBeforeIt()
    {
        var later = PointEdits.Change(At, "fsg", "ekonomi", Economy with { Name = "B", From = "2026-12-01" });
        var plan = PointEdits.Change(later.On(), "fsg", "ekonomi", Economy with { Name = "A", From = "2026-10-01" });
        Assert.Equal(["A", "B"], plan.Points[0].Changes.Select(c => c.Name));
    }

    [Fact]
    public void Preview_ShowsWhichMeetingsARuleLandsOn()
    {
        var plan = PointEdits.Change(At, "fsg", "budget", new() { Name = "budget", Section = "info", Rule = new() { When = "months", Months = "11" } });
        var preview = PointPreview.Of(At, plan, "fsg", "budget");
        Assert.Equal(["fsg-10"], preview.Before.Select(l => l.Meeting));
        Assert.Equal(["fsg-11"], preview.After.Select(l => l.Meeting));
        Assert.Empty(PointPreview.Of(At, PointEdits.Add(At, "fsg", Economy with { Name = "Ny" }), "fsg", "ny").Before);
    }

    [Fact]
    public void Preview_TellsWhatNoMeetingTakes()
    {
        var far = Plan with { Meetings = [.. Plan.Meetings, Plan.Meetings[0] with { Key = "fsg-2029", Date = new(2029, 3, 1) }] };
        var preview = PointPreview.Of(far.On(), PointEdits.Add(far.On(), "fsg", new() { Name = "Mars", Section = "info", Rule = new() { When = "yearly", WindowFrom = "03-01", WindowTo = "03-31" } }), "fsg", "mars");
        Assert.DoesNotContain("fsg-2029", preview.After.Select(l => l.Meeting));
        Assert.NotNull(preview.Lost);
    }

    [Fact]
    public void End_AndResume_FromADay()
    {
        var ended = PointEdits.End(At, "fsg", "ekonomi", "2026-10-01", null);
        Assert.Contains("ekonomi", ended.On().Ids("fsg-9"), StringComparison.Ordinal);
        Assert.DoesNotContain("ekonomi", ended.On().Ids("fsg-10"), StringComparison.Ordinal);
        Assert.Contains("ekonomi", ended.On(Now.AddDays(-1)).Ids("fsg-10"), StringComparison.Ordinal);
        Assert.Equal("from=edit.point.ended", Refused(() => PointEdits.End(ended.On(), "fsg", "ekonomi", "2026-11-01", null)));
        Assert.Contains("ekonomi", PointEdits.Resume(ended.On(), "fsg", "ekonomi", "2026-12-01", null).On().Ids("fsg-12"), StringComparison.Ordinal);
        Assert.Equal("from=edit.point.runs", Refused(() => PointEdits.Resume(At, "fsg", "ekonomi", "", null)));
    }

    [Fact]
    public void Faults_AreToldBesideTheirFields()
    {
        Assert.Equal("name=edit.blank section=edit.blank when=edit.rule.when", Refused(() => PointEdits.Add(At, "fsg", new())));
        Assert.Equal("from=edit.point.past name=edit.point.template section=edit.item.section order=edit.number",
            Refused(() => PointEdits.Change(At, "fsg", "ekonomi", Economy with { Name = "T {tertial}", Section = "beslut", Order = "x", From = "2026-08-31" })));
        Assert.Equal("edit.point.gone", Refused(() => PointEdits.Change(At, "fsg", "finns-inte", Economy)));
        Assert.Equal("edit.group.gone", Refused(() => PointEdits.Add(At, "finns-inte", Economy)));
    }
}
