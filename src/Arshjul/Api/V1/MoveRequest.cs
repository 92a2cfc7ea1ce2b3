namespace Arshjul.Api.V1;

/// <summary>Where a meeting is to be moved.</summary>
internal sealed record MoveRequest
{
    /// <summary>Its new local day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its new local start; null keeps it.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Its new local end; null keeps its length.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Why, for the participants.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it may leave a day that is pinned in a wish.</summary>
    public bool Unpin { get; init; }

    /// <summary>Whether only what it leads to is told, and nothing is changed.</summary>
    public bool DryRun { get; init; }
}
