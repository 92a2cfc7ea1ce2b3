namespace Arshjul.Core.Calls;

/// <summary>One line of two versions of a call, side by side.</summary>
/// <param name="What">What the line says; <see cref="DifferenceKind.ItemChanged"/> for an item of the agenda.</param>
/// <param name="Before">What it said; null when there was nothing.</param>
/// <param name="After">What it says; null when there is nothing.</param>
/// <param name="NumberBefore">The item's number then.</param>
/// <param name="NumberAfter">The item's number now; a number alone that is another is no difference.</param>
public sealed record CallPair(DifferenceKind What, string? Before, string? After, string? NumberBefore = null, string? NumberAfter = null)
{
    /// <summary>Whether the two differ.</summary>
    public bool Differs => Before != After;
}
