using Arshjul.Core.Proposals.Conflicts;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>The smallest set that has something of each of several sets, against all there are.</summary>
public sealed class HittingSetTests
{
    private const int Things = 9;

    [Fact]
    public void Smallest_OfRandomSets_IsNoLargerThanAnyOther()
    {
        for (var seed = 0; seed < Dose.Of(300); seed++)
        {
            var random = new Random(seed);
            var sets = Enumerable.Range(0, random.Next(8)).Select(_ => (IReadOnlySet<int>)Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(Things)).ToHashSet()).ToList();

            var found = HittingSet.Smallest(sets);

            var least = Enumerable.Range(0, 1 << Things).Where(mask => sets.TrueForAll(s => s.Any(one => (mask >> one & 1) == 1))).Min(mask => int.PopCount(mask));
            Assert.True(sets.TrueForAll(s => s.Overlaps(found)), $"seed {seed}: a set is missed");
            Assert.True(found.Count == least, $"seed {seed}: {found.Count} instead of {least}");
            Assert.True(found.SequenceEqual(found.Distinct().Order()), $"seed {seed}: {string.Join(", ", found)}");
        }
    }

    [Fact]
    public void Smallest_OfNoSets_IsEmpty() => Assert.Empty(HittingSet.Smallest([]));
}
