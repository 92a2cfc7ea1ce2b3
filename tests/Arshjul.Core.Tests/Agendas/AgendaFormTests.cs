using Arshjul.Core.Agendas;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.Agendas;

/// <summary>Where things stand by the group's own form, and by the form of the day.</summary>
public sealed class AgendaFormTests
{
    private const string Day1 = "2026-02-10";

    private static readonly AgendaForm Form = new()
    {
        Sections = [Section("first", null), Section("info", "Information"), Section("dialog", "Dialog"), Section("beslut", "Beslut")],
    };

    [Theory]
    [InlineData(null, null, null, "Information")]
    [InlineData("dialog", null, null, "Dialog")]
    [InlineData("dialog", "beslut", null, "Beslut")]
    [InlineData(null, "bortglömd", null, "Information")]
    [InlineData("dialog", "bortglömd", null, "Dialog")]
    [InlineData("dialog", null, "beslut", "Dialog")]
    public void Item_WithOrWithoutASection_StandsWhereTheFormSays(string? itemSection, string? own, string? followUpSection, string expected)
    {
        var year = Formed(Form with { ItemSection = itemSection, FollowUpSection = followUpSection }, new AddedItem { Group = "a", Key = "x", Meeting = Day1, Title = "Budget", Section = own });
        Assert.Equal(expected, Assert.Single(year.Agenda(Day1, "2026-01-20").Sections).Title);
    }

    [Theory]
    [InlineData(null, null, "Information")]
    [InlineData("dialog", null, "Dialog")]
    [InlineData("dialog", "beslut", "Beslut")]
    public void FollowUpsAndQuestions_StandWhereTheFormSaysElseWithTheItems(string? itemSection, string? followUpSection, string expected)
    {
        var year = Formed(Form with { ItemSection = itemSection, FollowUpSection = followUpSection });
        year = new Year(year.Plan with
        {
            FollowUps = [new FollowUp { Group = "a", Key = "f", Text = "Risker", Known = Day("2026-01-01"), Due = new() { From = Day("2026-01-02") } }],
            Questions = [new OpenQuestion { Group = "a", Key = "q", Text = "När?", Known = Day("2026-01-01") }],
        });
        var section = Assert.Single(year.Agenda(Day1, "2026-01-20").Sections);
        Assert.Equal((expected, 2), (section.Title, section.Items.Count));
    }

    [Fact]
    public void Item_InAFormWithoutHeadings_StandsInItsFirstSection()
    {
        var year = Formed(new AgendaForm { Sections = [Section("ett", null), Section("två", null)] }, new AddedItem { Group = "a", Key = "x", Meeting = Day1, Title = "Budget" })
            .With(Point(new EveryMeetingRule(), "Sist") with { Section = "två" });
        Assert.Equal([["Budget"], ["Sist"]], year.Agenda(Day1, "2026-01-20").Sections.Select(s => s.Items.Select(i => i.Title)));
    }

    [Fact]
    public void Items_WithinASection_ComeByOrderThenLabelThenKeyWithWhatSomebodyPutInLast()
    {
        AddedItem Item(string key, int? order) => new() { Group = "a", Key = key, Meeting = Day1, Title = key, Section = "info", Order = order };
        StandingPoint Standing(string key, int order, DueRule? rule = null) => Point(rule ?? new EveryMeetingRule(), key, key) with { Section = "info", Order = order };
        var year = Formed(Form, Item("ä1", null), Item("ä0", null), Item("ä2", 2), Item("ä3", 1))
            .With(Standing("z", 1), Standing("b", 2), Standing("a", 2), Standing("år", 2, new YearlyRule()));
        Assert.Equal(["z", "ä3", "år", "a", "b", "ä2", "ä0", "ä1"], year.Agenda(Day1, "2026-01-20").Items.Select(i => i.Title));
    }

    [Fact]
    public void Items_UnderAPoint_ComeByOrderThenTheDayTheyCameThenKey()
    {
        AddedItem Item(string key, int? order = null, string? known = null, string group = "a") =>
            new() { Group = group, Key = key, Meeting = Day1, Title = group + key, Under = "p", Order = order, Known = known is null ? null : Day(known) };
        var year = Formed(Form, Item("y", known: "2026-01-03"), Item("x", known: "2026-01-04"), Item("w", known: "2026-01-04"), Item("k", group: "b"), Item("k"), Item("z", order: 1));
        year = new Year(year.With(Point(new EveryMeetingRule(), "Ärenden") with { Section = "info" }).Plan with { Meetings = [Meeting(Day1, "a+b")] });
        var item = Assert.Single(year.Agenda(Day1, "2026-01-20").Items);
        Assert.Equal(["az", "ak", "bk", "ay", "aw", "ax"], item.SubItems.Select(s => s.Title));
        Assert.Equal(["item:a/z", "item:a/k", "item:b/k"], item.SubItems.Take(3).Select(s => s.Id));
    }

