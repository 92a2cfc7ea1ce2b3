namespace Arshjul.Core.Proposals.Rules;

/// <summary>A rule of a year's proposal.</summary>
internal abstract class ProposalRule(ProposalRuleName name, RuleTerms terms)
{
    public ProposalRuleName Name { get; } = name;

    public RuleTerms Terms { get; } = terms;
}
