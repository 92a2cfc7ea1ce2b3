namespace Arshjul.Core.Groups;

/// <summary>One section of a group's agenda (sv: avsnitt).</summary>
public sealed record SectionForm
{
    /// <summary>The user's own short name, by which points say where they stand.</summary>
    public required string Key { get; init; }

    /// <summary>The heading; null for points that stand outside headed sections.</summary>
    public string? Title { get; init; }

    /// <summary>What is printed when the section is empty, "Inga beslut."; null leaves an empty section out.</summary>
    public string? EmptyText { get; init; }
}
