using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class SettingEditsTests
{
    [Fact]
    public void Group_IsChangedWhereSomethingWasTyped()
    {
        var group = SettingEdits.Change(At, "fsg", new() { Name = "Samverkan", ShortName = "", Mailbox = "ny@sof.example", CallOut = "14", DocumentsIn = "8 a", CallApproval = "automatic", Reminders = "2, 5,2" }).Groups[0];
        Assert.Equal(("Samverkan", null, "ny@sof.example", CallApproval.Automatic), (group.Name, group.ShortName, group.Mailbox, group.CallApproval));
        Assert.Equal((14, 8, 10), (group.Deadlines.CallOut?.Days, group.Deadlines.DocumentsIn?.WorkingDays, group.Deadlines.ItemsIn?.Days));
        Assert.Equal([5, 2], group.RemindWorkingDaysBefore);
    }

    [Fact]
    public void Group_IsAdded_WithItsConvenerFromToday()
    {
        var plan = SettingEdits.Add(At, new() { Name = "Lokal samverkansgrupp", ShortName = "LSG", Process = "facklig", Parent = "fsg", Level = "enhet", CallOut = "14" }, "dd");
        var group = plan.Groups[^1];
        Assert.Equal(("lsg", "Lokal samverkansgrupp", "facklig", "fsg", "enhet", 14), (group.Key, group.Name, group.Process, group.Parent, group.Level, group.Deadlines.CallOut?.Days));
        Assert.Equal((SeatRole.Convener, "dd", null), (plan.Seats[^1].Role, plan.Seats[^1].HolderOn(Today), plan.Seats[^1].HolderOn(Today.AddDays(-1))));
        Assert.Equal("lsg-2", SettingEdits.Add(plan.On(), new() { Name = "LSG", Process = "facklig" }, "dd").Groups[^1].Key);
    }

    [Fact]
    public void Group_ThatIsOnlyShown_IsNotCalled()
    {
        Assert.False(SettingEdits.Add(At, new() { Name = "Nämnden", Process = "facklig", Calls = "no" }, "dd").Groups[^1].Calls);
        Assert.True(SettingEdits.Add(At, new() { Name = "LSG", Process = "facklig" }, "dd").Groups[^1].Calls);
        Assert.False(SettingEdits.Change(SettingEdits.Change(At, "fsg", new() { Calls = "no" }).On(), "fsg", new() { Level = "enhet" }).Groups[0].Calls);
        Assert.Equal("calls=edit.word", Refused(() => SettingEdits.Change(At, "fsg", new() { Calls = "kanske" })));
    }

    [Fact]
    public void Group_IsAdded_WithAProcessOfItsOwn_LastAmongTheRings()
    {
        var plan = SettingEdits.Add(At, new() { Name = "Nämnden", NewProcess = "Politisk process", Process = "facklig" }, "dd");
        Assert.Equal(("politisk-process", "Politisk process"), (plan.Processes[^1].Key, plan.Processes[^1].Name));
        Assert.Equal(plan.Processes[^1].Key, plan.Groups[^1].Process);
        Assert.True(plan.Processes[^1].Order > plan.Processes[0].Order);
        Assert.Equal(1, SettingEdits.Add(YearPlanOfNothing().On(), new() { Name = "FSG", NewProcess = "Facklig" }, "aa").Processes[0].Order);
    }

    [Theory]
    [InlineData("", "", "", "dd", "name=edit.blank process=edit.blank")]
    [InlineData("A", "finns-inte", "finns-inte", "dd", "process=edit.group.process parent=edit.group.parent")]
    [InlineData("A", "facklig", "", "", "convener=edit.blank")]
    [InlineData("A", "facklig", "", "finns-inte", "convener=edit.seat.person")]
    public void Group_ThatCannotBeAdded_SaysWhy(string name, string process, string parent, string convener, string refused) =>
        Assert.Equal(refused.Split(' ').Order(), Refused(() => SettingEdits.Add(At, new() { Name = name, Process = process, Parent = parent }, convener)).Split(' ').Order());

    [Theory]
    [InlineData("fsg", "fsg")]
    [InlineData("fsg", "vsg")]
    [InlineData("vsg", "finns-inte")]
    public void Group_IsNotPutUnderItself_NorUnderNothing(string group, string parent) =>
        Assert.Equal("parent=edit.group.parent", Refused(() => SettingEdits.Change(At, group, new() { Parent = parent })));

    [Fact]
    public void Group_IsPutUnderAnother_AndOutAgain()
    {
        Assert.Null(SettingEdits.Change(At, "vsg", new() { Parent = "" }).Groups[1].Parent);
        Assert.Equal("fsg", SettingEdits.Change(At, "vsg", new() { Level = "verksamhet" }).Groups[1].Parent);
        var moved = SettingEdits.Change(At, "vsg", new() { NewProcess = "Lokal" });
        Assert.Equal(("lokal", "facklig"), (moved.Groups[1].Process, moved.Groups[0].Process));
    }

    [Fact]
    public void Deadline_IsTakenAway_AndOneByWeekdayStays()
    {
        Assert.Null(SettingEdits.Change(At, "fsg", new() { ItemsIn = "" }).Groups[0].Deadlines.ItemsIn);
        var weekday = new DeadlineRule { Weekday = DayOfWeek.Friday, Weeks = 1, Time = new(12, 0) };
        var plan = Plan with { Groups = [Plan.Groups[0] with { Deadlines = new() { ItemsIn = weekday } }, Plan.Groups[1]] };
        Assert.Equal(weekday, SettingEdits.Change(plan.On(), "fsg", new() { Name = "A" }).Groups[0].Deadlines.ItemsIn);
        Assert.Equal(new DeadlineRule { Days = 3, Time = new(12, 0) }, SettingEdits.Change(plan.On(), "fsg", new() { ItemsIn = "3" }).Groups[0].Deadlines.ItemsIn);
    }

    [Fact]
    public void Deadline_IsWrittenAsItIsRead()
    {
        Assert.Equal(["", "10", "8 a", null], new[] { null, new DeadlineRule { Days = 10 }, new DeadlineRule { WorkingDays = 8 }, new DeadlineRule { Weekday = DayOfWeek.Friday } }.Select(SettingEdits.Written));
        var same = SettingEdits.Change(At, "fsg", new() { ItemsIn = SettingEdits.Written(Plan.Groups[0].Deadlines.ItemsIn) });
        Assert.Equal(Plan.Groups[0].Deadlines, same.Groups[0].Deadlines);
    }

    [Fact]
    public void Group_WithFaults_TellsEachBesideItsField()
    {
        Assert.Equal("name=edit.blank mailbox=edit.mail callApproval=edit.word reminders=edit.number callOut=edit.number",
            Refused(() => SettingEdits.Change(At, "fsg", new() { Name = " ", Mailbox = "x", CallApproval = "kanske", Reminders = "0", CallOut = "300 a" })));
        Assert.Equal("edit.group.gone", Refused(() => SettingEdits.Change(At, "finns-inte", new())));
    }

    private static YearPlan YearPlanOfNothing() => YearPlan.Empty with { Organisation = Plan.Organisation, People = Plan.People };

    [Fact]
    public void Organisation_GetsANameAndALanguage()
    {
        var organisation = SettingEdits.Rename(At, "Omsorgen", "en").Organisation;
        Assert.Equal(("Omsorgen", "en", "sof"), (organisation.Name, organisation.Language, organisation.Key));
        Assert.Equal("name=edit.blank language=edit.word", Refused(() => SettingEdits.Rename(At, "", "fi")));
    }
}
