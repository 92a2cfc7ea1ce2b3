namespace Arshjul.Core.Planning;

/// <summary>That one rule says nothing more about one meeting, for a reason; it holds while the meeting keeps the day it then had (sv: tystad anmärkning).</summary>
public sealed record Silence
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>The rule.</summary>
    public required PlanRule Rule { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The day it was said; null when it always held, whatever day the meeting has.</summary>
    public DateOnly? Known { get; init; }
}
