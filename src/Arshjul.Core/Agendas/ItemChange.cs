namespace Arshjul.Core.Agendas;

/// <summary>What an added item says from a day on, whole: what is null or empty here is so from then. Earlier agendas keep what they said.</summary>
public sealed record ItemChange
{
    /// <summary>The day it was changed.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the section; null takes the form's section for items.</summary>
    public string? Section { get; init; }

    /// <summary>Key of the standing point under which it stands as a sub-heading.</summary>
    public string? Under { get; init; }

    /// <summary>Who owns it, as roles, units or unions.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>A line under the heading.</summary>
    public string? Text { get; init; }

    /// <summary>Papers it expects.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Whether it was taken back: on no agenda from that day on.</summary>
    public bool Withdrawn { get; init; }
}
