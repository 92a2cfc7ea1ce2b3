using System.Collections.Concurrent;

namespace Arshjul.Core.Calendar;

/// <summary>
/// The red days of lag (1989:253) om allmänna helgdagar with its history back to 2000, the eves that are free in practice by collective
/// agreement, and the days that are commonly shortened. Years before 2000 are answered by the rules of 2000 (sv: helgdagar).
/// </summary>
public static class SwedishHolidays
{
    /// <summary>From this year the national day is red and Whit Monday is not (lag 2004:1320).</summary>
    private const int NationalDayRedFrom = 2005;

    private static readonly ConcurrentDictionary<int, Year> Years = new();

    /// <summary>The named red days of a year in order; Easter Day and Whit Sunday are among them, the other Sundays are not. Two names can share a day (1 May 2008).</summary>
    public static IReadOnlyList<Holiday> RedDays(int year) => Of(year).Red;

    /// <summary>The eves of a year on which nobody works in practice, in order, whatever weekday they fall on.</summary>
    public static IReadOnlyList<Holiday> Eves(int year) => Of(year).Eves;

    /// <summary>The days before a red day on which work commonly ends early, in order, whatever weekday they fall on; those before midsummer, Christmas and New Year's Eve are not such.</summary>
    public static IReadOnlyList<Holiday> ShortenedDays(int year) => Of(year).Shortened;

    /// <summary>Whether a day is red: a named red day or a Sunday.</summary>
    public static bool IsRed(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday || RedDay(day) is not null;

    /// <summary>The named red day a day is, or null.</summary>
    public static Holiday? RedDay(DateOnly day) => Of(day.Year).Red.FirstOrDefault(h => h.Date == day);

    /// <summary>The eve free in practice that a day is, or null.</summary>
    public static Holiday? Eve(DateOnly day) => Of(day.Year).Eves.FirstOrDefault(h => h.Date == day);

    /// <summary>The shortened day that a day is, or null; a weekday is not asked for.</summary>
    public static Holiday? ShortenedDay(DateOnly day) => Of(day.Year).Shortened.FirstOrDefault(h => h.Date == day);

    private static Year Of(int year) => Years.GetOrAdd(year, y => new Year(FindRed(y), FindEves(y), FindShortened(y)));

    private static IReadOnlyList<Holiday> FindRed(int year)
    {
        var easter = Easter.Of(year);
        return InOrder(
            new(new(year, 1, 1), "calendar.newYearsDay"),
            new(new(year, 1, 6), "calendar.epiphany"),
            new(easter.AddDays(-2), "calendar.goodFriday"),
            new(easter, "calendar.easterDay"),
            new(easter.AddDays(1), "calendar.easterMonday"),
            new(new(year, 5, 1), "calendar.firstOfMay"),
            new(easter.AddDays(39), "calendar.ascensionDay"),
            new(easter.AddDays(49), "calendar.whitSunday"),
            year < NationalDayRedFrom ? new(easter.AddDays(50), "calendar.whitMonday") : new(new(year, 6, 6), "calendar.nationalDay"),
            new(MidsummerDay(year), "calendar.midsummerDay"),
            new(AllSaintsDay(year), "calendar.allSaintsDay"),
            new(new(year, 12, 25), "calendar.christmasDay"),
            new(new(year, 12, 26), "calendar.boxingDay"));
    }

    private static IReadOnlyList<Holiday> FindEves(int year)
    {
        var easter = Easter.Of(year);
        return InOrder(
            new(easter.AddDays(-1), "calendar.easterEve"),
            new(easter.AddDays(48), "calendar.whitsunEve"),
            new(MidsummerDay(year).AddDays(-1), "calendar.midsummerEve"),
            new(new(year, 12, 24), "calendar.christmasEve"),
            new(new(year, 12, 31), "calendar.newYearsEve"));
    }

    private static IReadOnlyList<Holiday> FindShortened(int year)
    {
        var easter = Easter.Of(year);
        Holiday[] beforeNationalDay = year < NationalDayRedFrom ? [] : [new(new(year, 6, 5), "calendar.dayBeforeNationalDay")];
        return InOrder(
        [
            new(new(year, 1, 5), "calendar.epiphanyEve"),
            new(easter.AddDays(-3), "calendar.maundyThursday"),
            new(new(year, 4, 30), "calendar.walpurgisEve"),
            new(easter.AddDays(38), "calendar.dayBeforeAscension"),
            .. beforeNationalDay,
            new(AllSaintsDay(year).AddDays(-1), "calendar.dayBeforeAllSaints"),
        ]);
    }

    private static DateOnly MidsummerDay(int year) => SaturdayFrom(new DateOnly(year, 6, 20));

    private static DateOnly AllSaintsDay(int year) => SaturdayFrom(new DateOnly(year, 10, 31));

    private static DateOnly SaturdayFrom(DateOnly first) => first.AddDays(DayOfWeek.Saturday - first.DayOfWeek);

    private static IReadOnlyList<Holiday> InOrder(params Holiday[] days) => [.. days.OrderBy(d => d.Date)];

    private sealed record Year(IReadOnlyList<Holiday> Red, IReadOnlyList<Holiday> Eves, IReadOnlyList<Holiday> Shortened);
}
