using Arshjul.Core.Words;

namespace Arshjul.Core.Rhythms.Reading;

/// <summary>Tells a rhythm as people would.</summary>
public static class RhythmWords
{
    private static readonly int[] EveryMonth = [.. Enumerable.Range(1, 12)];

    /// <summary>What a list was read as, "onsdagar var fjärde vecka v. 4–24, omstart v. 33, till v. 49; undantag 2: 14 maj i stället för 7 maj, inget möte 29 oktober".</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="label">What a group is called, by its key.</param>
    public static Sentence Of(RhythmReading reading, Func<string, string> label)
    {
        if (reading.Rule is not { } rule)
            return None(reading);
        var told = Ended(reading, Of(rule, reading.Span.From, label));
        return reading.Deviations.Count == 0
            ? new Sentence("rhythm.exact", told)
            : new Sentence("rhythm.except", told, reading.Deviations.Count, Listed("rhythm.comma", reading.Deviations.Select(Of)));
    }

    /// <summary>A rule, "andra tisdagen i varje månad utom juli".</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="from">The first day on which it is meant.</param>
    /// <param name="label">What a group is called, by its key.</param>
    public static Sentence Of(Rhythm rule, DateOnly from, Func<string, string> label) => rule switch
    {
        MonthlyRhythm monthly => new Sentence("rhythm.month", Days(monthly), Months(monthly.Months.Count > 0 ? monthly.Months : [.. EveryMonth.Where(m => m != 7)])),
        WeeklyRhythm weekly => InMonths(weekly, Weeks(weekly, from)),
        OffsetRhythm { Months.Count: > 0 } offset => new Sentence("rhythm.offset.in", Offset(offset, label(offset.Of)), Months(offset.Months)),
        OffsetRhythm offset => Offset(offset, label(offset.Of)),
        ListedRhythm listed => new Sentence("rhythm.listed", Listed("rhythm.comma", listed.On.Order().Select(d => new Sentence("rhythm.date", d)))),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>Where a list leaves its rule, "7 juni i stället för 6 juni (röd dag: Sveriges nationaldag)".</summary>
    public static Sentence Of(RhythmDeviation deviation)
    {
        var told = deviation switch
        {
            { Ruled: { } ruled, Held: { } held } => new Sentence("rhythm.moved", held, ruled),
            { Ruled: { } ruled } => new Sentence("rhythm.dropped", ruled),
            _ => new Sentence("rhythm.added", deviation.Held),
        };
        return deviation.Why is { } why ? new Sentence("rhythm.why", told, why) : told;
    }

    /// <summary>With the week in which a rule ends that would go on: whoever has only the sentence cannot know it.</summary>
    private static Sentence Ended(RhythmReading reading, Sentence told)
    {
        var (from, until) = reading.Span;
        return reading.Rule is WeeklyRhythm weekly && weekly.Dates(from, new DateOnly(until.Year, 12, 31), RhythmSurroundings.None).Any(d => d > until)
            ? new Sentence("rhythm.until", told, Calendar.IsoWeek.Of(until).Number)
            : told;
    }

    private static Sentence None(RhythmReading reading)
    {
        var common = reading.Read.GroupBy(d => d.DayOfWeek).MaxBy(g => g.Count());
        return common switch
        {
            _ when reading.Read.Count == 1 => new Sentence("rhythm.one"),
            _ when reading.Read.Count < RhythmReader.Fewest => new Sentence("rhythm.few", reading.Read.Count),
            { Key: var weekday } when common.Count() == reading.Read.Count => new Sentence("rhythm.weekdayOnly", Plural(weekday), Numbers(reading.Read.Select(d => Calendar.IsoWeek.Of(d).Number))),
            { Key: var weekday } when common.Count() * 4 >= reading.Read.Count * 3 => new Sentence("rhythm.weekdayMostly", Plural(weekday), common.Count(), reading.Read.Count),
            _ => new Sentence("rhythm.none", reading.Read.Count),
        };
    }

    private static object Days(MonthlyRhythm monthly)
    {
        var days = monthly.Days.OrderBy(d => d.Nth < 0 ? 6 : d.Nth).ThenBy(d => d.Weekday).ToList();
        return days.Select(d => d.Weekday).Distinct().Count() == 1
            ? new Sentence("rhythm.nth", Listed("rhythm.and", days.Select(d => new Sentence("rhythm.nth." + d.Nth))), new Sentence("rhythm.day." + days[0].Weekday))
            : Listed("rhythm.and", days.Select(Nth));
    }

    /// <summary>"andra onsdagen".</summary>
    internal static Sentence Nth(NthWeekday day) => new("rhythm.nth", new Sentence("rhythm.nth." + day.Nth), new Sentence("rhythm.day." + day.Weekday));

    /// <summary>"var fjärde vecka".</summary>
    internal static Sentence Step(WeeklyRhythm weekly) => weekly.Weeks <= 13 ? new Sentence("rhythm.step." + weekly.Weeks) : new Sentence("rhythm.step", weekly.Weeks);

    private static Sentence Weeks(WeeklyRhythm weekly, DateOnly from)
    {
        var weekdays = Listed("rhythm.and", weekly.Weekdays.Select(Plural));
        if (weekly.InWeeks.Count > 0)
            return new Sentence("rhythm.inWeeks", weekdays, Numbers(weekly.InWeeks));
        var step = Step(weekly);
        var first = Calendar.IsoWeek.Of(weekly.Dates(from, from.AddDays(7 * weekly.Weeks), RhythmSurroundings.None).FirstOrDefault(from)).Number;
        return weekly is { LastWeek: { } last, RestartWeek: { } restart }
            ? new Sentence("rhythm.summer", weekdays, step, first, last, restart)
            : new Sentence("rhythm.weeks", weekdays, step, first);
    }

    /// <summary>"måndagen veckan före SN".</summary>
    internal static Sentence Offset(OffsetRhythm offset, string of)
    {
        var side = offset.After ? "after" : "before";
        return offset switch
        {
            { Weekday: { } weekday, Weeks: 0 } => new Sentence("rhythm.sameWeek", new Sentence("rhythm.day." + weekday), of),
            { Weekday: { } weekday, Weeks: 1 } => new Sentence("rhythm.week." + side, new Sentence("rhythm.day." + weekday), of),
            { Weekday: { } weekday } => new Sentence("rhythm.weeks." + side, new Sentence("rhythm.day." + weekday), offset.Weeks, of),
            { WorkingDays: 1 } => new Sentence("rhythm.workingDay." + side, of),
            { WorkingDays: > 1 and var working } => new Sentence("rhythm.workingDays." + side, working, of),
            { Days: 1 } => new Sentence("rhythm.day." + side, of),
            { Days: > 1 and var days } => new Sentence("rhythm.days." + side, days, of),
            _ => new Sentence("rhythm.sameDay", of),
        };
    }

    private static Sentence InMonths(Rhythm rule, Sentence told) => rule.Months.Count == 0 ? told : new Sentence("rhythm.in", told, Months(rule.Months));

    /// <summary>"i varje månad utom juli", or the months one by one where that is shorter.</summary>
    private static Sentence Months(IReadOnlyList<int> months)
    {
        var missing = EveryMonth.Except(months).ToList();
        return missing.Count switch
        {
            0 => new Sentence("rhythm.months.all"),
            <= 4 => new Sentence("rhythm.months.but", Listed("rhythm.and", missing.Select(Name))),
            _ => new Sentence("rhythm.months", Listed("rhythm.and", months.Order().Select(Name))),
        };

        static Sentence Name(int month) => new("rhythm.monthName", new DateOnly(2000, month, 1));
    }

    private static Sentence Plural(DayOfWeek weekday) => new("rhythm.weekdays." + weekday);

    private static string Numbers(IEnumerable<int> weeks) => string.Join(", ", weeks);

    /// <summary>"a, b och c": commas between all but the last two, and between those what is said.</summary>
    private static object Listed(string last, IEnumerable<Sentence> parts)
    {
        var all = parts.ToList();
        return all.Skip(1).Index().Aggregate((object)all[0], (told, part) => new Sentence(part.Index == all.Count - 2 ? last : "rhythm.comma", told, part.Item));
    }
}
