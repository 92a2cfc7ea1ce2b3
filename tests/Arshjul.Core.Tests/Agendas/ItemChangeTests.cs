using Arshjul.Core.Agendas;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Tests.Editing;
using Arshjul.Core.WheelFile;
using Xunit;
using static Arshjul.Core.Tests.WheelFile.Wheel;

namespace Arshjul.Core.Tests.Agendas;

public sealed class ItemChangeTests
{
    private static readonly AddedItem Item = new()
    {
        Group = "fsg",
        Key = "a",
        Meeting = "m2",
        Title = "Först",
        Known = new(2026, 3, 1),
        Order = 3,
        Changes = [new ItemChange { Known = new(2026, 4, 1), Title = "Sedan" }, new ItemChange { Known = new(2026, 5, 1), Title = "Sedan", Withdrawn = true }, new ItemChange { Known = new(2026, 6, 1), Title = "Igen" }],
    };

    [Theory]
    [InlineData(2, 28, null)]
    [InlineData(3, 1, "Först")]
    [InlineData(4, 1, "Sedan")]
    [InlineData(5, 31, null)]
    [InlineData(6, 1, "Igen")]
    public void Item_IsWhatItWasKnownToBeOnADay(int month, int day, string? title)
    {
        var known = Item.KnownOn(new DateOnly(2026, month, day));
        Assert.Equal((title, title is null ? null : 3), (known?.Title, known?.Order));
    }

    [Fact]
    public void FollowUp_PutOff_IsDueAnewAndNoLongerAnnouncedForItsMeeting()
    {
        var follow = new FollowUp { Group = "fsg", Key = "f", Text = "F", Known = new(2026, 1, 1), Meeting = "m1", Postponed = [new DueChange { Known = new(2026, 4, 1), Due = new() { From = new(2026, 9, 1) } }] };
        Assert.Equal("m1", follow.KnownOn(new(2026, 3, 31)).Meeting);
        Assert.Equal((null, new DateOnly(2026, 9, 1)), (follow.KnownOn(new(2026, 4, 1)).Meeting, follow.KnownOn(new(2026, 4, 1)).Due?.From));
    }

    [Fact]
    public void File_WithChangesOutOfOrderOrInNoSection_IsRefused()
    {
        Assert.Contains("den äldsta först", Assert.Single(Faults("""{ "items": [{ "group": "fsg", "key": "a", "meeting": "m2", "title": "A", "changes": [{ "known": "2026-04-02", "title": "B" }, { "known": "2026-04-01", "title": "C" }] }] }""")), StringComparison.Ordinal);
        Assert.Contains("changes[0].section", Assert.Single(Faults("""{ "items": [{ "group": "fsg", "key": "a", "meeting": "m2", "title": "A", "changes": [{ "known": "2026-04-02", "title": "B", "section": "beslut" }] }] }""")), StringComparison.Ordinal);
        Assert.Contains("den äldsta först", Assert.Single(Faults("""{ "followUps": [{ "group": "fsg", "key": "f", "text": "F", "known": "2026-01-01", "postponed": [{ "known": "2026-04-02" }, { "known": "2026-04-01" }] }] }""")), StringComparison.Ordinal);
        Assert.Contains("handedInBy", Assert.Single(Faults("""{ "items": [{ "group": "fsg", "key": "a", "meeting": "m2", "title": "A", "handedInBy": "ingen" }] }""")), StringComparison.Ordinal);
    }

    [Fact]
    public void File_WithoutPeople_DoesNotTellWhoHandedIn()
    {
        var plan = Lay(SmallPlan, """{ "items": [{ "group": "fsg", "key": "a", "meeting": "m2", "title": "A", "handedIn": true, "handedInBy": "aa" }] }""").After;
        Assert.Contains("handedInBy", Written(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("handedInBy", System.Text.Encoding.UTF8.GetString(WheelWriter.Write(plan, withPeople: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void PlanFaults_TellWhatAChangeMadeAndNotWhatWasThere()
    {
        var plan = EditPlans.Plan;
        var broken = plan with { Seats = [.. plan.Seats, plan.Seats[0] with { Key = "ny", Group = "finns-inte" }] };
        Assert.Equal("wheel.noSuch", Assert.Single(PlanFaults.Between(plan, broken)).Code);
        Assert.Empty(PlanFaults.Between(broken, broken with { Items = [] }));
        Assert.Empty(PlanFaults.Between(plan, plan));
        Assert.Equal("wheel.control", Assert.Single(PlanFaults.Between(plan, plan with { People = [.. plan.People, new() { Key = "ny", Name = "A\tB" }] })).Code);
    }
}