    [Fact]
    public void Item_UnderAPointThatIsNotOnThisAgenda_StandsByItself()
    {
        var item = new AddedItem { Group = "a", Key = "x", Meeting = Day1, Title = "Budget", Under = "p", Section = "dialog" };
        var year = Formed(Form, item).With(Point(Yearly("06-01", "06-30"), "OSA") with { Section = "info" });
        Assert.Equal("item:a/x", Assert.Single(year.Agenda(Day1, "2026-01-20").Items).Id);
    }

    [Theory]
    [InlineData(MeetingKind.Ordinary, "Information Beslut")]
    [InlineData(MeetingKind.Theme, "Information")]
    public void Section_ThatIsEmpty_IsPrintedWithItsWordsWhereTheWholeFormIsGoneThrough(MeetingKind kind, string titles)
    {
        // Dialog has no words of its own, and the section without a heading is never printed empty.
        var form = Form with { Sections = [Section("first", null) with { EmptyText = "Inget." }, Form.Sections[1], Form.Sections[2], Form.Sections[3] with { EmptyText = "Inga beslut." }] };
        var year = Formed(form, new AddedItem { Group = "a", Key = "x", Meeting = Day1, Title = "Budget" });
        year = new Year(year.Plan with { Meetings = [year.Plan.Meetings[0] with { Kind = kind }] });
        Assert.Equal(titles, string.Join(" ", year.Agenda(Day1, "2026-01-20").Sections.Select(s => s.Title)));
    }

    [Fact]
    public void Form_OfTheMeetingsDay_GivesHeadingLayoutAndSectionsHoweverLateItIsAskedFor()
    {
        var forms = new[] { Form with { Heading = "Dagordning" }, new AgendaForm { From = Day("2026-03-01"), Heading = "Ärendelista", Layout = AgendaLayout.Numbered, Sections = [Section("allt", null)] } };
        var year = Formed(Form).With(Point(new EveryMeetingRule()) with { Section = "info" });
        year = new Year(year.Plan with { Groups = [year.Plan.Groups[0] with { Forms = forms }], Meetings = [Meeting(Day1), Meeting("2026-03-01")] });
        Assert.Equal(("Dagordning", AgendaLayout.Sections, "Information"), Head(year.Agenda(Day1, "2027-01-01")));
        Assert.Equal(("Ärendelista", AgendaLayout.Numbered, null), Head(year.Agenda("2026-03-01", "2026-01-01")));
    }

    [Fact]
    public void Words_ForAnEmptyPoint_AreItsOwnElseTheForms()
    {
        var sub = new SubPoint { Title = "Vuxen" };
        var year = Formed(Form with { EmptyPointText = "-" }).With(
            Point(new EveryMeetingRule(), "A", "a") with { EmptyText = "Inget att ta upp." },
            Point(new EveryMeetingRule(), "B", "b"),
            Point(new EveryMeetingRule(), "C", "c") with { SubPoints = [sub, sub with { Title = "Barn", EmptyText = "Ingen rapport." }] },
            Point(new EveryMeetingRule(), "D", "d") with { EmptyText = "Punkten.", SubPoints = [sub] });
        Assert.Equal(["A: Inget att ta upp.", "B: -", "C:  Vuxen: -, Barn: Ingen rapport.", "D:  Vuxen: Punkten."],
            year.Agenda(Day1, "2026-01-20").Items.Select(i => $"{i.Title}: {i.Text} {string.Join(", ", i.SubItems.Select(s => $"{s.Title}: {s.Text}"))}".TrimEnd()));
    }

    private static (string, AgendaLayout, string?) Head(Agenda agenda) => (agenda.Heading, agenda.Layout, Assert.Single(agenda.Sections).Title);

    private static SectionForm Section(string key, string? title) => new() { Key = key, Title = title };

    private static Year Formed(AgendaForm form, params AddedItem[] items) =>
        new(Of(Day1).Plan is var plan ? plan with { Groups = [plan.Groups[0] with { Forms = [form] }, plan.Groups[1]], Items = items } : null!);
}
