namespace Arshjul.Core.YearEnd;

/// <summary>A standing point that no meeting of the year took in time (sv: missad punkt).</summary>
public sealed record MissedInstance
{
    /// <summary>The point's key.</summary>
    public required string Point { get; init; }

    /// <summary>The title of the one that was missed, "Tertial 2".</summary>
    public required string Title { get; init; }

    /// <summary>First day it could be taken.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Last day by which it should have been; null when that was never said.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The day of the meeting that takes it late; null when none does.</summary>
    public DateOnly? TakenOn { get; init; }
}
