namespace Arshjul.Core.Agendas;

/// <summary>A heading under an item.</summary>
public sealed record AgendaSubItem
{
    /// <summary>The item that stands here under a point, <c>item:fsg/julfirande</c>; null for what is no item.</summary>
    public string? Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Who owns it.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>A line under it.</summary>
    public string? Text { get; init; }
}
