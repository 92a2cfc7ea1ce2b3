using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Proposals.Conflicts;
using Arshjul.Core.Proposals.Setup;
using Arshjul.Core.Tests.Proposals.Naive;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>On years small enough to try every set of demands: what is told to be a smallest contradiction is one.</summary>
public sealed class SmallestConflictTests
{
    private const int MostSets = 1000;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Dose.Of(6)).Select(i => 1000 + (i * 25))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Find_InASmallYear_IsAsSmallAsTheSmallestOfAll(int first)
    {
        for (var seed = first; seed < first + 25; seed++)
        {
            var at = RandomYears.At(seed);
            var search = new SmallestConflict(new LayoutMaker(new ProposalRequest { At = at, Year = RandomYears.Year }));
            var ids = search.Demands.Select(d => d.Id).ToList();
            foreach (var _ in search.Look(new HashSet<string>()))
            {
                // To the end.
            }

            if (search.Found is not { } conflict)
            {
                Assert.True(IsPossible(at, ids), $"seed {seed}: nothing found, yet it cannot be laid");
                continue;
            }
            var set = conflict.Set.Select(d => d.Id).ToList();
            Assert.True(conflict.IsProved, $"seed {seed}: not proved");
            Assert.False(IsPossible(at, set), $"seed {seed}: {string.Join(", ", set)} can be met");
            // Where there are too many sets to try, at least no demand of the set is one too many.
            var sets = Choose(ids.Count, set.Count - 1) <= MostSets ? Sets(ids, set.Count - 1) : set.Select(one => (IReadOnlyList<string>)[.. set.Where(o => o != one)]);
            foreach (var smaller in sets)
                Assert.True(IsPossible(at, smaller), $"seed {seed}: {string.Join(", ", smaller)} contradict each other, yet {set.Count} were told: {string.Join(", ", set)}");
        }
    }

    private static double Choose(int of, int size) => Enumerable.Range(0, size).Aggregate(1.0, (n, i) => n * (of - i) / (i + 1));

    private static bool IsPossible(PlanAt at, IReadOnlyCollection<string> on) => Exhaustive.IsPossible(at, RandomYears.Year, on.Contains);

    /// <summary>All sets of so many. Whatever is contradicted by fewer is contradicted by one of these, but for the case that there are fewer in all.</summary>
    private static IEnumerable<IReadOnlyList<string>> Sets(IReadOnlyList<string> of, int size, int from = 0)
    {
        if (size <= 0)
            return [[]];
        return Enumerable.Range(from, Math.Max(0, of.Count - from)).SelectMany(i => Sets(of, size - 1, i + 1).Select(rest => (IReadOnlyList<string>)[of[i], .. rest]));
    }
}
