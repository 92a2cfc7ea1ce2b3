namespace Arshjul.Core.Calls;

/// <summary>What one group's week holds for the one who convenes it.</summary>
/// <param name="Name">The group's full name.</param>
/// <param name="Lines">The facts, one sentence each, in order of time.</param>
public sealed record WeekGroup(string Name, IReadOnlyList<string> Lines);
