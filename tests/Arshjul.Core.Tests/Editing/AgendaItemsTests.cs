using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class AgendaItemsTests
{
    private static readonly ItemForm Form = new() { Title = " Mål  & ekonomi\r\n2027 ", Section = "dialog", Owners = "EC, HR", Text = "Se bilaga.", Documents = "Budget\nRisk; Plan" };

    [Fact]
    public void Add_PutsTheItemInItsSectionWithAKeyOfItsTitle()
    {
        var plan = AgendaItems.Add(At, October, Form);
        var item = plan.Items[^1];
        Assert.Equal(("fsg", "mal-ekonomi-2027", "fsg-10", "Mål & ekonomi 2027", "dialog", Today), (item.Group, item.Key, item.Meeting, item.Title, item.Section, item.Known));
        var shown = plan.On().Item("fsg-10", "item:fsg/mal-ekonomi-2027");
        Assert.Equal(("EC HR", "Budget Risk Plan", "Se bilaga."), (string.Join(" ", shown.Owners), string.Join(" ", shown.Documents), shown.Text));
    }

    [Fact]
    public void Add_OfTheSameTitleAsAnItemOrAPoint_GetsANumber()
    {
        Assert.Equal("flytt-2", AgendaItems.Add(At, October, new() { Title = "Flytt" }).Items[^1].Key);
        Assert.Equal("ekonomi-2", AgendaItems.Add(At, October, new() { Title = "Ekonomi" }).Items[^1].Key);
    }

    [Fact]
    public void Add_UnderAPoint_StandsUnderIt()
    {
        var plan = AgendaItems.Add(At, October, new() { Title = "Prognos", Under = "ekonomi" });
        Assert.Equal("Prognos", Assert.Single(plan.On().Item("fsg-10", plan.On().PointId("fsg-10", "ekonomi")).SubItems).Title);
    }

    [Fact]
    public void Add_WithFaults_TellsEachBesideItsField()
    {
        Assert.Equal("title=edit.blank section=edit.item.section under=edit.item.under", Refused(() => AgendaItems.Add(At, October, new() { Title = " ", Section = "beslut", Under = "finns-inte" })));
        Assert.Equal("title=edit.control text=edit.long", Refused(() => AgendaItems.Add(At, October, new() { Title = "A\u0007", Text = new string('x', 1001) })));
        Assert.Equal("group=edit.item.group", Refused(() => AgendaItems.Add(At, October, new() { Title = "A", Group = "vsg" })));
        Assert.Equal("Det avsnittet finns inte på dagordningen. Välj något av: Information, Dialog.", Said(() => AgendaItems.Add(At, October, new() { Title = "A", Section = "beslut" })));
    }

    [Fact]
    public void Add_ToAMeetingThatIsOverOrOff_SaysSo()
    {
        Assert.Equal("edit.meeting.held", Refused(() => AgendaItems.Add(At, At.FindMeeting("fsg-5")!, Form)));
        var cancelled = PlanMoves.Cancel(At, October, "Krock").On();
        Assert.Equal("edit.meeting.cancelled", Refused(() => AgendaItems.Add(cancelled, cancelled.FindMeeting("fsg-10")!, Form)));
    }

    [Fact]
    public void Change_OfAnOlderItem_LeavesWhatWasKnownYesterday()
    {
        var plan = AgendaItems.Change(At, "fsg", "flytt", new() { Title = "Flytten till Storgatan" });
        Assert.Equal("Flytten till Storgatan", plan.On().Item("fsg-9", "item:fsg/flytt").Title);
        Assert.Empty(plan.On().Item("fsg-9", "item:fsg/flytt").Owners);
        var yesterday = plan.On(Now.AddDays(-1)).Item("fsg-9", "item:fsg/flytt");
        Assert.Equal(("Flytten", "FC"), (yesterday.Title, Assert.Single(yesterday.Owners)));
    }

    [Fact]
    public void Change_TwiceInADay_KeepsTheLastAlone()
    {
        var once = AgendaItems.Change(At, "fsg", "flytt", new() { Title = "A" }).On();
        var twice = AgendaItems.Change(once, "fsg", "flytt", new() { Title = "B" });
        Assert.Equal("B", Assert.Single(twice.Items.First(i => i.Key == "flytt").Changes).Title);
        Assert.Empty(AgendaItems.Change(At, "fsg", "nytt", new() { Title = "B" }).Items.First(i => i.Key == "nytt").Changes);
    }

    [Fact]
    public void Change_ToWhatItSaysAlready_IsNoChange() =>
        Assert.Same(At.Plan, AgendaItems.Change(At, "fsg", "flytt", new() { Title = "Flytten", Owners = "FC" }));

    [Fact]
    public void Remove_OfAnOlderItem_TakesItOffFromToday()
    {
        var plan = AgendaItems.Remove(At, "fsg", "flytt");
        Assert.DoesNotContain("flytt", plan.On().Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Contains("flytt", plan.On(Now.AddDays(-1)).Ids("fsg-9"), StringComparison.Ordinal);
        Assert.Equal("edit.item.gone", Refused(() => AgendaItems.Remove(plan.On(), "fsg", "flytt")));
        Assert.Equal("edit.item.gone", Refused(() => AgendaItems.Change(plan.On(), "fsg", "flytt", Form)));
        Assert.Null(plan.On().MeetingOf(plan.Items.First(i => i.Key == "flytt")));
    }

    [Fact]
    public void Remove_OfTodaysItem_LeavesNoTrace_UnlessItWasCalledTo()
    {
        Assert.DoesNotContain(AgendaItems.Remove(At, "fsg", "nytt").Items, i => i.Key == "nytt");
        var called = Plan.Called("fsg-10", new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc)).On();
        Assert.True(AgendaItems.Remove(called, "fsg", "nytt").Items.First(i => i.Key == "nytt").Changes[0].Withdrawn);
    }

    [Fact]
    public void Change_OfAnItemWhoseMeetingWasHeld_IsRefused() =>
        Assert.Equal("edit.meeting.held", Refused(() => AgendaItems.Change(Plan.On(new(2026, 9, 20, 9, 0, 0, DateTimeKind.Unspecified)), "fsg", "flytt", Form)));
}
