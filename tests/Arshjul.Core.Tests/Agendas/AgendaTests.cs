using Arshjul.Core.Agendas;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.Agendas;

/// <summary>What stands where on an agenda, by example.</summary>
public sealed class AgendaTests
{
    private static readonly AgendaForm Form = new()
    {
        EmptyPointText = "-",
        Sections =
        [
            new SectionForm { Key = "first" },
            new SectionForm { Key = "info", Title = "Information" },
            new SectionForm { Key = "other1", Title = "Övrigt" },
            new SectionForm { Key = "decide", Title = "Beslut", EmptyText = "Inga beslut." },
            new SectionForm { Key = "other2", Title = "Övrigt", EmptyText = "Inget." },
        ],
    };

    [Fact]
    public void Sections_KeepTheirOrderTheirRepeatedHeadingsAndTheWordsForEmptyOnes()
    {
        var year = Formed(Of("2026-02-10")).With(Point(new EveryMeetingRule(), "Justerare", "j") with { Section = "first" }, Point(new EveryMeetingRule(), "B", "b") with { Section = "info", Order = 2 }, Point(new EveryMeetingRule(), "A", "z") with { Section = "info", Order = 1 });
        Assert.Equal(" [1 Justerare: -] | Information [2 A: - 3 B: -] | Beslut Inga beslut. [] | Övrigt Inget. []", Text(year.Agenda("2026-02-10", "2026-01-01")));
    }

    [Fact]
    public void Number_OnceSent_StaysAndWhatComesBetweenGetsALetter()
    {
        var year = Formed(Of("2026-02-10")).With(Point(new EveryMeetingRule(), "A", "a") with { Section = "info", Order = 1 }, Point(new EveryMeetingRule(), "C", "c") with { Section = "info", Order = 3 }).Send("2026-02-10", "2026-01-01");
        var more = year.With(Point(new EveryMeetingRule(), "B", "b") with { Section = "info", Order = 2 }, Point(new EveryMeetingRule(), "D", "d") with { Section = "info", Order = 4 });
        Assert.Equal(["1 A", "1a B", "2 C", "3 D"], more.Agenda("2026-02-10", "2026-01-02").Items.Select(i => $"{i.Number} {i.Title}"));
    }

    [Fact]
    public void JointMeeting_TakesAPointOfBothGroupsOnce()
    {
        var year = new Year(Of().Plan with { Meetings = [Meeting("2026-02-10", "a+b")] }).With(Point(new EveryMeetingRule(), "Ekonomi"), Point(new EveryMeetingRule(), "Ekonomin") with { Group = "b" }, Point(new EveryMeetingRule(), "Nuläge", "n") with { Group = "b" });
        Assert.Equal(["Nuläge", "Ekonomi"], year.Agenda("2026-02-10", "2026-01-01").Items.Select(i => i.Title));
        Assert.Equal(["point:b/p/meeting:2026-02-10"], year.Agenda("2026-02-10", "2026-01-01").Items.Last().Covers);
    }

    [Fact]
    public void Item_UnderAPoint_IsItsSubHeadingInPlaceOfTheWordsForEmpty()
    {
        var year = Formed(Of("2026-02-10")).With(Point(new EveryMeetingRule(), "Ärenden") with { Section = "info" });
        var agenda = Items(year, new AddedItem { Group = "a", Key = "x", Meeting = "2026-02-10", Title = "Flytten", Under = "p" }).Agenda("2026-02-10", "2026-01-01");
        Assert.Equal("Flytten", Assert.Single(agenda.Items.Single().SubItems).Title);
        Assert.Null(agenda.Items.Single().Text);
    }

    [Fact]
    public void Papers_OfAnItemUnderAPoint_StandAmongThePointsOwn()
    {
        var year = Formed(Of("2026-02-10")).With(Point(new EveryMeetingRule(), "Ärenden") with { Section = "info", Documents = ["Bilaga", "Prognos"] });
        var item = new AddedItem { Group = "a", Key = "x", Meeting = "2026-02-10", Title = "Flytten", Documents = ["Ritning", "Bilaga"] };
        Assert.Equal(["Bilaga", "Prognos", "Ritning"], Items(year, item with { Under = "p" }).Agenda("2026-02-10", "2026-01-01").Items.Single().Documents);
        Assert.Equal([["Bilaga", "Prognos"], ["Ritning", "Bilaga"]], Items(year, item).Agenda("2026-02-10", "2026-01-01").Items.Select(i => i.Documents));
    }

    [Fact]
    public void Item_ThatRefersToAnother_SaysItsNumberAndTitle()
    {
        var year = Formed(Of("2026-02-10")).With(Point(new EveryMeetingRule(), "Ekonomi") with { Section = "info" });
        var agenda = Items(year, new AddedItem { Group = "a", Key = "x", Meeting = "2026-02-10", Title = "Budget", RefersTo = "p" }).Agenda("2026-02-10", "2026-01-01");
        Assert.Equal("1 Ekonomi", agenda.Items.Single(i => i.Title == "Budget").RefersTo);
    }

    [Fact]
    public void Item_OfACancelledMeeting_GoesToTheNextButNotToOneThatHasBeenHeld()
    {
        var year = Items(Of("2026-02-10", "2026-03-10", "2026-04-10"), new AddedItem { Group = "a", Key = "x", Meeting = "2026-02-10", Title = "Budget" });
        Assert.Equal("Budget", Assert.Single(year.Cancel("2026-02-10", "2026-02-01").Agenda("2026-03-10", "2026-02-02").Items).Title);
        var late = year.Cancel("2026-02-10", "2026-03-20");
        Assert.Empty(late.Agenda("2026-03-10", "2026-03-21").Items);
        Assert.Single(late.Agenda("2026-04-10", "2026-03-21").Items);
    }

    [Fact]
    public void Questions_AreGatheredUnderTheirPointUntilTheyAreClosed()
    {
        var year = Of("2026-02-10", "2026-03-10", "2026-04-10").With(Point(new EveryMeetingRule(), "Frågor") with { Collects = Collects.OpenQuestions });
        year = new Year(year.Plan with { Questions = [new OpenQuestion { Group = "a", Key = "q", Text = "När?", Known = Day("2026-02-10"), ClosedOn = Day("2026-03-10") }] });
        Assert.Equal(["", "När?", ""], new[] { "2026-02-10", "2026-03-10", "2026-04-10" }.Select(m => string.Join(",", year.Agenda(m, "2026-04-01").Items.Single().SubItems.Select(s => s.Title))));
    }

    private static Year Formed(Year year) => new(year.Plan with { Groups = [year.Plan.Groups[0] with { Forms = [Form] }, year.Plan.Groups[1]] });

    private static Year Items(Year year, params AddedItem[] items) => new(year.Plan with { Items = items });

    private static string Text(Agenda agenda) => string.Join(" | ", agenda.Sections.Select(s => $"{s.Title} {(s.Items.Count == 0 ? s.EmptyText + " " : "")}[{string.Join(" ", s.Items.Select(i => $"{i.Number} {i.Title}: {i.Text}"))}]"));
}
