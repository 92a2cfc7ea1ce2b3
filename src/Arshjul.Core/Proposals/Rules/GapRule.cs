using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A rule for two meetings of a lane after each other; null before the first and after the last.</summary>
internal abstract class GapRule(ProposalRuleName name, RuleTerms terms) : ProposalRule(name, terms)
{
    /// <summary>What the step costs.</summary>
    public abstract int Cost(DateOnly? from, DateOnly? to);

    /// <summary>What is wrong with it, in few words.</summary>
    public abstract Sentence Why(DateOnly? from, DateOnly? to);
}
