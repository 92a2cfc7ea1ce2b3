using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Not before the earliest day nor after the latest.</summary>
internal sealed class SeasonRule(DateOnly from, DateOnly until, RuleTerms terms) : DayRule(ProposalRuleName.Season, terms)
{
    /// <inheritdoc/>
    public override Sentence Why(Search.DayChoice choice) => choice.Date < from
        ? new Sentence("proposal.why.early", DayWords.Short(from))
        : new Sentence("proposal.why.late", DayWords.Short(until));

    /// <inheritdoc/>
    protected override bool Breaks(DateOnly day) => day < from || day > until;
}
