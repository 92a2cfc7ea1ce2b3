using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.YearEnd;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.YearEnd;

/// <summary>Days carried to the next year, and the day to meet on near one that will not do.</summary>
public sealed class NextYearTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 36500].Select(d => new DateOnly(1990, 1, 1).AddDays(d));

    [Theory]
    [InlineData("2026-05-13", "2027-05-19")]  // 2026 has 53 weeks: week 20 comes six days later.
    [InlineData("2027-05-19", "2028-05-17")]
    [InlineData("2026-12-29", "2027-12-28")]
    [InlineData("2027-01-02", "2028-01-01")]
    [InlineData("2025-12-30", "2026-12-29")]
    [InlineData("2024-02-29", "2025-02-27")]
    [InlineData("2020-12-31", "2021-12-30")]
    public void SameWeek_OfADay_IsThatWeekdayAYearOn(string day, string expected) => Assert.Equal(Date(expected), NextYear.SameWeek(Date(day)));

    [Fact]
    public void SameWeek_OfAnyDay_KeepsWeekdayAndWeekAndGoesToTheNextYear() => Day.Holds(
        day =>
        {
            var next = NextYear.SameWeek(day);
            var (was, now) = (IsoWeek.Of(day).Number, IsoWeek.Of(next).Number);
            return next.Year == day.Year + 1 && next.DayOfWeek == day.DayOfWeek && next.DayNumber - day.DayNumber is 357 or 364 or 371 && (was == now || was is 53 or 1 || now is 53 or 1);
        },
        2000);

    [Fact]
    public void Pairs_OfTwoYears_LeaveOutWhatHasNoCounterpart()
    {
        DateOnly[] now = [new(2026, 1, 13), new(2026, 2, 10), new(2026, 3, 10), new(2026, 6, 16)];
        DateOnly[] next = [new(2027, 2, 9), new(2027, 3, 9), new(2027, 4, 13), new(2027, 6, 8)];
        Assert.Equal(
            ["01-13>", "02-10>02-09", "03-10>03-09", ">04-13", "06-16>06-08"],
            NextYear.Pairs(now, next).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Now:MM-dd}>{p.Next:MM-dd}")));
    }

    [Fact]
    public void Pairs_OfAnyLists_NameEachDayOnceInOrder() => Gen.Select(Day.List[0, 12], Day.List[0, 12]).Holds(
        (a, b) =>
        {
            var (now, next) = (a.Distinct().Order().ToList(), b.Distinct().Order().ToList());
            var pairs = NextYear.Pairs(now, next);
            return pairs.Select(p => p.Now).OfType<DateOnly>().SequenceEqual(now) && pairs.Select(p => p.Next).OfType<DateOnly>().SequenceEqual(next) && pairs.All(p => p.Now is not null || p.Next is not null);
        },
        200);

    [Theory]
    [InlineData("2033-06-06", "2033-06-07")]  // The national day on a Monday.
    [InlineData("2026-04-06", "2026-04-07")]  // Easter Monday.
    [InlineData("2026-05-14", "2026-05-12")]  // Ascension Day: a bridge day after it, a shortened day before it.
    [InlineData("2026-05-15", "2026-05-18")]  // The bridge day after it.
    [InlineData("2026-01-05", "2026-01-07")]  // The bridge day before Epiphany.
    [InlineData("2026-06-19", "2026-06-18")]  // Midsummer Eve.
    [InlineData("2026-12-29", "2026-12-22")]  // Between Christmas and New Year: the same weekday a week earlier.
    [InlineData("2026-12-23", "2026-12-16")]
    [InlineData("2026-01-02", "2026-01-09")]
    [InlineData("2026-12-30", "2026-12-16")]  // A week earlier is Christmas too.
    [InlineData("2026-03-07", "2026-03-06")]  // A Saturday.
    [InlineData("2026-04-30", "2026-04-30")]  // Shortened, but a day to meet on.
    [InlineData("2026-10-28", "2026-10-28")]  // In the autumn holiday.
    [InlineData("2027-07-01", "2027-06-30")]  // July, of a group that does not meet in it.
    [InlineData("2027-07-30", "2027-08-02")]
    [InlineData("2026-10-31", "2026-11-02")]  // All Saints' Day: the day before it is shortened.
    public void Near_ADayOfAnySort_IsTheDayPeopleWouldTake(string ruled, string expected)
    {
        var days = new MeetingDay(new WorkingCalendar([new Closure { Key = "h", Name = "höstlov", Kind = ClosureKind.SchoolHoliday, From = new(2026, 10, 26), To = new(2026, 10, 31) }]), meetsInJuly: false);
        var (day, passed) = days.Near(Date(ruled), isTaken: false, _ => true);
        Assert.Equal(Date(expected), day);
        Assert.Equal(day != Date(ruled), passed.Count > 0);
    }

    [Fact]
    public void Near_ADayThatIsTaken_IsTheNextThatIsOpen()
    {
        var days = new MeetingDay(new WorkingCalendar([]), meetsInJuly: false);
        Assert.Equal(new DateOnly(2026, 9, 9), days.Near(new(2026, 9, 8), isTaken: true, _ => true).Day);
        Assert.Equal(new DateOnly(2026, 9, 7), days.Near(new(2026, 9, 8), isTaken: true, d => d < new DateOnly(2026, 9, 8)).Day);
        Assert.Equal((new DateOnly(2026, 9, 8), 0), days.Near(new(2026, 9, 8), isTaken: true, _ => false) is var none ? (none.Day, none.PassedOver.Count) : default);
    }

    [Fact]
    public void Near_ADayInJulyOfAGroupThatMeetsThen_IsThatDay() =>
        Assert.Equal(new DateOnly(2027, 7, 1), new MeetingDay(new WorkingCalendar([]), meetsInJuly: true).Near(new(2027, 7, 1), isTaken: false, _ => true).Day);

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
