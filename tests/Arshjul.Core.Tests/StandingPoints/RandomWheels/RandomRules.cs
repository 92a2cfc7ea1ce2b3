using Arshjul.Core.Calendar;
using Arshjul.Core.StandingPoints;
using CsCheck;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>Random due rules of every sort.</summary>
internal static class RandomRules
{
    public static readonly Gen<MonthDay> Days = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 31], (m, d) => new MonthDay(m, Math.Min(d, DateTime.DaysInMonth(2000, m))));

    /// <summary>Yearly, within the calendar year or over New Year.</summary>
    public static readonly Gen<YearlyRule> Yearly = Gen.Select(Days, Days, Days, Gen.Int[0, 3], (from, to, target, shape) =>
        shape == 0 ? new YearlyRule() : new YearlyRule { From = from, To = to, Target = shape == 1 ? target : null });

    /// <summary>Yearly, with a window that lies within the calendar year.</summary>
    public static readonly Gen<YearlyRule> WithinYear = Gen.Select(Days, Days, Gen.Bool, (a, b, aimed) =>
        a.In(2000) <= b.In(2000) ? new YearlyRule { From = a, To = b, Target = aimed ? b : null } : new YearlyRule { From = b, To = a, Target = aimed ? a : null });

    private static readonly Gen<DueRule> EveryYears = Gen.Select(Yearly, Gen.Int[2, 3], Gen.Int[2020, 2022], (y, n, from) => (DueRule)(y with { EveryYears = n, CountedFrom = from }));

    private static readonly Gen<DueRule> Months = Gen.Int[1, 12].Array[1, 4].Select(m => (DueRule)new MonthsRule { Months = [.. m.Distinct()] });

    private static readonly Gen<DueRule> Periods = Gen.Select(Gen.Enum<PeriodKind>(), Gen.Int[0, 90], Gen.Int[0, 20], (kind, lag, weeks) =>
        (DueRule)new PeriodRule { Period = kind, LagDays = lag, WithinWeeks = weeks < 4 ? null : weeks });

    private static readonly Gen<DueRule> Nth = Gen.Select(Gen.Int[2, 4], Gen.Int[0, 5], (n, from) => (DueRule)new EveryNthMeetingRule { N = n, CountedFrom = from < 3 ? "m" + from : null });

    private static readonly Gen<DueRule> After = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 30], (lag, weeks) => (DueRule)new AfterEventRule { Event = "survey", LagDays = lag, WithinWeeks = weeks });

    public static readonly Gen<DueRule> Any = Gen.Frequency(
        (3, Gen.Const<DueRule>(new EveryMeetingRule())), (3, Nth), (3, Months), (6, Yearly.Select(y => (DueRule)y)), (1, EveryYears), (5, Periods), (2, After), (1, Gen.Const<DueRule>(new OnDemandRule())));

    /// <summary>A label that instances of a rule may have, for placements.</summary>
    public static string Label(DueRule rule, int year, int number) => rule switch
    {
        YearlyRule or PeriodRule { Period: PeriodKind.Year } => $"{year}",
        PeriodRule { Period: PeriodKind.Tertial } => $"{year}-T{(number % 3) + 1}",
        PeriodRule { Period: PeriodKind.Quarter } => $"{year}-Q{(number % 4) + 1}",
        PeriodRule { Period: PeriodKind.HalfYear } => $"{year}-H{(number % 2) + 1}",
        PeriodRule => number % 2 == 0 ? $"{year}-vt" : $"{year}-ht",
        MonthsRule m => $"{year}-{m.Months[number % m.Months.Count]:00}",
        AfterEventRule => "event:" + (number % 2),
        EveryMeetingRule or EveryNthMeetingRule => "meeting:m" + number,
        _ => "request:r0",
    };
}
