namespace Arshjul.Core.Proposals;

/// <summary>Wishes that cannot all hold, though any one fewer can (sv: motsägelse).</summary>
/// <param name="Wishes">The wishes.</param>
/// <param name="IsProved">Whether it is proved that they contradict each other and that no fewer of the year's wishes do; else the search gave up.</param>
public sealed record ProposalConflict(IReadOnlyList<ConflictingWish> Wishes, bool IsProved);
