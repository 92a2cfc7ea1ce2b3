using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>The demands met while a layout is made, and what each costs as things stand.</summary>
/// <param name="stateOf">Whether a demand is kept; by its id.</param>
internal sealed class DemandBook(Func<string, DemandState> stateOf)
{
    /// <summary>What a demand that was given up costs each time it does not hold: more than any weight.</summary>
    public const int GivenUpPrice = 2000;

    private readonly Dictionary<string, Demand> _all = new(StringComparer.Ordinal);

    /// <summary>The demands by id, in the order in which they were met.</summary>
    public IReadOnlyCollection<Demand> All => _all.Values;

    /// <summary>Whether a demand is asked for at all.</summary>
    public bool IsDropped(string id) => stateOf(id) == DemandState.Dropped;

    /// <summary>Writes down a demand and gives its terms; null when it is not asked for.</summary>
    public RuleTerms? Of(string id, string code, params IReadOnlyList<object?> arguments)
    {
        if (!_all.TryGetValue(id, out var demand))
            _all[id] = demand = new Demand(id, new Sentence(code, arguments));
        return stateOf(id) switch
        {
            DemandState.Kept => new RuleTerms(Price.Hard, demand),
            DemandState.GivenUp => new RuleTerms(GivenUpPrice, demand),
            _ => null,
        };
    }

    /// <summary>The same where a wish can be soft: then it is no demand and has a price.</summary>
    public RuleTerms? Of(WishStrength strength, int soft, string id, string code, params IReadOnlyList<object?> arguments) =>
        strength == WishStrength.Hard ? Of(id, code, arguments) : soft > 0 ? new RuleTerms(soft) : null;
}
