namespace Arshjul.Core.Agendas;

/// <summary>A heading under an item.</summary>
public sealed record AgendaSubItem
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Who owns it.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>A line under it.</summary>
    public string? Text { get; init; }
}
