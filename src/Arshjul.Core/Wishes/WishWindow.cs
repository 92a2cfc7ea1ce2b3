using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Wishes;

/// <summary>Days of the year between which the group needs a meeting (sv: fönster).</summary>
public sealed record WishWindow
{
    /// <summary>What the meeting is needed for, "Tertial 1"; unique in the wish.</summary>
    public required string Label { get; init; }

    /// <summary>First day.</summary>
    public required MonthDay From { get; init; }

    /// <summary>Last day.</summary>
    public required MonthDay To { get; init; }

    /// <summary>Whether it must hold.</summary>
    public WishStrength Strength { get; init; }
}
