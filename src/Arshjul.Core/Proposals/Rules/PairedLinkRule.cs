namespace Arshjul.Core.Proposals.Rules;

/// <summary>Each meeting lies at a distance from its own of the other lane's.</summary>
internal sealed class PairedLinkRule(RuleTerms terms, LinkReach reach, LinkWords told) : PairedRule(ProposalRuleName.BrokenLink, terms, reach, told)
{
    /// <inheritdoc/>
    protected override int Breaks(int firstDay, int secondDay) => Reach.Holds(firstDay, secondDay) ? 0 : 1;
}
