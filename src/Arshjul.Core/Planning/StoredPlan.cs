namespace Arshjul.Core.Planning;

/// <summary>The plan as it lies in the store.</summary>
/// <param name="Plan">The facts.</param>
/// <param name="Revision">Rises by one with every commit.</param>
public sealed record StoredPlan(YearPlan Plan, long Revision);
