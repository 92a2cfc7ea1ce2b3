namespace Arshjul.Core.Rhythms.Reading;

/// <summary>How many bits it takes to tell something to one who knows how meetings are usually laid, and nothing else.</summary>
internal static class CodeLength
{
    private const int WeeksOfAYear = 52;

    /// <summary>Any working day of a year.</summary>
    public const double AnyDay = 7.8;

    /// <summary>One of several, all alike.</summary>
    public static double OneOf(double several) => several <= 1 ? 0 : Math.Log2(several);

    /// <summary>Which k of n.</summary>
    public static double Choice(int n, int k)
    {
        var bits = 0.0;
        for (var i = 0; i < k; i++)
            bits += Math.Log2((double)(n - i) / (i + 1));
        return bits;
    }

    /// <summary>A value that is one of the usual ones, most often; another costs more.</summary>
    public static double Usual(int value, int first, int last, double otherwise) => value >= first && value <= last ? OneOf(last - first + 1) + 0.2 : otherwise;

    /// <summary>The list, said to be without any rule: its weekdays, which of their weeks, and each date that falls outside.</summary>
    public static double Plain(IReadOnlyList<DateOnly> dates)
    {
        var weeks = WeeksOfAYear * (dates[^1].Year - dates[0].Year + 1);
        var byWeekday = dates.GroupBy(d => d.DayOfWeek).Select(g => g.Count()).OrderDescending().ToList();
        return Enumerable.Range(1, Math.Min(5, byWeekday.Count)).Min(weekdays =>
        {
            var on = byWeekday.Take(weekdays).Sum();
            return 1 + Choice(5, weekdays) + Choice(Math.Max(weeks * weekdays, on), on) + ((dates.Count - on) * AnyDay);
        });
    }
}
