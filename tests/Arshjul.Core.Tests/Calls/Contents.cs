using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Tests.Calls;

/// <summary>A call to a meeting on 14 October 2026, for tests that change one thing in it.</summary>
internal static class Contents
{
    public static CallContent October { get; } = new()
    {
        Meeting = "fsg-okt",
        Groups = ["fsg"],
        GroupName = "Förvaltningens samverkansgrupp",
        GroupLabel = "FSG",
        OrganisationName = "Socialförvaltningen",
        Kind = MeetingKind.Ordinary,
        Date = new(2026, 10, 14),
        Start = new(13, 0),
        End = new(15, 0),
        Zone = "Europe/Stockholm",
        Place = new Place { Room = "Stadshuset", Link = "https://mote.example/1", LinkName = "Teams" },
        ItemsIn = new DateTime(2026, 9, 30, 23, 59, 0),
        DocumentsIn = new DateTime(2026, 10, 2, 12, 0, 0),
        Agenda = Agenda([Item("a", "Ekonomi", "HR"), Item("b", "Arbetsmiljö")], [Item("c", "Budget")]),
    };

    public static AgendaItem Item(string id, string title, params string[] owners) =>
        new() { Id = id, Title = title, Owners = owners, Origin = ItemOrigin.StandingPoint };

    public static Agenda Agenda(IReadOnlyList<AgendaItem> information, IReadOnlyList<AgendaItem> decisions) => new()
    {
        Heading = "Dagordning",
        Layout = AgendaLayout.Sections,
        Sections = [new AgendaSection { Title = "Information", Items = information }, new AgendaSection { Title = "Beslut", Items = decisions }],
    };

    /// <summary>The call with one item changed.</summary>
    public static CallContent WithItem(string id, Func<AgendaItem, AgendaItem> change) => October with
    {
        Agenda = October.Agenda with { Sections = [.. October.Agenda.Sections.Select(s => s with { Items = [.. s.Items.Select(i => i.Id == id ? change(i) : i)] })] },
    };
}
