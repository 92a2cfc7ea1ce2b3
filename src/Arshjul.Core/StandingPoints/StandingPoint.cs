using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>A point that comes back by a rule, with everything it has been called and done (sv: stående punkt).</summary>
public sealed record StandingPoint
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name, unique in the group; two groups that use the same one take it once at a joint meeting.</summary>
    public required string Key { get; init; }

    /// <summary>The title or its template, <c>Tertial {n}</c>, <c>Mål &amp; Ekonomi {year+1}</c> (<see cref="TitleTemplate"/>).</summary>
    public required string Name { get; init; }

    /// <summary>Key of the section it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>Its place in the section.</summary>
    public int Order { get; init; }

    /// <summary>Who owns it, as roles, units or unions.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Headings under it.</summary>
    public IReadOnlyList<SubPoint> SubPoints { get; init; } = [];

    /// <summary>When it is due.</summary>
    public required DueRule Rule { get; init; }

    /// <summary>The kinds of meeting that can take it.</summary>
    public IReadOnlyList<MeetingKind> Kinds { get; init; } = [MeetingKind.Ordinary];

    /// <summary>First day it is valid; null for as long as anyone remembers.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it is valid; null while it lasts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is printed when nothing was added to it; null takes the agenda form's.</summary>
    public string? EmptyText { get; init; }

    /// <summary>Papers it expects.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What it gathers under itself.</summary>
    public Collects Collects { get; init; }

    /// <summary>Keys of the boards whose meetings feed it.</summary>
    public IReadOnlyList<string> Boards { get; init; } = [];

    /// <summary>The decision that made it.</summary>
    public DecisionReference? Decision { get; init; }

    /// <summary>What it has been since, in order of day.</summary>
    public IReadOnlyList<PointChange> Changes { get; init; } = [];
}
