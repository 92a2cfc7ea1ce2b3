namespace Arshjul.Core.StandingPoints;

/// <summary>Something that cannot be planned as wished, with what would solve it; data, not an exception (sv: krock).</summary>
public sealed record PlanConflict
{
    /// <summary>The rule's name.</summary>
    public required ConflictRule Rule { get; init; }

    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Key of the point.</summary>
    public required string Point { get; init; }

    /// <summary>The point's title for this instance.</summary>
    public required string Title { get; init; }

    /// <summary>Label of the instance.</summary>
    public required string Label { get; init; }

    /// <summary>First day of its window.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Last day of its window; null for none.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Key of the meeting it landed on late; null when it landed on none.</summary>
    public string? LandedOn { get; init; }

    /// <summary>Day of the last standing meeting before the window; a remedy when the window can be widened.</summary>
    public DateOnly? MeetingBefore { get; init; }

    /// <summary>Day of the first standing meeting after the window.</summary>
    public DateOnly? MeetingAfter { get; init; }
}
