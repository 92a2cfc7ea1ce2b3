using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>At least one meeting in so many months (AMF 8 a §: "bör sammanträda minst en gång var tredje månad").</summary>
/// <param name="months">How many months.</param>
/// <param name="before">Day of the last meeting before the year, or the day before the year when none is known.</param>
/// <param name="after">Day of the first meeting after the year, or the year's last day when none is known.</param>
/// <param name="terms">What it costs.</param>
internal sealed class EveryMonthsRule(int months, DateOnly before, DateOnly after, RuleTerms terms) : GapRule(ProposalRuleName.EveryMonths, terms)
{
    /// <inheritdoc/>
    public override int Cost(DateOnly? from, DateOnly? to) => (from ?? before).AddMonths(months) < (to ?? after) ? Terms.Price : 0;

    /// <inheritdoc/>
    public override Sentence Why(DateOnly? from, DateOnly? to) => new("proposal.why.seldom", DayWords.Short(from ?? before), DayWords.Short(to ?? after), months);
}
