using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A rule that looks at the day alone.</summary>
internal abstract class DayRule(ProposalRuleName name, RuleTerms terms) : ChoiceRule(name, terms)
{
    /// <summary>Whether a day breaks it.</summary>
    protected abstract bool Breaks(DateOnly day);

    /// <inheritdoc/>
    protected sealed override int Breaks(DayChoice choice, int slot) => Breaks(choice.Date) ? 1 : 0;
}
