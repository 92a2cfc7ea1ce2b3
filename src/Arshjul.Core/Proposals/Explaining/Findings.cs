using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;

namespace Arshjul.Core.Proposals.Explaining;

/// <summary>Asks every rule what a placement breaks. What it finds costs together what the search says: the same rules, asked one by one.</summary>
internal static class Findings
{
    /// <summary>All that a whole placement breaks; each once.</summary>
    public static IEnumerable<Finding> Of(YearLayout layout, IReadOnlyDictionary<Lane, int[]> placed) =>
        layout.Wished.SelectMany(w => OwnOf(w.Lane, placed[w.Lane])).Concat(layout.Relations.SelectMany(r => Of(r, placed, r.First)));

    /// <summary>What one lane's meetings break, alone and with others', told of that lane.</summary>
    public static IEnumerable<Finding> Of(YearLayout layout, IReadOnlyDictionary<Lane, int[]> placed, Lane lane) =>
        OwnOf(lane, placed[lane]).Concat(layout.Relations.Where(r => ReferenceEquals(r.First, lane) || ReferenceEquals(r.Second, lane)).SelectMany(r => Of(r, placed, lane)));

    private static IEnumerable<Finding> OwnOf(Lane lane, int[] placed)
    {
        for (var slot = 0; slot < placed.Length; slot++)
        {
            var choice = lane.Choices[placed[slot]];
            foreach (var rule in lane.ChoiceRules)
                if (rule.Cost(choice, slot) is > 0 and var cost)
                    yield return new Finding(rule, lane, slot, cost, rule.Why(choice));
        }
        for (var slot = 0; slot <= placed.Length; slot++)
        {
            DateOnly? from = slot == 0 ? null : lane.Choices[placed[slot - 1]].Date;
            DateOnly? to = slot == placed.Length ? null : lane.Choices[placed[slot]].Date;
            foreach (var rule in lane.GapRules)
                if (rule.Cost(from, to) is > 0 and var cost)
                    yield return new Finding(rule, lane, Math.Min(slot, placed.Length - 1), cost, rule.Why(from, to));
        }
    }

    private static IEnumerable<Finding> Of(LaneRelation relation, IReadOnlyDictionary<Lane, int[]> placed, Lane lane)
    {
        if (relation.Terms.Price == 0)
            yield break;
        var (first, second) = (placed[relation.First], placed[relation.Second]);
        foreach (var (a, b, times) in relation.Broken(first, second))
        {
            DayChoice? one = a is { } x ? relation.First.Choices[first[x]] : null, two = b is { } y ? relation.Second.Choices[second[y]] : null;
            yield return a is { } slot && (b is null || ReferenceEquals(lane, relation.First))
                ? new Finding(relation, relation.First, slot, relation.Terms.Price * times, relation.Why(relation.First, one, two))
                : new Finding(relation, relation.Second, b!.Value, relation.Terms.Price * times, relation.Why(relation.Second, two, one));
        }
    }
}
