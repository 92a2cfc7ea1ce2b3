namespace Arshjul.Core.Agendas;

/// <summary>A section of an agenda with its items (sv: avsnitt).</summary>
public sealed record AgendaSection
{
    /// <summary>The heading; null for items outside headed sections.</summary>
    public string? Title { get; init; }

    /// <summary>Its items in order.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>What is printed when it has none.</summary>
    public string? EmptyText { get; init; }
}
