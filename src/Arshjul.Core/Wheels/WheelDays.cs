using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Wheels;

/// <summary>The days of a picture themselves: its months, weeks, periods and ground.</summary>
internal static class WheelDays
{
    public static string Heading(WheelSpan span, Phrasebook words) => span.Months switch
    {
        12 => span.Year.ToString(CultureInfo.InvariantCulture),
        3 => words.Say("wheel.quarter", (span.From.Month + 2) / 3, span.Year),
        _ => $"{MonthName(span.From.Month, words)} {span.Year.ToString(CultureInfo.InvariantCulture)}",
    };

    public static IReadOnlyList<WheelStretch> Months(WheelSpan span, Phrasebook words) =>
    [
        .. from month in Enumerable.Range(span.From.Month, span.Months)
           let first = new DateOnly(span.Year, month, 1)
           let name = MonthName(month, words)
           select new WheelStretch(name, first, first.AddMonths(1).AddDays(-1), name),
    ];

    public static IReadOnlyList<WheelStretch> Weeks(WheelSpan span, Phrasebook words)
    {
        var weeks = new List<WheelStretch>();
        for (var day = span.From; day <= span.To; day = weeks[^1].To.AddDays(1))
        {
            var week = IsoWeek.Of(day);
            weeks.Add(new WheelStretch(week.Number.ToString(CultureInfo.InvariantCulture), day, span.Nearest(week.Monday.AddDays(6)), words.Say("wheel.week", week.Number)));
        }
        return weeks;
    }

    public static IReadOnlyList<WheelStretch> Tertials(WheelSpan span, Phrasebook words) =>
    [
        .. from number in Enumerable.Range(1, ReportingPeriod.PerYear(PeriodKind.Tertial))
           let tertial = new ReportingPeriod(PeriodKind.Tertial, span.Year, number)
           where span.Meets(tertial.Start, tertial.End)
           let label = string.Create(CultureInfo.InvariantCulture, $"T{number}")
           select new WheelStretch(label, span.Nearest(tertial.Start), span.Nearest(tertial.End), words.Say("wheel.tertial", number, span.Year)),
    ];

    /// <summary>The ground in order of time, the widest kind first.</summary>
    public static IReadOnlyList<WheelGround> Ground(PlanAt at, WheelSpan span, Phrasebook words) =>
    [
        .. July(span, words)
            .Concat(at.Plan.Closures
                .Where(c => c.Kind is ClosureKind.SchoolHoliday or ClosureKind.Free && span.Meets(c.From, c.To))
                .Select(c => new WheelGround(c.Kind == ClosureKind.Free ? GroundKind.LocallyClosed : GroundKind.School, span.Nearest(c.From), span.Nearest(c.To), c.Name)))
            .Concat(SwedishHolidays.RedDays(span.Year).Concat(SwedishHolidays.Eves(span.Year))
                .Where(h => span.Has(h.Date) && !at.Days.IsWorkingDay(h.Date))
                .Select(h => new WheelGround(GroundKind.Red, h.Date, h.Date, words.Say(h.Name))))
            .OrderByDescending(g => g.Kind).ThenBy(g => g.From).ThenBy(g => g.To),
    ];

    private static IEnumerable<WheelGround> July(WheelSpan span, Phrasebook words)
    {
        DateOnly first = new(span.Year, 7, 1), last = new(span.Year, 7, 31);
        return span.Meets(first, last) ? [new WheelGround(GroundKind.MidYear, first, last, words.Say("wheel.july"))] : [];
    }

    private static string MonthName(int month, Phrasebook words)
    {
        var name = words.Culture.DateTimeFormat.GetMonthName(month);
        return char.ToUpper(name[0], words.Culture) + name[1..];
    }
}
