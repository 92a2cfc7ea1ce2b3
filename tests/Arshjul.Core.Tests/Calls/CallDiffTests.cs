using System.Globalization;
using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Calls;

public sealed class CallDiffTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CallContent October = Contents.October;

    /// <summary>One change of each printed thing, with what it is told as.</summary>
    private static readonly (DifferenceKind Told, Func<CallContent, CallContent> Change)[] Changes =
    [
        (DifferenceKind.Date, c => c with { Date = c.Date.AddDays(7) }),
        (DifferenceKind.Date, c => c with { LastDate = c.Date.AddDays(1) }),
        (DifferenceKind.Time, c => c with { Start = new(9, 30) }),
        (DifferenceKind.Time, c => c with { End = null }),
        (DifferenceKind.Place, c => c with { Place = null }),
        (DifferenceKind.Place, c => c with { Place = c.Place! with { Room = "Biblioteket" } }),
        (DifferenceKind.Place, c => c with { Place = c.Place! with { Link = "https://mote.example/2" } }),
        (DifferenceKind.Status, c => c with { Status = MeetingStatus.Preliminary }),
        (DifferenceKind.Title, c => c with { Title = "Budget" }),
        (DifferenceKind.ItemAdded, c => c with { Agenda = Contents.Agenda([.. c.Agenda.Sections[0].Items, Contents.Item("ny", "Ny")], c.Agenda.Sections[1].Items) }),
        (DifferenceKind.ItemRemoved, c => c with { Agenda = Contents.Agenda(c.Agenda.Sections[0].Items, []) }),
        (DifferenceKind.ItemsReordered, c => c with { Agenda = Contents.Agenda([.. c.Agenda.Sections[0].Items.Reverse()], c.Agenda.Sections[1].Items) }),
        (DifferenceKind.Deadline, c => c with { ItemsIn = null }),
        (DifferenceKind.Deadline, c => c with { DocumentsIn = c.DocumentsIn!.Value.AddDays(1) }),
        // The time of a deadline is printed too, and so is which of the two it is.
        (DifferenceKind.Deadline, c => c with { DocumentsIn = c.DocumentsIn!.Value.AddHours(4) }),
        (DifferenceKind.Deadline, c => c with { ItemsIn = c.DocumentsIn, DocumentsIn = c.ItemsIn }),
    ];

    private static readonly Func<AgendaItem, AgendaItem>[] ItemChanges =
    [
        i => i with { Title = i.Title + " 2027" },
        i => i with { Owners = ["FC"] },
        i => i with { Text = "Se bilaga." },
        i => i with { RefersTo = "4, Budget" },
        i => i with { Documents = ["Prognos"] },
        i => i with { SubItems = [new AgendaSubItem { Title = "Vuxen" }] },
        i => i with { SubItems = [new AgendaSubItem { Title = "Vuxen", Owners = ["VC"] }] },
        i => i with { SubItems = [new AgendaSubItem { Title = "Vuxen", Text = "Inget nytt." }] },
    ];

    [Fact]
    public void Difference_OfOneThing_IsThatAlone()
    {
        foreach (var (told, change) in Changes)
            Assert.Equal([told], Between(October, change(October)).Select(d => d.What));
    }

    [Fact]
    public void Item_WhenAnythingPrintedOfItChanges_IsTold()
    {
        foreach (var change in ItemChanges)
            Assert.Equal([DifferenceKind.ItemChanged], Between(October, Contents.WithItem("b", change)).Select(d => d.What));
    }

    [Fact]
    public void Difference_SaysWhatItWasAndWhatItIs()
    {
        var after = Contents.WithItem("a", i => i with { Owners = ["FC"] }) with { Date = new(2026, 10, 21), Start = new(9, 0), End = new(11, 30), Place = new Place { Room = "Biblioteket" }, Title = "Budget" };
        Assert.Equal(
        [
            new(DifferenceKind.Date, "onsdag 14 oktober 2026", "onsdag 21 oktober 2026"),
            new(DifferenceKind.Time, "13.00–15.00", "09.00–11.30"),
            new(DifferenceKind.Place, "Stadshuset och Teams, https://mote.example/1", "Biblioteket"),
            new(DifferenceKind.Title, null, "Budget"),
            new(DifferenceKind.ItemChanged, "Ekonomi, HR", "Ekonomi, FC"),
        ], Between(October, after));
    }

    [Fact]
    public void Date_OfSeveralDaysInEnglish_NamesBothEnds()
    {
        var difference = Assert.Single(CallDiff.Between(October, October with { LastDate = new(2026, 10, 15) }, CultureInfo.GetCultureInfo("en-GB")));
        Assert.Equal("Wednesday 14 October 2026–Thursday 15 October 2026", difference.After);
    }

    [Fact]
    public void Deadline_WithATime_NamesIt()
    {
        var difference = Assert.Single(Between(October, October with { DocumentsIn = October.DocumentsIn!.Value.AddHours(4) }));
        Assert.Equal(("onsdag 30 september 2026, fredag 2 oktober 2026 12.00", "onsdag 30 september 2026, fredag 2 oktober 2026 16.00"), (difference.Before, difference.After));
    }

    [Fact]
    public void Item_MovedToAnotherSection_IsTold()
    {
        // From information to decision: the unions must see that.
        var (a, b, c) = (October.Agenda.Sections[0].Items[0], October.Agenda.Sections[0].Items[1], October.Agenda.Sections[1].Items[0]);
        Assert.Equal([new CallDifference(DifferenceKind.ItemChanged, "Information: Arbetsmiljö", "Beslut: Arbetsmiljö")], Between(October, October with { Agenda = Contents.Agenda([a], [b, c]) }));
    }

    [Fact]
    public void Item_AddedAmongTheOthers_DoesNotReorderThem()
    {
        var (a, b, c) = (October.Agenda.Sections[0].Items[0], October.Agenda.Sections[0].Items[1], October.Agenda.Sections[1].Items[0]);
        var after = October with { Agenda = Contents.Agenda([a, Contents.Item("ny", "Ny", "HR"), b], [c]) };
        Assert.Equal([new CallDifference(DifferenceKind.ItemAdded, null, "Ny, HR")], Between(October, after));
        Assert.Equal([new CallDifference(DifferenceKind.ItemRemoved, "Ny, HR", null)], Between(after, October));
    }

    [Fact]
    public void Differences_WhenEverythingChanged_AreToldWhenAndWhereFirst()
    {
        var order = Enum.GetValues<DifferenceKind>().ToList();
        var changed = Changes.Where(c => c.Told is not (DifferenceKind.ItemRemoved or DifferenceKind.ItemsReordered)).DistinctBy(c => c.Told).Aggregate(October, (c, change) => change.Change(c));
        var told = Between(changed, October with { Agenda = Contents.Agenda([Contents.Item("b", "Arbetsmiljö"), Contents.Item("a", "Ekonomi", "FC"), Contents.Item("x", "X")], []) }).Select(d => d.What).ToList();
        Assert.Equal(order, told.Distinct());
        Assert.Equal(told.OrderBy(order.IndexOf), told);
    }

    [Fact]
    public void Differences_OfAnyContentWithItself_AreNone() =>
        SomeContent.Holds(content => Between(content, content with { Agenda = content.Agenda with { } }).Count == 0, 500);

    [Fact]
    public void Differences_OfAnyContentAndAChangedOne_SayWhatChangedBothWays() =>
        Gen.Select(SomeContent, Gen.Int[0, Changes.Length - 1]).Holds(
            (content, which) =>
            {
                if (content.Agenda.Sections.Any(s => s.Items.Count == 0) || content.Place is null)
                    return true;
                var after = Changes[which].Change(content);
                return !IsSound(after) || CallHash.Of(after) == CallHash.Of(content) || (Between(content, after).Count > 0 && Between(after, content).Count > 0);
            },
            1000);

    private static Gen<CallContent> SomeContent =>
        Gen.Int[0, Changes.Length - 1].Array[0, 4].Select(picks => picks.Aggregate(October, (c, i) => c.Place is null || c.ItemsIn is null || c.DocumentsIn is null ? c : Changes[i].Change(c) is var next && IsSound(next) ? next : c));

    private static bool IsSound(CallContent content) => content.Agenda.Items.DistinctBy(i => i.Id).Count() == content.Agenda.Items.Count();

    private static IReadOnlyList<CallDifference> Between(CallContent before, CallContent after) => CallDiff.Between(before, after, Swedish);
}
