using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Calls;

/// <summary>Two versions side by side: every line beside the one it was, and a line differs where the mail tells of a difference.</summary>
public sealed class CallPairsTests
{
    private static readonly Phrasebook Swedish = Phrasebook.In("sv");
    private static readonly CallContent October = Contents.October;

    [Fact]
    public void Pairs_OfAContentWithItself_TellItOnce_AndDifferNowhere()
    {
        var pairs = Between(October, October with { });

        Assert.DoesNotContain(pairs, p => p.Differs);
        Assert.Equal(
            [
                (DifferenceKind.Date, "onsdag den 14 oktober 2026"), (DifferenceKind.Time, "13.00–15.00"), (DifferenceKind.Place, "Stadshuset och Teams, https://mote.example/1"), (DifferenceKind.Status, "bestämt"),
                (DifferenceKind.Kind, "ordinarie möte"), (DifferenceKind.Deadline, "ärenden senast onsdag den 30 september 2026, underlag senast fredag den 2 oktober 2026 kl. 12.00"), (DifferenceKind.Heading, "Dagordning"),
                (DifferenceKind.ItemChanged, "Ekonomi, HR"), (DifferenceKind.ItemChanged, "Arbetsmiljö"), (DifferenceKind.ItemChanged, "Budget"),
            ],
            pairs.Select(p => (p.What, p.After!)));
    }

    [Fact]
    public void Pairs_InEnglish_AreInEnglish() =>
        Assert.Equal(["Wednesday 14 October 2026", "13.00–15.00", "Stadshuset and Teams, https://mote.example/1", "decided", "ordinary meeting"], CallPairs.Of(October, October, Phrasebook.In("en")).Take(5).Select(p => p.Before));

    [Fact]
    public void Pairs_WhenSomethingCameAndSomethingLeft_HaveANullOnTheOtherSide()
    {
        var after = October with { Title = "Budget", Place = null };
        var pairs = Between(October, after);

        Assert.Equal([new(DifferenceKind.Place, "Stadshuset och Teams, https://mote.example/1", null), new(DifferenceKind.Title, null, "Budget")], pairs.Where(p => p.Differs));
    }

    [Fact]
    public void Item_ThatLeft_StandsWhereItStood_AndThoseThatLeftTogetherKeepTheirOrder()
    {
        var (a, b, c) = (Item("a"), Item("b"), Item("c"));
        Assert.Equal("a aa|b b-|c c-|d dd", Told(Agenda(a, b, c, Item("d")), Agenda(a, Item("d"))));
        Assert.Equal("a a-|b bb", Told(Agenda(a, b), Agenda(b)));
        Assert.Equal("a aa|b b-|n -n", Told(Agenda(a, b), Agenda(a, Item("n"))));
        Assert.Equal("a a-|b b-", Told(Agenda(a, b), Agenda()));
        Assert.Equal("n -n", Told(Agenda(), Agenda(Item("n"))));
        Assert.Equal("c cc|b bb|a aa", Told(Agenda(a, b, c), Agenda(c, b, a)));
    }

    [Fact]
    public void Item_WithEverythingItSays_IsALineForEach()
    {
        var item = Contents.Item("b", "Arbetsmiljö", "HR") with
        {
            Text = "Se bilaga.",
            RefersTo = "4, Budget",
            Documents = ["Prognos", "Plan"],
            SubItems = [new AgendaSubItem { Title = "Vuxen", Owners = ["VC"], Text = "Inget nytt." }, new AgendaSubItem { Title = "Barn" }],
        };

        var pair = Between(October, Contents.WithItem("b", _ => item)).Single(p => p.Differs);

        Assert.Equal(("Arbetsmiljö", "Arbetsmiljö, HR\nSe bilaga.\nSe punkt 4, Budget\nUnderlag: Prognos, Plan\n– Vuxen, VC\nInget nytt.\n– Barn"), (pair.Before, pair.After));
    }

    [Fact]
    public void Item_InAnotherSection_SaysWhich_AndOneThatStaysDoesNot()
    {
        var (a, b, c) = (October.Agenda.Sections[0].Items[0], October.Agenda.Sections[0].Items[1], October.Agenda.Sections[1].Items[0]);

        var pairs = Between(October, October with { Agenda = Contents.Agenda([a], [b, c]) }).Where(p => p.What == DifferenceKind.ItemChanged);

        Assert.Equal([("Ekonomi, HR", "Ekonomi, HR"), ("Information: Arbetsmiljö", "Beslut: Arbetsmiljö"), ("Budget", "Budget")], pairs.Select(p => (p.Before, p.After)));
    }

    [Fact]
    public void Item_WhoseNumberAloneIsAnother_DoesNotDiffer()
    {
        var pair = Between(Contents.WithItem("b", i => i with { Number = "2" }), Contents.WithItem("b", i => i with { Number = "3" })).Single(p => p.NumberAfter == "3");

        Assert.Equal(("2", "3", false), (pair.NumberBefore, pair.NumberAfter, pair.Differs));
    }

    [Fact]
    public void Pairs_OfAnyTwo_DifferWhereTheMailTellsOfADifference() =>
        Gen.Select(CallDiffTests.SomeContent, CallDiffTests.SomeContent).Holds(
            (one, other) =>
            {
                var told = CallDiff.Between(one, other, Swedish).Select(d => d.What is DifferenceKind.ItemAdded or DifferenceKind.ItemRemoved ? DifferenceKind.ItemChanged : d.What).Where(w => w != DifferenceKind.ItemsReordered);
                return told.Order().SequenceEqual(Between(one, other).Where(p => p.Differs).Select(p => p.What).Order());
            },
            500);

    [Fact]
    public void Pairs_OfAnyTwo_HoldEveryItemOfBothOnce_TheNewOnesInTheirOrder() =>
        Gen.Select(CallDiffTests.SomeContent, CallDiffTests.SomeContent).Holds(
            (one, other) =>
            {
                var items = Between(one, other).Where(p => p.What == DifferenceKind.ItemChanged).ToList();
                return items.Count(p => p.Before is not null) == one.Agenda.Items.Count() && items.Count(p => p.After is not null) == other.Agenda.Items.Count()
                    && items.Where(p => p.After is not null).Zip(other.Agenda.Items).All(x => x.First.After!.Contains(x.Second.Title, StringComparison.Ordinal));
            },
            500);

    private static AgendaItem Item(string id) => Contents.Item(id, id);

    private static CallContent Agenda(params IReadOnlyList<AgendaItem> items) => October with { Agenda = Contents.Agenda(items, []) };

    /// <summary>Each item's title, then what stands on each side of it.</summary>
    private static string Told(CallContent before, CallContent after) => string.Join('|', Between(before, after).Where(p => p.What == DifferenceKind.ItemChanged).Select(p => $"{p.After ?? p.Before} {p.Before ?? (p.After is null ? "" : "-")}{p.After ?? "-"}"));

    private static IReadOnlyList<CallPair> Between(CallContent before, CallContent after) => CallPairs.Of(before, after, Swedish);
}
