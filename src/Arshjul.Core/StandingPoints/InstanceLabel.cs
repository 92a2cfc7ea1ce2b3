namespace Arshjul.Core.StandingPoints;

/// <summary>What tells one instance of a point from the others: the year it is about, the period's or month's number, or a meeting, event or request.</summary>
/// <param name="Text">The label as it is stored and shown, <c>2026</c>, <c>2025-T3</c>, <c>2026-03</c>; unique among the point's instances.</param>
/// <param name="Year">The year it is about: the period's, not the meeting's.</param>
/// <param name="Number">Number of the period or the month.</param>
public sealed record InstanceLabel(string Text, int? Year = null, int? Number = null)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
