using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A rule for one meeting: its day and its time. What is decided already breaks none.</summary>
internal abstract class ChoiceRule(ProposalRuleName name, RuleTerms terms) : ProposalRule(name, terms)
{
    /// <summary>What the choice costs in a slot.</summary>
    public int Cost(DayChoice choice, int slot) => choice.IsFixed || (choice.IsPinned && Terms.IsHard) ? 0 : Terms.Price * Breaks(choice, slot);

    /// <summary>What is wrong with a choice, in few words: "klämdag".</summary>
    public abstract Sentence Why(DayChoice choice);

    /// <summary>How many times it breaks the rule.</summary>
    protected abstract int Breaks(DayChoice choice, int slot);
}
