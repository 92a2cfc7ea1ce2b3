using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Xunit;

namespace Arshjul.Core.Tests.Calls;

public sealed class CallHashTests
{
    [Fact]
    public void Hash_OfTheSameContentMadeAnew_IsTheSame()
    {
        var again = Contents.October with { Groups = [.. Contents.October.Groups], Place = Contents.October.Place! with { }, Agenda = Contents.Agenda([.. Contents.October.Agenda.Sections[0].Items], [.. Contents.October.Agenda.Sections[1].Items]) };
        Assert.Equal(CallHash.Of(Contents.October), CallHash.Of(again));
        Assert.Matches("^[0-9a-f]{64}$", CallHash.Of(again));
    }

    [Fact]
    public void Hash_WhenAnythingChanges_IsAnother()
    {
        var hashes = Others().Append(Contents.October).Select(CallHash.Of).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Rows_OfWhatChanges_LeaveNoPropertyOut()
    {
        var (others, october) = (Others(), Contents.October);
        AllChange(others, october);
        AllChange(others.Select(o => o.Place).OfType<Place>(), october.Place!);
        AllChange(others.Select(o => o.Agenda), october.Agenda);
        AllChange(others.Select(o => o.Agenda.Sections[0]), october.Agenda.Sections[0]);
        // What an item is and what it deals with follow from its id, which makes it another item.
        AllChange(others.Select(o => o.Agenda.Items.First()), october.Agenda.Items.First(), "Origin", "Covers");
        AllChange(others.SelectMany(o => o.Agenda.Items.First().SubItems), new AgendaSubItem { Title = "" });

        static void AllChange<T>(IEnumerable<T> changed, T from, params string[] but) =>
            Assert.Equal([], typeof(T).GetProperties().Where(p => p.CanWrite && !but.Contains(p.Name) && changed.All(c => Equals(p.GetValue(c), p.GetValue(from)))).Select(p => p.Name));
    }

    private static IReadOnlyList<CallContent> Others()
    {
        var october = Contents.October;
        return
        [
            october with { Meeting = "fsg-nov" }, october with { Groups = ["vsg"] }, october with { GroupName = "X" }, october with { GroupLabel = "X" },
            october with { OrganisationName = "X" }, october with { Title = "X" }, october with { Kind = MeetingKind.Extra }, october with { Date = new(2026, 10, 15) },
            october with { LastDate = new(2026, 10, 15) }, october with { Start = new(13, 1) }, october with { End = null }, october with { Zone = "Europe/Helsinki" },
            october with { Place = null }, october with { Place = october.Place! with { Link = null } }, october with { Place = october.Place! with { Room = "X" } }, october with { Place = october.Place! with { LinkName = null } }, october with { Status = MeetingStatus.Preliminary },
            october with { Called = "X" }, october with { ItemsIn = null }, october with { DocumentsIn = null }, october with { Reason = "X" }, october with { ReplacedBy = "X" },
            october with { Agenda = october.Agenda with { Heading = "Ärendelista" } }, october with { Agenda = october.Agenda with { Layout = AgendaLayout.Numbered } },
            Section(s => s with { Title = "X" }), Section(s => s with { EmptyText = "X" }), Section(s => s with { Items = [.. s.Items.Reverse()] }),
            Contents.WithItem("a", i => i with { Title = "X" }), Contents.WithItem("a", i => i with { Owners = [] }), Contents.WithItem("a", i => i with { Number = "9" }),
            Contents.WithItem("a", i => i with { Text = "X" }), Contents.WithItem("a", i => i with { Documents = ["X"] }), Contents.WithItem("a", i => i with { RefersTo = "X" }),
            Contents.WithItem("a", i => i with { SubItems = [new AgendaSubItem { Title = "X" }] }), Contents.WithItem("a", i => i with { IsLate = true }),
            Contents.WithItem("a", i => i with { SubItems = [new AgendaSubItem { Title = "X", Owners = ["X"] }] }), Contents.WithItem("a", i => i with { SubItems = [new AgendaSubItem { Title = "X", Text = "X" }] }),
            Contents.WithItem("a", i => i with { SubItems = [new AgendaSubItem { Title = "X", Id = "X" }] }),
            Contents.WithItem("a", i => i with { Owners = ["H", "R"] }), Contents.WithItem("a", i => i with { Owners = ["H, R"] }),
        ];
    }

    private static CallContent Section(Func<AgendaSection, AgendaSection> change) =>
        Contents.October with { Agenda = Contents.October.Agenda with { Sections = [change(Contents.October.Agenda.Sections[0]), Contents.October.Agenda.Sections[1]] } };
}
