using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
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

    [Fact]
    public void Organisation_GetsANameAndALanguage()
    {
        var organisation = SettingEdits.Rename(At, "Omsorgen", "en").Organisation;
        Assert.Equal(("Omsorgen", "en", "sof"), (organisation.Name, organisation.Language, organisation.Key));
        Assert.Equal("name=edit.blank language=edit.word", Refused(() => SettingEdits.Rename(At, "", "fi")));
    }
}
