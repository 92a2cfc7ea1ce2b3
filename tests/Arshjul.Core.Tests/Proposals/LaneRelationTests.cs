using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Proposals.Explaining;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Proposals.Setup;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>
/// What the search is told that a rule costs, what the rule says when asked, and what people are told is found are three ways to the same sum, for
/// placements that nobody would propose too.
/// </summary>
public sealed class LaneRelationTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Dose.Of(4)).Select(i => 8000 + (i * 25))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Relation_SeenFromEitherSide_CostsWhatIsBroken(int first)
    {
        var kinds = new HashSet<Type>();
        for (var seed = first; seed < first + 25; seed++)
            CheckBothSides(Layout(RandomYears.At(seed)), seed, kinds);
        Assert.True(kinds.Count >= 3, $"only {string.Join(", ", kinds.Select(k => k.Name))} were broken at all");
    }

    [Fact]
    public void Relation_OfTwoDepartments_SeenFromEitherSide_CostsWhatIsBroken()
    {
        var (layout, kinds) = (Layout(Proposing.At(WishedMunicipality.Plan(2, Proposing.Year))), new HashSet<Type>());
        for (var seed = 0; seed < 3; seed++)
            CheckBothSides(layout, seed, kinds);
        Assert.Superset(new HashSet<Type> { typeof(PairedLinkRule), typeof(PairedNearRule), typeof(ClashRule) }, kinds);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Findings_OfARandomPlacement_CostTogetherWhatTheSearchSays(int first)
    {
        var summed = 0;
        for (var seed = first; seed < first + 25; seed++)
        {
            var layout = Layout(RandomYears.At(seed));
            var random = new Random(seed);
            var placed = layout.Wished.Select(w => w.Lane).Concat(layout.Fixed.Keys).ToDictionary(l => l, l => Placed(layout, l, random));
            if (layout.Wished.Any(w => placed[w.Lane].Length == 0))
                continue;

            var total = layout.Puzzles.Sum(p => p.Total([.. p.Lanes.Select(l => placed[l])]));

            Assert.True(total == Findings.Of(layout, placed).Sum(f => (long)f.Cost), $"seed {seed}");
            summed++;
        }
        Assert.True(summed > 10, $"only {summed} of 25 years had room");
    }

    [Fact]
    public void Findings_OfTwoDepartmentsLaidAtRandom_CostTogetherWhatTheSearchSays()
    {
        var layout = Layout(Proposing.At(WishedMunicipality.Plan(2, Proposing.Year)));
        for (var seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            var placed = layout.Wished.Select(w => w.Lane).Concat(layout.Fixed.Keys).ToDictionary(l => l, l => Placed(layout, l, random));
            var sum = layout.Puzzles.Sum(p => p.Total([.. p.Lanes.Select(l => placed[l])]));

            Assert.Equal(sum, Findings.Of(layout, placed).Sum(f => (long)f.Cost));
            Assert.True(sum > Price.Hard, "a random year breaks much");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ahead_OfTheLanesThatHang_IsNeverMoreThanTheyComeToCost(int first)
    {
        for (var seed = first; seed < first + 25; seed++)
        {
            foreach (var puzzle in Layout(RandomYears.At(seed)).Puzzles.Where(p => p.Lanes.All(l => l.Days.Length >= l.Slots)))
            {
                var random = new Random(seed);
                var all = puzzle.Lanes.Select(l => Row(l, random)).ToArray();
                for (var root = 0; root < all.Length; root++)
                {
                    var open = new int[]?[all.Length];
                    var ahead = puzzle.Ahead(root, open, l => puzzle.CostsOf(l, open)).Of(all[root]);
                    // Its own cost and that of all lanes below it, each by its relations to those.
                    var only = new int[]?[all.Length];
                    long sum = 0;
                    foreach (var lane in Below(puzzle, root).Prepend(root).Order())
                    {
                        sum += puzzle.CostsOf(lane, only).Of(all[lane]);
                        only[lane] = all[lane];
                    }
                    Assert.True(ahead <= Math.Min(sum, Price.Never), $"seed {seed}, lane {root}: at least {ahead}, yet {sum}");
                }
            }
        }
    }

    private static void CheckBothSides(YearLayout layout, int seed, HashSet<Type> kinds)
    {
        var random = new Random(seed);
        foreach (var relation in layout.Relations)
        {
            var (a, b) = (Placed(layout, relation.First, random), Placed(layout, relation.Second, random));
            if (a.Length == 0 || b.Length == 0)
                continue;
            var broken = relation.Broken(a, b).Sum(x => (long)x.Times) * relation.Terms.Price;
            foreach (var (lane, own, other) in new[] { (relation.First, a, b), (relation.Second, b, a) }.Where(x => !layout.Fixed.ContainsKey(x.Item1)))
                Assert.True(broken == Added(relation, lane, own, other), $"seed {seed}, {relation.GetType().Name} {relation.Name}: {broken} broken, {Added(relation, lane, own, other)} added to {lane.Key}");
            if (broken > 0)
                kinds.Add(relation.GetType());
        }
    }

    private static IEnumerable<int> Below(Puzzle puzzle, int lane) => puzzle.Hanging(lane).SelectMany(h => Below(puzzle, h.Lane).Prepend(h.Lane));

    private static YearLayout Layout(PlanAt at) => new LayoutMaker(new ProposalRequest { At = at, Year = Proposing.Year }).Make(at.Plan.Organisation.Weights, _ => DemandState.Kept);

    /// <summary>What a relation adds to one lane when the other is laid.</summary>
    private static long Added(LaneRelation relation, Lane lane, int[] own, int[] other)
    {
        LaneCosts before = new(lane), after = new(lane);
        relation.AddTo(after, other);
        return (long)after.Of(own) - before.Of(own);
    }

    private static int[] Placed(YearLayout layout, Lane lane, Random random) => layout.Fixed.TryGetValue(lane, out var there) ? there : lane.Days.Length < lane.Slots ? [] : Row(lane, random);

    private static int[] Row(Lane lane, Random random) =>
        [.. Enumerable.Range(0, lane.Days.Length).OrderBy(_ => random.Next()).Take(lane.Slots).Order().Select(d => Enumerable.Range(0, lane.Choices.Count).Where(c => lane.DayOf[c] == d).OrderBy(_ => random.Next()).First())];
}
