using Arshjul.Core.Groups;
using Xunit;

namespace Arshjul.Core.Tests.Groups;

public sealed class CooperationGroupTests
{
    private static readonly CooperationGroup Group = new() { Key = "fsg", Name = "Förvaltningens samverkansgrupp", Process = "facklig" };

    [Fact]
    public void Form_OfAGroupWithoutAny_IsThePlainNumberedOne()
    {
        var form = Group.FormOn(new(2026, 1, 1));
        Assert.Equal((AgendaLayout.Numbered, "Dagordning"), (form.Layout, form.Heading));
        Assert.Single(form.Sections);
    }

    [Fact]
    public void Form_OnADay_IsTheOneThatHoldsThen()
    {
        // Told in no order, as people write them.
        var group = Group with { Forms = [Form("2027", new(2027, 1, 1)), Form("först", null), Form("2026", new(2026, 7, 1))] };
        Assert.Equal("först", group.FormOn(new(2026, 6, 30)).Heading);
        Assert.Equal("2026", group.FormOn(new(2026, 7, 1)).Heading);
        Assert.Equal("2026", group.FormOn(new(2026, 12, 31)).Heading);
        Assert.Equal("2027", group.FormOn(new(2027, 1, 1)).Heading);
    }

    [Fact]
    public void Form_BeforeTheFirstDatedOne_IsThePlainOne()
    {
        var group = Group with { Forms = [Form("2026", new(2026, 7, 1))] };
        Assert.Equal(AgendaLayout.Numbered, group.FormOn(new(2026, 6, 30)).Layout);
    }

    [Fact]
    public void Forms_FromTheSameDay_GiveTheOneNamedLast()
    {
        var group = Group with { Forms = [Form("ett", new(2026, 7, 1)), Form("två", new(2026, 7, 1))] };
        Assert.Equal("två", group.FormOn(new(2026, 7, 1)).Heading);
    }

    [Fact]
    public void Group_WithNothingSaid_AsksForApprovalAndInformsSubstitutes()
    {
        Assert.Equal((CallApproval.Required, SubstitutesAre.Informed, true, false), (Group.CallApproval, Group.Substitutes, Group.Calls, Group.SafetyCommittee));
        Assert.Empty(Group.RemindWorkingDaysBefore);
        Assert.Empty(Group.CopyTo);
        Assert.Equal(new GroupDeadlines(), Group.Deadlines);
    }

    [Fact]
    public void Label_WhenThereIsNoShortName_IsTheName()
    {
        Assert.Equal("Förvaltningens samverkansgrupp", Group.Label);
        Assert.Equal("FSG", (Group with { ShortName = "FSG" }).Label);
    }

    private static AgendaForm Form(string heading, DateOnly? from) => new() { From = from, Heading = heading, Layout = AgendaLayout.Sections, Sections = [new SectionForm { Key = "a" }] };
}
