using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Planning;

public sealed class RhythmTests
{
    [Fact]
    public void Month_SecondWednesday_PassesOverJuly() =>
        Assert.Equal(
            "01-14 02-11 03-11 04-08 05-13 06-10 08-12 09-09 10-14 11-11 12-09",
            Days(new MonthlyRhythm { Weekday = DayOfWeek.Wednesday, Nth = 2 }));

    [Fact]
    public void Month_LastFriday_IsTheFourthOrTheFifth() =>
        Assert.Equal("01-30 02-27 05-29", Days(new MonthlyRhythm { Weekday = DayOfWeek.Friday, Nth = -1, Months = [5, 1, 2] }));

    [Fact]
    public void Month_FifthMonday_PassesOverMonthsThatLackIt() =>
        Assert.Equal("03-30 06-29 08-31 11-30", Days(new MonthlyRhythm { Weekday = DayOfWeek.Monday, Nth = 5 }));

    [Fact]
    public void Month_WhenJulyIsNamed_MeetsInJuly() =>
        Assert.Equal("07-01", Days(new MonthlyRhythm { Weekday = DayOfWeek.Wednesday, Nth = 1, Months = [7] }));

    [Fact]
    public void Month_FromAndUntil_AreBothIncluded()
    {
        var rhythm = new MonthlyRhythm { Weekday = DayOfWeek.Wednesday, Nth = 2 };
        Assert.Equal([new(2026, 2, 11), new(2026, 3, 11)], rhythm.Dates(new(2026, 2, 11), new(2026, 3, 11)));
        Assert.Empty(rhythm.Dates(new(2026, 2, 12), new(2026, 3, 10)));
    }

    [Fact]
    public void Weeks_EveryOther_GoOnOverNewYear()
    {
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, Weeks = 2 };
        Assert.Equal([new(2026, 12, 15), new(2026, 12, 29), new(2027, 1, 12)], rhythm.Dates(new(2026, 12, 10), new(2027, 1, 25)));
    }

    [Fact]
    public void Weeks_WithASummer_StopAndStartOverInTheirWeeks()
    {
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Thursday, Weeks = 3, LastWeek = 25, RestartWeek = 34 };
        var weeks = rhythm.Dates(new(2026, 5, 1), new(2026, 10, 1)).Select(d => IsoWeek.Of(d).Number);
        Assert.Equal([19, 22, 25, 34, 37, 40], weeks);
    }

    [Fact]
    public void Weeks_BegunInTheSummer_BeginWhenItIsOver() =>
        Assert.Equal(new DateOnly(2026, 8, 20), new WeeklyRhythm { Weekday = DayOfWeek.Thursday, Weeks = 2, LastWeek = 25, RestartWeek = 34 }.Dates(new(2026, 7, 1), new(2026, 12, 31)).First());

    [Fact]
    public void Weeks_OverYearsOf52And53Weeks_StartOverInTheSameWeekEachYear()
    {
        // 2026 has 53 weeks, 2027 and 2028 have 52.
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Sunday, Weeks = 4, LastWeek = 24, RestartWeek = 35 };
        var dates = rhythm.Dates(new(2026, 1, 1), new(2028, 12, 31)).ToList();
        foreach (var year in new[] { 2026, 2027, 2028 })
            Assert.Contains(new IsoWeek(year, 35).Day(DayOfWeek.Sunday), dates);
        Assert.Equal(53, IsoWeek.Of(new(2026, 12, 31)).Number);
    }

    [Fact]
    public void Weeks_OfAnyKind_ComeInOrderOnTheirWeekdayOutsideTheSummer() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 8], Gen.Int[20, 28], Gen.Int[30, 36], Gen.Int[0, 1500]).Sample(
            (weekday, weeks, last, restart, start) =>
            {
                var (from, until) = (new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays(start + 900));
                var dates = new WeeklyRhythm { Weekday = (DayOfWeek)weekday, Weeks = weeks, LastWeek = last, RestartWeek = restart }.Dates(from, until).ToList();
                return dates.All(d => d >= from && d <= until && d.DayOfWeek == (DayOfWeek)weekday && !(IsoWeek.Of(d).Number > last && IsoWeek.Of(d).Number < restart))
                    && dates.Zip(dates.Skip(1)).All(p => p.Second.DayNumber - p.First.DayNumber == 7 * weeks || (IsoWeek.Of(p.Second).Number == restart && p.Second > p.First));
            },
            iter: Dose.Of(500));

    [Fact]
    public void Month_OfAnyKind_GivesAtMostOneDayAMonthOnItsWeekday() =>
        Gen.Select(Gen.Int[0, 6], Gen.OneOf(Gen.Int[1, 5], Gen.Const(-1)), Gen.Int[1, 12].Array[0, 6], Gen.Int[0, 1500]).Sample(
            (weekday, nth, months, start) =>
            {
                var (from, until) = (new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays(start + 900));
                var dates = new MonthlyRhythm { Weekday = (DayOfWeek)weekday, Nth = nth, Months = months }.Dates(from, until).ToList();
                return dates.All(d => d >= from && d <= until && d.DayOfWeek == (DayOfWeek)weekday && (months.Length == 0 ? d.Month != 7 : months.Contains(d.Month)) && (nth < 0 ? d.AddDays(7).Month != d.Month : (d.Day - 1) / 7 == nth - 1))
                    && dates.SequenceEqual(dates.Order()) && dates.DistinctBy(d => (d.Year, d.Month)).Count() == dates.Count;
            },
            iter: Dose.Of(500));

    private static string Days(Rhythm rhythm) =>
        string.Join(' ', rhythm.Dates(new(2026, 1, 1), new(2026, 12, 31)).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)));
}
