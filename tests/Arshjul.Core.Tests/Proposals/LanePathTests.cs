using Arshjul.Core.Proposals.Search;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>The cheapest row of a lane, against all rows there are.</summary>
public sealed class LanePathTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Dose.Of(4)).Select(i => 25 * i)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Path_ThroughRandomCosts_IsTheCheapestOfAllRows(int first)
    {
        for (var seed = first; seed < first + 25; seed++)
        {
            var costs = RandomCosts(seed);
            var rows = Rows(costs.Lane).Select(r => (Row: r, Cost: costs.Of(r))).ToList();
            var least = rows.Min(r => r.Cost);

            var (cost, placed) = LanePath.Cheapest(costs, new Effort());

            Assert.True(cost == least && LanePath.Least(costs, new Effort()) == least, $"seed {seed}: {cost} instead of {least}");
            if (least < Price.Never)
                Assert.True(costs.Of(placed) == least, $"seed {seed}: the row told costs {costs.Of(placed)}, not {least}");
            var through = new int[costs.Unary.Length];
            Assert.Equal(least, LanePath.Through(costs, through, new Effort()));
            for (var i = 0; i < through.Length; i++)
            {
                var (slot, choice) = (i / costs.Lane.Choices.Count, i % costs.Lane.Choices.Count);
                var expected = rows.Where(r => r.Row[slot] == choice).Select(r => r.Cost).DefaultIfEmpty(Price.Never).Min();
                Assert.True(expected == through[i], $"seed {seed}: through choice {choice} in slot {slot} {through[i]} instead of {expected}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Need_OfAMeetingBetweenTwoDays_CostsOnceWhenNoneLiesThere(int first)
    {
        for (var seed = first; seed < first + 25; seed++)
        {
            var random = new Random(seed);
            var lane = RandomLane(random);
            var (from, to) = (random.Next(-1, lane.Days.Length + 1), random.Next(-1, lane.Days.Length + 1));
            LaneCosts before = new(lane), after = new(lane);

            after.AddNeed(from, to, 7);

            foreach (var row in Rows(lane))
            {
                var missing = !row.Any(c => lane.DayOf[c] >= from && lane.DayOf[c] <= to);
                Assert.True(after.Of(row) == before.Of(row) + (missing ? 7 : 0), $"seed {seed}: days {from}–{to}, row {string.Join(", ", row)}");
            }
            // What others share is not touched.
            Assert.Equal(new LaneCosts(lane).Pair, before.Pair);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(19)]
    public void Least_OfTwoRowsOfCosts_IsTheLeastSumAndNeverMoreThanNever(int length)
    {
        var random = new Random(length);
        int[] a = [.. Enumerable.Range(0, length).Select(_ => random.Next(3) == 0 ? Price.Never : random.Next(100))], b = [.. a.Select(_ => random.Next(100))];

        Assert.Equal(a.Zip(b, (x, y) => Math.Min(x + y, Price.Never)).Append(Price.Never).Min(), LanePath.Least(a, b));
    }

    [Fact]
    public void Effort_OfAPath_GrowsWithItsMeetingsAndTheSquareOfItsDays()
    {
        Assert.Equal(4 * Spent(days: 20, slots: 3), Spent(days: 40, slots: 3));
        Assert.Equal(2 * Spent(days: 20, slots: 3), Spent(days: 20, slots: 6));

        static long Spent(int days, int slots)
        {
            var effort = new Effort();
            LanePath.Cheapest(new LaneCosts(new Lane("l", slots, [.. Enumerable.Range(0, days).Select(d => Choice(d))], [], [])), effort);
            return effort.Spent;
        }
    }

    private static LaneCosts RandomCosts(int seed)
    {
        var random = new Random(seed);
        var costs = new LaneCosts(RandomLane(random));
        for (var slot = 0; slot < costs.Lane.Slots; slot++)
            for (var c = 0; c < costs.Lane.Choices.Count; c++)
                costs.Add(slot, c, random.Next(6) switch { 0 => Price.Never, 1 => Price.Hard, _ => random.Next(30) });
        for (var i = random.Next(4); i > 0; i--)
            costs.AddNeed(random.Next(costs.Lane.Days.Length), random.Next(costs.Lane.Days.Length), random.Next(40));
        return costs;
    }

    /// <summary>Sometimes with several times a day, and with more days than the machine adds at once.</summary>
    private static Lane RandomLane(Random random)
    {
        var days = 3 + random.Next(18);
        var times = random.Next(3) == 0 ? 2 : 1;
        var choices = Enumerable.Range(0, days).SelectMany(d => Enumerable.Range(0, times).Select(t => Choice(d, t))).Where(_ => random.Next(8) > 0).ToList();
        return new Lane("l", 1 + random.Next(3), choices.Count == 0 ? [Choice(0)] : choices, [], []);
    }

    private static DayChoice Choice(int day, int time = 0) => new() { Date = new DateOnly(2027, 1, 4).AddDays(day), Start = new TimeOnly(9 + time, 0) };

    /// <summary>All rows in order of day; those that are not cost never.</summary>
    private static IEnumerable<int[]> Rows(Lane lane)
    {
        IEnumerable<int[]> rows = [[]];
        for (var slot = 0; slot < lane.Slots; slot++)
            rows = rows.SelectMany(r => Enumerable.Range(0, lane.Choices.Count).Where(c => r.Length == 0 || lane.DayOf[c] > lane.DayOf[r[^1]]).Select(c => (int[])[.. r, c])).ToList();
        return rows.DefaultIfEmpty(new int[lane.Slots]);
    }
}
