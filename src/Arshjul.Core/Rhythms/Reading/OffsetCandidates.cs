using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms.Reading;

/// <summary>Rules of so many days before or after another group's meetings that a list might follow.</summary>
internal static class OffsetCandidates
{
    private const int Farthest = 31;
    private const int MostOffsets = 2;
    private const int MostLeftOut = 3;
    private const double AtTermsEnd = 2.3;
    private const double WithinATerm = 6;

    /// <summary>The rules worth trying on dates in order.</summary>
    /// <param name="dates">The list.</param>
    /// <param name="others">Keys of the groups it might follow.</param>
    /// <param name="around">Their dates and the working days.</param>
    public static IEnumerable<RhythmCandidate> Of(IReadOnlyList<DateOnly> dates, IReadOnlyList<string> others, RhythmSurroundings around) =>
        from key in others
        let days = around.MeetingDaysOf(key).Where(d => d >= dates[0].AddDays(-Farthest) && d <= dates[^1].AddDays(Farthest)).ToList()
        from offset in Rules(dates, days, key, around)
        from months in Months(offset.Rule, dates, days, around)
        select new RhythmCandidate(
            offset.Rule with { Months = months.Months },
            new DateOnly(dates[0].Year, 1, 1),
            new DateOnly(dates[^1].Year, 12, 31),
            2.5 + CodeLength.OneOf(others.Count) + CodeLength.OneOf(3) + offset.Bits + months.Bits);

    /// <summary>All the other's meetings; all but those of some months that the list has none for; or those of its months.</summary>
    private static IEnumerable<(IReadOnlyList<int> Months, double Bits)> Months(OffsetRhythm rule, IReadOnlyList<DateOnly> dates, List<DateOnly> days, RhythmSurroundings around)
    {
        yield return ([], 0.5);
        var followed = days.Where(d => dates.Contains(rule.From(d, around.Days))).Select(d => d.Month).ToHashSet();
        var left = days.Select(d => d.Month).Distinct().Where(m => !followed.Contains(m)).ToList();
        if (followed.Count == 0)
            yield break;
        if (left.Count > 1)
            yield return ([.. followed.Order()], MonthSets.Bits([.. followed.Order()]));
        if (left.Count <= MostLeftOut)
            // A month that is followed on another day than the rule's is an exception, and not left out.
            foreach (var some in Enumerable.Range(1, (1 << left.Count) - 1).Select(bits => left.Where((_, i) => (bits >> i & 1) == 1).ToList()))
                yield return ([.. Enumerable.Range(1, 12).Except(some)], 1.5 + some.Sum(m => m is 1 or 6 or 7 or 8 or 12 ? AtTermsEnd : WithinATerm));
    }

    private static IEnumerable<(OffsetRhythm Rule, double Bits)> Rules(IReadOnlyList<DateOnly> dates, List<DateOnly> days, string of, RhythmSurroundings around)
    {
        foreach (var o in Offsets(dates, days, (theirs, own) => own.DayNumber - theirs.DayNumber))
            // People think of the weekday before they count days.
            yield return (new OffsetRhythm { Of = of, Days = Math.Abs(o), After = o > 0 }, 1 + Side(o) + CodeLength.Usual(Math.Abs(o), 0, 15, 6));
        foreach (var o in Offsets(dates, days, around.Days.WorkingDaysBetween))
            yield return (new OffsetRhythm { Of = of, WorkingDays = Math.Abs(o), After = o > 0 }, Side(o) + Working(Math.Abs(o)));
        foreach (var weekday in dates.GroupBy(d => d.DayOfWeek).Where(g => g.Count() * 2 >= dates.Count).Select(g => g.Key))
            foreach (var o in Offsets([.. dates.Where(d => d.DayOfWeek == weekday)], days, (theirs, own) => (IsoWeek.Of(own).Monday.DayNumber - IsoWeek.Of(theirs).Monday.DayNumber) / 7))
                yield return (new OffsetRhythm { Of = of, Weekday = weekday, Weeks = Math.Abs(o), After = o > 0 }, CodeLength.OneOf(5) + Side(o) + CodeLength.Usual(Math.Abs(o), 0, 3, 4));
    }

    /// <summary>A week or two, or a few days: six working days are more likely a weekday of the week before.</summary>
    private static double Working(int days) => days is 5 or 10 or <= 3 ? 4.8 : 6.5;

    /// <summary>Most groups meet before the one they follow.</summary>
    private static double Side(int offset) => offset > 0 ? 2 : 0.4;

    /// <summary>The commonest distances from one of the other's days to a date.</summary>
    private static IEnumerable<int> Offsets(IReadOnlyList<DateOnly> dates, List<DateOnly> days, Func<DateOnly, DateOnly, int> distance) =>
        dates.SelectMany(date => days.Where(d => Math.Abs(d.DayNumber - date.DayNumber) <= Farthest).Select(d => distance(d, date)))
            .GroupBy(o => o).Where(g => g.Count() * 2 >= dates.Count).OrderByDescending(g => g.Count()).ThenBy(g => Math.Abs(g.Key)).ThenBy(g => g.Key).Select(g => g.Key).Take(MostOffsets);
}
