using Arshjul.Core.Calendar;

namespace Arshjul.Core.FollowUps;

/// <summary>That a follow-up is due at another time than before.</summary>
public sealed record DueChange
{
    /// <summary>The day that was decided.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>When it is due; null is listed, but not put on an agenda.</summary>
    public FuzzyDate? Due { get; init; }
}
