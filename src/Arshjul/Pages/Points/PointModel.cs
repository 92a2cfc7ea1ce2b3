using Arshjul.Pages.Meetings;

namespace Arshjul.Pages.Points;

/// <summary>One standing point.</summary>
public sealed record PointModel
{
    /// <summary>Key of its group.</summary>
    public required string Group { get; init; }

    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The group's name.</summary>
    public required string GroupLabel { get; init; }

    /// <summary>That it rests, ended or is at risk; null when all is well.</summary>
    public Badge? State { get; init; }

    /// <summary>What it is, line by line: what and how.</summary>
    public required IReadOnlyList<(string What, string How)> Facts { get; init; }

    /// <summary>What is at risk, in sentences.</summary>
    public required IReadOnlyList<string> Risks { get; init; }

    /// <summary>Where it comes next.</summary>
    public required IReadOnlyList<PointTime> Coming { get; init; }

    /// <summary>Where it has been, newest first.</summary>
    public required IReadOnlyList<PointTime> Past { get; init; }

    /// <summary>What it has been through: the day and what became of it, newest first.</summary>
    public required IReadOnlyList<(string Day, string What)> Changes { get; init; }

    /// <summary>Whether the reader may change it.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded { get; init; }

    /// <summary>One time it is taken.</summary>
    /// <param name="Day">The meeting's day.</param>
    /// <param name="Path">The meeting's page.</param>
    /// <param name="Title">What it is called that time.</param>
    /// <param name="Note">That it is late or held by a call; empty otherwise.</param>
    public sealed record PointTime(string Day, string Path, string Title, string Note);
}
