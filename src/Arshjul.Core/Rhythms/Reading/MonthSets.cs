namespace Arshjul.Core.Rhythms.Reading;

/// <summary>The months in which a list might be meant to have dates, and how many bits it takes to tell them.</summary>
internal static class MonthSets
{
    private static readonly int[] AllButJuly = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];

    /// <summary>All but July; those the list has; those from its first to its last but for the gap of its summer.</summary>
    public static IEnumerable<(IReadOnlyList<int> Months, double Bits)> Of(IReadOnlyList<DateOnly> dates)
    {
        var own = dates.Select(d => d.Month).Distinct().Order().ToList();
        IReadOnlyList<int>[] sets = [AllButJuly, own, [.. Terms(own)]];
        return sets.DistinctBy(m => string.Join(',', m)).Select(m => (m, Bits(m)));
    }

    /// <summary>The shortest way in which people tell months: all but July, two terms, every so manieth, or one by one.</summary>
    public static double Bits(IReadOnlyList<int> months)
    {
        if (months.SequenceEqual(AllButJuly))
            return 1.3;
        var singly = 2.8 + CodeLength.Choice(12, months.Count);
        var steps = months.Zip(months.Skip(1), (a, b) => b - a).Distinct().ToList();
        if (steps is [> 1 and var step])
            return Math.Min(singly, 3 + CodeLength.OneOf(4) + CodeLength.OneOf(step));
        return months.SequenceEqual(Terms(months)) ? Math.Min(singly, 1.6 + TermBits(months)) : singly;
    }

    /// <summary>Most begin in January or February, end in December and rest in July.</summary>
    private static double TermBits(IReadOnlyList<int> months)
    {
        var begins = months[0] <= 2 ? 1 : 3.5;
        var ends = months[^1] switch { 12 => 0.3, 11 => 2.3, _ => 4 };
        return begins + ends + (months[^1] - months[0] + 1 - months.Count) switch { 1 => 0.7, 0 => 3, <= 3 => 2.3, _ => 4 };
    }

    /// <summary>From the first to the last month, but for those around July that have none.</summary>
    private static IEnumerable<int> Terms(IReadOnlyList<int> months)
    {
        var before = months.LastOrDefault(m => m < 7);
        var after = months.FirstOrDefault(m => m > 7, 13);
        return Enumerable.Range(months[0], months[^1] - months[0] + 1).Where(m => months.Contains(7) || before == 0 || m <= before || m >= after);
    }
}
