using System.Globalization;
using Arshjul.Core.Calendar;

namespace Arshjul.Core.StandingPoints;

/// <summary>The windows that the rules which follow the calendar give, by label.</summary>
internal static class RuleInstances
{
    /// <summary>Rules of one family carry on each other's labels when one replaces the other: a year that had its turn under the old rule has none under the new, and one that would have none gets its turn.</summary>
    public static string? Family(DueRule rule) => rule switch
    {
        YearlyRule or PeriodRule { Period: PeriodKind.Year } => "year",
        PeriodRule p => p.Period.ToString(),
        MonthsRule => "month",
        AfterEventRule => "event",
        _ => null,
    };

    /// <summary>The windows that touch the days from one to another, in order; none for a rule that does not follow the calendar.</summary>
    public static IEnumerable<DueWindow> Of(DueRule rule, DateOnly from, DateOnly to) => rule switch
    {
        YearlyRule yearly => Years(yearly, from, to),
        MonthsRule months => Months(months, from, to),
        PeriodRule period => Periods(period, from, to),
        _ => [],
    };

    private static IEnumerable<DueWindow> Years(YearlyRule rule, DateOnly from, DateOnly to)
    {
        for (var year = Math.Max(2, from.Year - 1); year <= Math.Min(to.Year, 9998); year++)
        {
            if (rule.EveryYears > 1 && (year - (rule.CountedFrom ?? 0)) % rule.EveryYears != 0)
                continue;
            var first = rule.From.In(year);
            var last = rule.To.IsBefore(rule.From) ? Earlier(rule.To.In(year + 1), rule.From.In(year + 1).AddDays(-1)) : rule.To.In(year);
            var target = rule.Target is { } t ? t.In(t.IsBefore(rule.From) ? year + 1 : year) : first;
            if (first <= to && last >= from)
                yield return new DueWindow(new InstanceLabel(year.ToString("0000", CultureInfo.InvariantCulture), year), first, target <= last ? target : last, last);
        }
    }

    private static IEnumerable<DueWindow> Months(MonthsRule rule, DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to && month.Year < 9999; month = month.AddMonths(1))
            if (rule.Months.Contains(month.Month))
                yield return new DueWindow(new InstanceLabel(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Year, month.Month), month, month, month.AddMonths(1).AddDays(-1));
    }

    private static IEnumerable<DueWindow> Periods(PeriodRule rule, DateOnly from, DateOnly to)
    {
        var back = rule.LagDays + (7 * (rule.WithinWeeks ?? 0));
        var first = ReportingPeriod.Of(rule.Period, from.AddDays(-Math.Min(back, from.DayNumber))).Previous.Previous;
        for (var period = first; Earliest(rule, period) <= to; period = period.Next)
        {
            var earliest = Earliest(rule, period);
            var latest = rule.Period == PeriodKind.Term ? period.End
                : rule.WithinWeeks is { } weeks ? earliest.AddDays(7 * weeks)
                : Earliest(rule, period.Next).AddDays(-1);
            if (latest >= from)
                yield return new DueWindow(Label(period), earliest, earliest, latest);
        }
    }

    // 29 February and the 28th are one day in most years: two years' windows shall not both have it.
    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Earliest(PeriodRule rule, ReportingPeriod period) => rule.Period == PeriodKind.Term ? period.Start : period.End.AddDays(rule.LagDays);

    private static InstanceLabel Label(ReportingPeriod period)
    {
        var year = period.Year.ToString("0000", CultureInfo.InvariantCulture);
        var number = period.Number.ToString(CultureInfo.InvariantCulture);
        return new InstanceLabel(period.Kind switch
        {
            PeriodKind.Tertial => $"{year}-T{number}",
            PeriodKind.Quarter => $"{year}-Q{number}",
            PeriodKind.HalfYear => $"{year}-H{number}",
            PeriodKind.Term => period.Number == 1 ? $"{year}-vt" : $"{year}-ht",
            _ => year,
        }, period.Year, period.Number);
    }
}
