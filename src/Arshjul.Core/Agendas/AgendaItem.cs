namespace Arshjul.Core.Agendas;

/// <summary>One item of an agenda (sv: punkt, ärende).</summary>
public sealed record AgendaItem
{
    /// <summary>What it is, the same in every version: <c>point:fsg/ekonomi/2026-T1</c>, <c>item:fsg/julfirande</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of other instances of the same point that it deals with at once, such as one deferred from the meeting before.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Its number on this agenda; it stays once a call with it was sent.</summary>
    public string Number { get; init; } = "";

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Who owns it, as roles, units or unions.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required ItemOrigin Origin { get; init; }

    /// <summary>Headings under it.</summary>
    public IReadOnlyList<AgendaSubItem> SubItems { get; init; } = [];

    /// <summary>A line under the heading.</summary>
    public string? Text { get; init; }

    /// <summary>Papers it expects.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Number and title of the item it refers to.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Whether it comes later than it should.</summary>
    public bool IsLate { get; init; }
}
