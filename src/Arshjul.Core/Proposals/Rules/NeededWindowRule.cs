using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A meeting between two days, both included: for a window wished for, a standing point, or a day that is pinned or decided.</summary>
internal sealed class NeededWindowRule(ProposalRuleName name, object what, DateOnly first, DateOnly last, RuleTerms terms) : GapRule(name, terms)
{
    /// <summary>First day.</summary>
    public DateOnly First => first;

    /// <summary>Last day.</summary>
    public DateOnly Last => last;

    /// <summary>What the meeting is needed for.</summary>
    public object What => what;

    /// <inheritdoc/>
    public override int Cost(DateOnly? from, DateOnly? to) => !(from >= first) && !(to <= last) ? Terms.Price : 0;

    /// <inheritdoc/>
    public override Sentence Why(DateOnly? from, DateOnly? to) => new("proposal.why.window", what, DayWords.Short(first), DayWords.Short(last));
}
