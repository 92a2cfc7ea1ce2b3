namespace Arshjul.Core.Groups;

/// <summary>How a group's agenda looks from a day on: its words, sections and their order (sv: dagordningens form).</summary>
public sealed record AgendaForm
{
    /// <summary>First day it holds; null for the first form.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Sections or a numbered list.</summary>
    public AgendaLayout Layout { get; init; }

    /// <summary>The agenda's heading, "Dagordning", "Ärendelista", "Föredragningslista".</summary>
    public string Heading { get; init; } = "Dagordning";

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<SectionForm> Sections { get; init; } = [];

    /// <summary>What is printed under a standing point that nothing was added to, "-"; null prints nothing.</summary>
    public string? EmptyPointText { get; init; }

    /// <summary>Key of the section in which follow-ups stand; null puts them last in the first section with a heading.</summary>
    public string? FollowUpSection { get; init; }

    /// <summary>Key of the section in which items stand that name none of their own; null is the first section with a heading.</summary>
    public string? ItemSection { get; init; }
}
