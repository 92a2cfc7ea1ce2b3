using Arshjul.Core.Agendas;

namespace Arshjul.Api.V1;

/// <summary>A meeting's agenda.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Sections">Its sections in order.</param>
internal sealed record AgendaAnswer(string Heading, IReadOnlyList<AgendaAnswer.SectionAnswer> Sections)
{
    /// <summary>The answer about an agenda.</summary>
    public static AgendaAnswer Of(Agenda agenda) => new(agenda.Heading, [.. agenda.Sections.Select(s => new SectionAnswer(s.Title, [.. s.Items.Select(Told)]))]);

    private static ItemAnswer Told(AgendaItem item) => new(
        item.Id, item.Number, item.Title, item.Owners, item.Origin, item.Text, item.Documents, [.. item.SubItems.Select(s => new SubItemAnswer(s.Title, s.Owners, s.Text))], item.RefersTo, item.IsLate);

    /// <summary>A section; its title is null for items outside headed sections.</summary>
    internal sealed record SectionAnswer(string? Title, IReadOnlyList<ItemAnswer> Items);

    /// <summary>An item.</summary>
    internal sealed record ItemAnswer(
        string Id, string Number, string Title, IReadOnlyList<string> Owners, ItemOrigin Origin, string? Text, IReadOnlyList<string> Documents, IReadOnlyList<SubItemAnswer> SubItems, string? RefersTo, bool Late);

    /// <summary>A heading under an item.</summary>
    internal sealed record SubItemAnswer(string Title, IReadOnlyList<string> Owners, string? Text);
}
