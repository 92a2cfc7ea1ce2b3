namespace Arshjul.Core.FollowUps;

/// <summary>A question to the employer; it stands on every agenda until it is answered or closed (seed S4; sv: obesvarad fråga).</summary>
public sealed record OpenQuestion
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>The party that asked.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Who is to answer, as roles.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The day it was asked.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The day it was answered or closed; on no agenda after that.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The answer.</summary>
    public string? Answer { get; init; }
}
