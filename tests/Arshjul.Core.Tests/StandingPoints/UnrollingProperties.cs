using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints.RandomWheels;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.StandingPoints;

/// <summary>Property 2 of docs/due.md, and that each window gives its instance, over random rules.</summary>
public sealed class UnrollingProperties
{
    private static readonly StandingPoint Point = new() { Group = "a", Key = "p", Name = "P", Section = "s", Rule = new EveryMeetingRule() };

    [Fact]
    public void YearlyRule_OverFullYears_GivesOneInstanceEachThroughAnyChangeOfRule() =>
        Gen.Select(Gen.Int[1, 8], RandomRules.WithinYear, Gen.Select(Gen.Int[0, 8 * 365], RandomRules.WithinYear).Array[0, 4]).Holds((years, first, changes) =>
        {
            var start = new DateOnly(2024, 1, 1);
            var point = Point with
            {
                Rule = first,
                From = start,
                Until = start.AddYears(years).AddDays(-1),
                Changes = [.. changes.Select(c => new PointChange { From = start.AddDays(c.Item1), Rule = c.Item2 }).OrderBy(c => c.From)],
            };
            return Instances(point, 2022, 2034).Select(i => i.Label.Text).SequenceEqual(Enumerable.Range(2024, years).Select(y => $"{y}"));
        }, 3000);

    [Fact]
    public void YearlyRule_OverFullYearsCountedFromItsWindow_GivesOneInstanceEach() => Gen.Select(Gen.Int[1, 8], RandomRules.Yearly).Holds((years, rule) =>
    {
        var start = rule.From.In(2025);
        var until = rule.From.In(2025 + years).AddDays(-1);
        return Instances(Point with { Rule = rule, From = start, Until = until }, 2022, 2036).Count == years;
    }, 2000);

    [Fact]
    public void Rule_OfTheCalendar_GivesAnInstanceForEachWindowInWhichThePointIsActive() =>
        Gen.Select(RandomRules.Any, Gen.Int[0, 900], Gen.Int[0, 900], Gen.Select(Gen.Int[0, 900], Gen.Enum<PointState>()).Array[0, 4]).Holds((rule, from, length, states) =>
        {
            if (rule is YearlyRule { EveryYears: > 1 } or not (YearlyRule or MonthsRule or PeriodRule))
                return true;
            var start = new DateOnly(2024, 1, 1);
            var point = Point with
            {
                Rule = rule,
                From = start.AddDays(from),
                Until = start.AddDays(from + length),
                Changes = [.. states.Select(s => new PointChange { From = start.AddDays(s.Item1), State = s.Item2 }).OrderBy(c => c.From)],
            };
            var expected = new Dictionary<string, DateOnly>();
            for (var day = start; day <= point.Until; day = day.AddDays(1))
                foreach (var label in Labels(rule, day).Where(_ => point.IsActiveOn(day, day)))
                    expected.TryAdd(label, day);
            return Instances(point, 2022, 2030).OrderBy(i => i.Label.Text, StringComparer.Ordinal).Select(i => (i.Label.Text, i.Earliest))
                .SequenceEqual(expected.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, e.Value)));
        }, 2000);

    /// <summary>The windows a day lies in, worked out from the day.</summary>
    private static IEnumerable<string> Labels(DueRule rule, DateOnly day)
    {
        switch (rule)
        {
            case MonthsRule months when months.Months.Contains(day.Month):
                yield return $"{day.Year}-{day.Month:00}";
                break;
            case YearlyRule yearly:
                var overNewYear = yearly.To.In(2024) < yearly.From.In(2024);
                if (overNewYear ? day >= yearly.From.In(day.Year) : day >= yearly.From.In(day.Year) && day <= yearly.To.In(day.Year))
                    yield return $"{day.Year}";
                if (overNewYear && day <= yearly.To.In(day.Year) && day < yearly.From.In(day.Year))
                    yield return $"{day.Year - 1}";
                break;
            case PeriodRule { Period: PeriodKind.Term }:
                yield return day.Month <= 6 ? $"{day.Year}-vt" : $"{day.Year}-ht";
                break;
            case PeriodRule period:
                var months2 = 12 / ReportingPeriod.PerYear(period.Period);
                for (var end = new DateOnly(2021, 1, 1).AddMonths(months2); end.AddDays(-1) <= day; end = end.AddMonths(months2))
                {
                    var first = end.AddDays(period.LagDays - 1);
                    var last = period.WithinWeeks is { } w ? first.AddDays(7 * w) : end.AddMonths(months2).AddDays(period.LagDays - 2);
                    var of = end.AddDays(-1);
                    if (day >= first && day <= last)
                        yield return period.Period == PeriodKind.Year ? $"{of.Year}" : $"{of.Year}-{(period.Period == PeriodKind.Tertial ? 'T' : period.Period == PeriodKind.Quarter ? 'Q' : 'H')}{of.Month / months2}";
                }
                break;
        }
    }

    private static List<PointInstance> Instances(StandingPoint point, int firstYear, int lastYear)
    {
        var facts = new PointFacts
        {
            Group = "a",
            Meetings = [new Meeting { Key = "m0", Groups = ["a"], Date = new DateOnly(firstYear, 5, 5) }, new Meeting { Key = "m1", Groups = ["a"], Date = new DateOnly(lastYear, 5, 5) }],
            Points = [point],
        };
        var today = new DateOnly(2040, 1, 1);
        return [.. new InstanceUnroller(facts, new PointViews(facts).On(today), today).Of(point).OrderBy(i => i.Earliest)];
    }
}
