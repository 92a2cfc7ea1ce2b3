namespace Arshjul.Core.StandingPoints;

/// <summary>What a standing point is from a day on; what is null stays as it was. Rename, new rule, split, merge, pause, end and resume are all such changes.</summary>
public sealed record PointChange
{
    /// <summary>The first day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The decision it rests on.</summary>
    public DecisionReference? Decision { get; init; }

    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>Key of the new section.</summary>
    public string? Section { get; init; }

    /// <summary>The new place in the section.</summary>
    public int? Order { get; init; }

    /// <summary>The new owners.</summary>
    public IReadOnlyList<string>? Owners { get; init; }

    /// <summary>The new sub-points.</summary>
    public IReadOnlyList<SubPoint>? SubPoints { get; init; }

    /// <summary>The new rule.</summary>
    public DueRule? Rule { get; init; }

    /// <summary>Paused, ended, or active again.</summary>
    public PointState? State { get; init; }

    /// <summary>Keys of the points it was split into.</summary>
    public IReadOnlyList<string>? SplitInto { get; init; }

    /// <summary>Key of the point it was merged into.</summary>
    public string? MergedInto { get; init; }
}
