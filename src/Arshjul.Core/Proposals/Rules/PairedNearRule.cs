namespace Arshjul.Core.Proposals.Rules;

/// <summary>Each meeting rather as near to its own of the other lane's as the link allows: each working day off counts.</summary>
internal sealed class PairedNearRule(RuleTerms terms, LinkReach reach, LinkWords told, Func<int, int> off) : PairedRule(ProposalRuleName.FarFromLink, terms, reach, told)
{
    private readonly int[] _off = [.. reach.Own.Days.SelectMany(a => reach.Target.Days.Select(b => off(reach.Distance(a, b))))];

    /// <inheritdoc/>
    protected override int Breaks(int firstDay, int secondDay) => _off[(firstDay * Reach.Target.Days.Length) + secondDay];
}
