namespace Arshjul.Core.Rhythms.Reading;

/// <summary>Rules of the nth weekday of the month that a list might follow.</summary>
internal static class MonthlyCandidates
{
    private const int MostDays = 4;

    /// <summary>The rules worth trying on dates in order.</summary>
    public static IEnumerable<RhythmCandidate> Of(IReadOnlyList<DateOnly> dates) =>
        from days in DaySets(dates)
        from months in MonthSets.Of(dates)
        select new RhythmCandidate(
            new MonthlyRhythm { Weekday = days[0].Weekday, Nth = days[0].Nth, Also = [.. days.Skip(1)], Months = IsUsual(months.Months) ? [] : months.Months },
            new DateOnly(dates[0].Year, 1, 1),
            new DateOnly(dates[^1].Year, 12, 31),
            1.5 + (days.Count * CodeLength.OneOf(25)) + (days.Count == 1 ? 0.3 : 2.5) + months.Bits);

    /// <summary>What a rhythm means that names no months.</summary>
    private static bool IsUsual(IReadOnlyList<int> months) => months.Count == 11 && !months.Contains(7);

    /// <summary>The commonest days of the month, each alone and two by two.</summary>
    private static IEnumerable<IReadOnlyList<NthWeekday>> DaySets(IReadOnlyList<DateOnly> dates)
    {
        var common = dates.SelectMany(Days).GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Weekday).ThenBy(g => g.Key.Nth)
            .Where(g => g.Count() * 4 >= dates.Count).Select(g => g.Key).Take(MostDays).ToList();
        foreach (var day in common)
            yield return [day];
        for (var i = 0; i < common.Count; i++)
            for (var j = i + 1; j < common.Count; j++)
                yield return [.. new[] { common[i], common[j] }.OrderBy(d => d.Nth < 0 ? 6 : d.Nth)];
    }

    /// <summary>The ways in which a date is a day of its month: the fourth Monday is often the last one too.</summary>
    private static IEnumerable<NthWeekday> Days(DateOnly date)
    {
        yield return new NthWeekday { Weekday = date.DayOfWeek, Nth = ((date.Day - 1) / 7) + 1 };
        if (date.AddDays(7).Month != date.Month)
            yield return new NthWeekday { Weekday = date.DayOfWeek, Nth = -1 };
    }
}
