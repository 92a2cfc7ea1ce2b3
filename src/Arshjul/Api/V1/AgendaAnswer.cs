using Arshjul.Core.Agendas;

namespace Arshjul.Api.V1;

/// <summary>A meeting's agenda.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Sections">Its sections in order.</param>
internal sealed record AgendaAnswer(string Heading, IReadOnlyList<AgendaAnswer.Section> Sections)
{
    /// <summary>The answer about an agenda.</summary>
    public static AgendaAnswer Of(Agenda agenda) => new(agenda.Heading, [.. agenda.Sections.Select(s => new Section(s.Title, [.. s.Items.Select(Told)]))]);

    private static Item Told(AgendaItem item) => new(
        item.Id, item.Number, item.Title, item.Owners, item.Origin, item.Text, item.Documents, [.. item.SubItems.Select(s => new SubItem(s.Title, s.Owners, s.Text))], item.RefersTo, item.IsLate);

    /// <summary>A section; its title is null for items outside headed sections.</summary>
    internal sealed record Section(string? Title, IReadOnlyList<Item> Items);

    /// <summary>An item.</summary>
    internal sealed record Item(
        string Id, string Number, string Title, IReadOnlyList<string> Owners, ItemOrigin Origin, string? Text, IReadOnlyList<string> Documents, IReadOnlyList<SubItem> SubItems, string? RefersTo, bool Late);

    /// <summary>A heading under an item.</summary>
    internal sealed record SubItem(string Title, IReadOnlyList<string> Owners, string? Text);
}
