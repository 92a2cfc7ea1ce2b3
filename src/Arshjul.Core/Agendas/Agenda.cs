using Arshjul.Core.Groups;

namespace Arshjul.Core.Agendas;

/// <summary>The agenda of one meeting (sv: dagordning).</summary>
public sealed record Agenda
{
    /// <summary>Its heading.</summary>
    public required string Heading { get; init; }

    /// <summary>Sections or a numbered list.</summary>
    public required AgendaLayout Layout { get; init; }

    /// <summary>Its sections in order.</summary>
    public required IReadOnlyList<AgendaSection> Sections { get; init; }

    /// <summary>All items in the order in which they are printed.</summary>
    public IEnumerable<AgendaItem> Items => Sections.SelectMany(s => s.Items);
}
