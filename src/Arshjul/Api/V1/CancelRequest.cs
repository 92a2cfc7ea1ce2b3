namespace Arshjul.Api.V1;

/// <summary>Why a meeting is to be cancelled.</summary>
internal sealed record CancelRequest
{
    /// <summary>Why, for the participants.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether only what it leads to is told, and nothing is changed.</summary>
    public bool DryRun { get; init; }
}
