using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A rule between two lanes' meetings. What is decided in both breaks none: no proposal could mend it.</summary>
internal abstract class LaneRelation(ProposalRuleName name, RuleTerms terms, Lane first, Lane second) : ProposalRule(name, terms)
{
    public Lane First { get; } = first;

    public Lane Second { get; } = second;

    /// <summary>The lane at the other end.</summary>
    public Lane Other(Lane lane) => ReferenceEquals(lane, First) ? Second : First;

    /// <summary>Adds to a lane's costs what the other lane's meetings, all placed, make each of its choices cost.</summary>
    public abstract void AddTo(LaneCosts costs, IReadOnlyList<int> other);

    /// <summary>The meetings that break it and how many times: the slot in each lane, or null where one is missing.</summary>
    public abstract IEnumerable<(int? First, int? Second, int Times)> Broken(IReadOnlyList<int> first, IReadOnlyList<int> second);

    /// <summary>What is wrong, in few words, as it looks from a lane.</summary>
    public abstract Sentence Why(Lane from, DayChoice? own, DayChoice? other);
}
