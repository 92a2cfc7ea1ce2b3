namespace Arshjul.Core.Calls;

/// <summary>One thing that differs from the version before.</summary>
/// <param name="What">What sort of difference.</param>
/// <param name="Before">What it said; null when there was nothing.</param>
/// <param name="After">What it says now; null when there is nothing.</param>
public sealed record CallDifference(DifferenceKind What, string? Before, string? After);
