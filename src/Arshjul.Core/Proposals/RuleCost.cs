namespace Arshjul.Core.Proposals;

/// <summary>What one rule costs in a proposal.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Times">In how many places it is broken.</param>
/// <param name="Cost">What that costs together.</param>
public sealed record RuleCost(ProposalRuleName Rule, int Times, long Cost);
