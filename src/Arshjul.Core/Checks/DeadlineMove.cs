namespace Arshjul.Core.Checks;

/// <summary>A deadline that is another after a change.</summary>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="Deadline">Which: <c>itemsIn</c>, <c>documentsIn</c>, <c>callOut</c>, <c>minutesReady</c>.</param>
/// <param name="Before">The local moment it was; null for none.</param>
/// <param name="After">The local moment it is; null for none.</param>
public sealed record DeadlineMove(string Meeting, string Deadline, DateTime? Before, DateTime? After);
