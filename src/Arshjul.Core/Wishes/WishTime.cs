namespace Arshjul.Core.Wishes;

/// <summary>A time of day at which a group can meet.</summary>
public sealed record WishTime
{
    /// <summary>Local start.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>Local end.</summary>
    public required TimeOnly End { get; init; }
}
