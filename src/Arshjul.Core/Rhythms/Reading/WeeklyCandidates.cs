using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms.Reading;

/// <summary>Rules of every k weeks that a list might follow, with and without a summer.</summary>
internal static class WeeklyCandidates
{
    /// <summary>A step is tried when so great a part of the list's own steps are it.</summary>
    private const double StepShare = 0.3;

    private const int LongestStep = 13;

    /// <summary>The rules worth trying on dates in order, at least two: whole weeks, none of them outside the years of the list, so that they can be told by number.</summary>
    public static IEnumerable<RhythmCandidate> Of(IReadOnlyList<DateOnly> dates) =>
        from weekdays in WeekdaySets(dates)
        from step in Steps(dates)
        from start in Starts(dates, step, Monday(NewYear(dates[0])))
        from summer in Summers(dates, step)
        select Candidate(weekdays, step, Later(start, NewYear(dates[0])), summer, Earlier(Monday(dates[^1]).AddDays(6), NewYear(dates[^1]).AddYears(1).AddDays(-1)));

    private static RhythmCandidate Candidate(IReadOnlyList<DayOfWeek> weekdays, int step, DateOnly start, (int Last, int Restart)? summer, DateOnly until)
    {
        var rule = new WeeklyRhythm { Weekday = weekdays[0], Also = [.. weekdays.Skip(1)], Weeks = step, LastWeek = summer?.Last, RestartWeek = summer?.Restart };
        var break_ = summer is { } s ? 0.5 + CodeLength.Usual(s.Last, 21, 26, 6) + CodeLength.Usual(s.Restart, 32, 38, 6) : 1.5;
        var bits = 1.5 + Bits(weekdays.Count) + (step <= 6 ? 2.6 : 5) + CodeLength.Usual(IsoWeek.Of(start).Number, 2, 9, 6) + break_ + 2;
        return new RhythmCandidate(rule, start, until, bits);
    }

    private static double Bits(int weekdays) => CodeLength.Choice(5, weekdays) + (weekdays == 1 ? 0.3 : 2.5);

    /// <summary>The commonest weekday alone, and with the next one or two when those are common too.</summary>
    private static IEnumerable<IReadOnlyList<DayOfWeek>> WeekdaySets(IReadOnlyList<DateOnly> dates)
    {
        var common = dates.GroupBy(d => d.DayOfWeek).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Where((g, i) => i == 0 || g.Count() * 5 >= dates.Count).Select(g => g.Key).Take(3).ToList();
        return Enumerable.Range(1, common.Count).Select(n => common.Take(n).OrderBy(d => ((int)d + 6) % 7).ToList());
    }

    private static IEnumerable<int> Steps(IReadOnlyList<DateOnly> dates)
    {
        var mondays = dates.Select(Monday).Distinct().ToList();
        var steps = mondays.Zip(mondays.Skip(1), (a, b) => (b.DayNumber - a.DayNumber) / 7).ToList();
        return steps.Distinct().Where(s => s <= LongestStep && steps.Count(t => t == s) >= steps.Count * StepShare);
    }

    /// <summary>The weeks from which the first few dates could be counted, when one of them is an exception.</summary>
    private static IEnumerable<DateOnly> Starts(IEnumerable<DateOnly> dates, int step, DateOnly earliest) =>
        dates.Select(Monday).Distinct().Take(3).SelectMany((monday, i) => new[] { monday, monday.AddDays(-7 * step * i) }).Where(d => d >= earliest).Distinct();

    /// <summary>No summer, and each that could lie between the last dates before the middle of July and the first after it.</summary>
    private static IEnumerable<(int Last, int Restart)?> Summers(IReadOnlyList<DateOnly> dates, int step)
    {
        yield return null;
        var middle = new DateOnly(dates[0].Year, 7, 15);
        var spring = dates.TakeWhile(d => d < middle).TakeLast(2).Select(d => IsoWeek.Of(d).Number).Distinct().ToList();
        var autumn = Starts(dates.SkipWhile(d => d < middle).TakeWhile(d => d.Year == middle.Year), step, middle.AddDays(-14)).Select(d => IsoWeek.Of(d).Number).Distinct().ToList();
        foreach (var last in spring)
            foreach (var restart in autumn.Where(r => r > last))
                yield return (last, restart);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly NewYear(DateOnly day) => new(day.Year, 1, 1);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
