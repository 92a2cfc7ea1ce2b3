using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Calls;

public sealed class CallDiffTests
{
    private static readonly Phrasebook Swedish = Phrasebook.In("sv");
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
        (DifferenceKind.Kind, c => c with { Kind = MeetingKind.Theme }),
        (DifferenceKind.Title, c => c with { Title = "Budget" }),
        (DifferenceKind.Called, c => c with { Called = "Enligt sändlista" }),
        (DifferenceKind.Heading, c => c with { Agenda = c.Agenda with { Heading = "Ärendelista" } }),
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
            new(DifferenceKind.Date, "onsdag den 14 oktober 2026", "onsdag den 21 oktober 2026"),
            new(DifferenceKind.Time, "13.00–15.00", "09.00–11.30"),
            new(DifferenceKind.Place, "Stadshuset och Teams, https://mote.example/1", "Biblioteket"),
            new(DifferenceKind.Title, null, "Budget"),
            new(DifferenceKind.ItemChanged, "Ekonomi, HR", "Ekonomi, FC"),
        ], Between(October, after));
    }

    public static TheoryData<string, string, string, string?, string?> Told => new()
    {
        { "sv", "date", "Date", "onsdag den 14 oktober 2026", "onsdag den 14 oktober 2026 – torsdag den 15 oktober 2026" },
        { "en", "date", "Date", "Wednesday 14 October 2026", "Wednesday 14 October 2026 – Thursday 15 October 2026" },
        { "sv", "day", "Time", "13.00–15.00", null },
        { "sv", "open end", "Time", "13.00–15.00", "13.00" },
        { "sv", "link", "Place", "Stadshuset och Teams, https://mote.example/1", "Stadshuset" },
        { "en", "link", "Place", "Stadshuset and Teams, https://mote.example/1", "Stadshuset" },
        { "sv", "no place", "Place", "Stadshuset och Teams, https://mote.example/1", null },
        { "sv", "status", "Status", "Decided", "Preliminary" },
        { "sv", "kind", "Kind", "ordinarie möte", "tematräff" },
        { "en", "kind", "Kind", "ordinary meeting", "theme meeting" },
        { "sv", "called", "Called", null, "Enligt sändlista" },
        { "sv", "heading", "Heading", "Dagordning", "Ärendelista" },
        { "sv", "papers", "Deadline", "ärenden senast onsdag den 30 september 2026, underlag senast fredag den 2 oktober 2026 kl. 12.00", "ärenden senast onsdag den 30 september 2026, underlag senast lördag den 3 oktober 2026" },
        { "en", "papers", "Deadline", "items by Wednesday 30 September 2026, papers by Friday 2 October 2026 at 12.00", "items by Wednesday 30 September 2026, papers by Saturday 3 October 2026" },
        { "sv", "no items", "Deadline", "ärenden senast onsdag den 30 september 2026, underlag senast fredag den 2 oktober 2026 kl. 12.00", "underlag senast fredag den 2 oktober 2026 kl. 12.00" },
        { "sv", "no deadlines", "Deadline", "ärenden senast onsdag den 30 september 2026, underlag senast fredag den 2 oktober 2026 kl. 12.00", null },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Difference_OfOneThing_SaysWhatItWasAndWhatItIsAsTheMailsSayIt(string language, string which, string what, string? before, string? after)
    {
        var changed = which switch
        {
            "date" => October with { LastDate = new(2026, 10, 15) },
            "day" => October with { Start = null, End = null },
            "open end" => October with { End = null },
            "link" => October with { Place = new Place { Room = "Stadshuset" } },
            "no place" => October with { Place = new Place { Room = " " } },
            "status" => October with { Status = MeetingStatus.Preliminary },
            "kind" => October with { Kind = MeetingKind.Theme },
            "called" => October with { Called = "Enligt sändlista" },
            "heading" => October with { Agenda = October.Agenda with { Heading = "Ärendelista" } },
            "papers" => October with { DocumentsIn = new DateTime(2026, 10, 3, 23, 59, 0) },
            "no items" => October with { ItemsIn = null },
            _ => October with { ItemsIn = null, DocumentsIn = null },
        };
        var words = Phrasebook.In(language);
        Assert.Equal([new CallDifference(Enum.Parse<DifferenceKind>(what), before, after)], CallDiff.Between(October, changed, words));
        Assert.Equal([new CallDifference(Enum.Parse<DifferenceKind>(what), after, before)], CallDiff.Between(changed, October, words));
    }

    [Fact]
    public void Content_EveryPropertyOfIt_IsToldWhenItChangesOrIsSilentForAReason()
    {
        // Names of the meeting, its groups, its organisation and its zone stay; a reason and a replacement only explain what is told.
        string[] silent = ["Meeting", "Groups", "GroupName", "GroupLabel", "OrganisationName", "Zone", "Reason", "ReplacedBy"];
        var changed = Changes.Select(c => c.Change(October)).ToList();
        var told = typeof(CallContent).GetProperties().Where(p => changed.Exists(c => !Equals(p.GetValue(c), p.GetValue(October)))).Select(p => p.Name);
        Assert.Equal(typeof(CallContent).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), told.Concat(silent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Difference_InWhatOnlyExplains_IsNone() =>
        Assert.Empty(Between(October, October with { Reason = "Sjukdom", ReplacedBy = "onsdag den 11 november 2026", GroupName = "Samverkansgruppen", Title = " ", Place = October.Place! with { } }));

    [Fact]
    public void Item_MovedToAnotherSectionPastOthers_IsToldOnce()
    {
        var (a, b, c) = (October.Agenda.Sections[0].Items[0], October.Agenda.Sections[0].Items[1], October.Agenda.Sections[1].Items[0]);
        Assert.Equal([new CallDifference(DifferenceKind.ItemChanged, "Information: Ekonomi, HR", "Beslut: Ekonomi, HR")], Between(October, October with { Agenda = Contents.Agenda([b], [c, a]) }));
        Assert.Equal([DifferenceKind.ItemChanged, DifferenceKind.ItemsReordered], Between(October with { Agenda = Contents.Agenda([a, b, c], []) }, October with { Agenda = Contents.Agenda([b, a], [c]) }).Select(d => d.What));
    }

    [Fact]
    public void Differences_BetweenAnyTwo_AreTheSameBothWaysAndEachThingIsToldOnce() =>
        Gen.Select(SomeContent, SomeContent).Holds(
            (one, other) =>
            {
                var there = Between(one, other);
                return there.Select(Thing).Distinct().Count() == there.Count && there.Select(Turned).ToHashSet().SetEquals(Between(other, one));
            },
            1000);

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
        var told = Between(changed, October with { Agenda = Contents.Agenda([Contents.Item("b", "Arbetsmiljö"), Contents.Item("a", "Ekonomi", "FC"), Contents.Item("x", "X")], []) with { Heading = "Ärendelista" } }).Select(d => d.What).ToList();
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

    private static (DifferenceKind, string?) Thing(CallDifference told) =>
        told.What is DifferenceKind.ItemAdded or DifferenceKind.ItemRemoved or DifferenceKind.ItemChanged ? (DifferenceKind.ItemChanged, told.After ?? told.Before) : (told.What, null);

    private static CallDifference Turned(CallDifference told) => told.What switch
    {
        DifferenceKind.ItemAdded => new(DifferenceKind.ItemRemoved, told.After, told.Before),
        DifferenceKind.ItemRemoved => new(DifferenceKind.ItemAdded, told.After, told.Before),
        _ => new(told.What, told.After, told.Before),
    };

    internal static Gen<CallContent> SomeContent =>
        Gen.Int[0, Changes.Length - 1].Array[0, 4].Select(picks => picks.Aggregate(October, (c, i) => c.Place is null || c.ItemsIn is null || c.DocumentsIn is null ? c : Changes[i].Change(c) is var next && IsSound(next) ? next : c));

    private static bool IsSound(CallContent content) => content.Agenda.Items.DistinctBy(i => i.Id).Count() == content.Agenda.Items.Count();

    private static IReadOnlyList<CallDifference> Between(CallContent before, CallContent after) => CallDiff.Between(before, after, Swedish);
}
