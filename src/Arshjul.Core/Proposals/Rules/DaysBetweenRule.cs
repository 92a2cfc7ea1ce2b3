using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A least number of calendar days from one meeting to the next; what is decided already may lie closer.</summary>
internal sealed class DaysBetweenRule(int least, IReadOnlySet<DateOnly> decided, RuleTerms terms) : GapRule(ProposalRuleName.DaysBetween, terms)
{
    /// <inheritdoc/>
    public override int Cost(DateOnly? from, DateOnly? to) =>
        from is { } a && to is { } b && b.DayNumber - a.DayNumber < least && !(decided.Contains(a) && decided.Contains(b)) ? Terms.Price : 0;

    /// <inheritdoc/>
    public override Sentence Why(DateOnly? from, DateOnly? to) => new("proposal.why.close", DayWords.Days(from!.Value, to!.Value), DayWords.Short(from.Value), DayWords.Short(to.Value));
}
