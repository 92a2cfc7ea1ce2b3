using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>
/// Each meeting of the first lane has one of the second's, whichever, at a distance. The days that will do for a meeting are taken as one
/// stretch, from the first of them to the last.
/// </summary>
internal sealed class AnyLinkRule : LaneRelation
{
    private readonly Func<DayChoice, bool> _asks;
    private readonly (int First, int Last)[] _around;

    /// <summary>Makes it.</summary>
    /// <param name="name">The chain itself, or that the other's meetings have one of ours.</param>
    /// <param name="terms">What it costs.</param>
    /// <param name="first">The lane each of whose meetings needs one of the other's.</param>
    /// <param name="reach">The distances.</param>
    /// <param name="told">The distance in words.</param>
    /// <param name="asks">Which of its meetings need one.</param>
    public AnyLinkRule(ProposalRuleName name, RuleTerms terms, Lane first, LinkReach reach, LinkWords told, Func<DayChoice, bool> asks)
        : base(name, terms, first, ReferenceEquals(first, reach.Own) ? reach.Target : reach.Own)
    {
        (Reach, Told, _asks) = (reach, told, asks);
        _around = [.. Enumerable.Range(0, first.Days.Length).Select(day => reach.Around(first, day))];
    }

    /// <summary>The distances.</summary>
    public LinkReach Reach { get; }

    /// <summary>The link in words.</summary>
    public LinkWords Told { get; }

    /// <inheritdoc/>
    public override void AddTo(LaneCosts costs, IReadOnlyList<int> other)
    {
        if (ReferenceEquals(costs.Lane, First))
        {
            var days = other.Select(c => Second.DayOf[c]).ToList();
            for (var c = 0; c < First.Choices.Count; c++)
                if (!Holds(First.Choices[c], First.DayOf[c], days))
                    costs.Add(c, Terms.Price);
            return;
        }
        foreach (var choice in other.Where(c => _asks(First.Choices[c])))
            costs.AddNeed(_around[First.DayOf[choice]].First, _around[First.DayOf[choice]].Last, Terms.Price);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int? First, int? Second, int Times)> Broken(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        var days = second.Select(c => Second.DayOf[c]).ToList();
        for (var slot = 0; slot < first.Count; slot++)
            if (!Holds(First.Choices[first[slot]], First.DayOf[first[slot]], days))
                yield return (slot, null, 1);
    }

    /// <inheritdoc/>
    public override Sentence Why(Lane from, DayChoice? own, DayChoice? other) => Name == ProposalRuleName.Unlinked ? new Sentence("proposal.why.unlinked", Told.Label, DayWords.Short((own ?? other!).Date)) : Told.Missing();

    private bool Holds(DayChoice choice, int day, List<int> others) => !_asks(choice) || others.Exists(d => d >= _around[day].First && d <= _around[day].Last);
}
