using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Rather on the same weekday as the meeting before.</summary>
internal sealed class OtherWeekdayRule(RuleTerms terms) : GapRule(ProposalRuleName.OtherWeekday, terms)
{
    /// <inheritdoc/>
    public override int Cost(DateOnly? from, DateOnly? to) => from is { } a && to is { } b && a.DayOfWeek != b.DayOfWeek ? Terms.Price : 0;

    /// <inheritdoc/>
    public override Sentence Why(DateOnly? from, DateOnly? to) => new("proposal.why.otherWeekday", DayWords.Weekday(to!.Value.DayOfWeek), DayWords.Weekday(from!.Value.DayOfWeek));
}
