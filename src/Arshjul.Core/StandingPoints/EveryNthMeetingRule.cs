namespace Arshjul.Core.StandingPoints;

/// <summary>Due at every nth meeting; cancelled meetings are counted, so that a cancellation does not shift the rest.</summary>
public sealed record EveryNthMeetingRule : DueRule
{
    /// <summary>Every how many meetings; at least 2.</summary>
    public required int N { get; init; }

    /// <summary>Key of the meeting that is the first; null counts from the first while the rule holds.</summary>
    public string? CountedFrom { get; init; }
}
