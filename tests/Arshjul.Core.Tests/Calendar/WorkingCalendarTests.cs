using Arshjul.Core.Calendar;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Plain = new([]);

    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1999, 1, 1).DayNumber, new DateOnly(2101, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<Closure> Closures =
        from day in Days
        from length in Gen.Int[0, 40]
        from kind in Gen.Enum<ClosureKind>()
        select new Closure { Key = $"{day:O}-{length}-{kind}", Name = "lov", Kind = kind, From = day, To = day.AddDays(length) };

    // Closures and days near each other, so that most cases have something to trip over.
    private static readonly Gen<(Closure[] Closures, DateOnly Day, int Step)> Cases =
        from anchor in Days
        from closures in Closures.Array[0, 5]
        from nearby in Gen.Int[-60, 60].Array[closures.Length]
        from offset in Gen.Int[-30, 30]
        from step in Gen.Frequency((4, Gen.Int[-40, 40]), (1, Gen.Int[-600, 600]))
        select (closures.Select((c, i) => c with { From = anchor.AddDays(nearby[i]), To = anchor.AddDays(nearby[i] + (c.To.DayNumber - c.From.DayNumber)) }).ToArray(),
            anchor.AddDays(offset), step);

    [Fact]
    public void Add_AnyDayAndClosures_EqualsCountingDayByDay() =>
        Cases.Holds(c => new WorkingCalendar(c.Closures).Add(c.Day, c.Step) == NaiveAdd(c.Closures, c.Day, c.Step), 2_000);

    [Fact]
    public void WorkingDaysBetween_AnyDaysAndClosures_EqualsCountingDayByDay() =>
        Cases.Holds(
            c => new WorkingCalendar(c.Closures).WorkingDaysBetween(c.Day, c.Day.AddDays(c.Step)) == NaiveBetween(c.Closures, c.Day, c.Day.AddDays(c.Step)),
            2_000);

    [Fact]
    public void WorkingDaysBetween_AfterAdd_GivesWhatWasAdded() =>
        Cases.Holds(
            c =>
            {
                var days = new WorkingCalendar(c.Closures);
                return days.WorkingDaysBetween(c.Day, days.Add(c.Day, c.Step)) == c.Step;
            },
            2_000);

    [Fact]
    public void Add_Zero_GivesTheDayItself() => Assert.Equal(new DateOnly(2026, 6, 6), Plain.Add(new DateOnly(2026, 6, 6), 0));

    [Fact]
    public void Add_OverChristmas2026_PassesEvesAndRedDays() =>
        Assert.Equal(new DateOnly(2027, 1, 4), Plain.Add(new DateOnly(2026, 12, 23), 4)); // 28, 29, 30 December, then 4 January

    [Theory]
    [InlineData(2026, 5, 15, true)] // Friday after Kristi himmelsfärd
    [InlineData(2026, 1, 5, true)] // Monday before trettondedag jul
    [InlineData(2026, 5, 14, false)] // red itself
    [InlineData(2026, 5, 18, false)] // an ordinary Monday
    [InlineData(2024, 12, 23, true)] // Monday before julafton
    [InlineData(2026, 12, 30, false)] // two working days stand beside it
    public void IsBridgeDay_ADay_IsASingleWorkingDayBetweenDaysOff(int year, int month, int day, bool bridge) =>
        Assert.Equal(bridge, Plain.IsBridgeDay(new DateOnly(year, month, day)));

    [Fact]
    public void IsShortened_OnAWeekend_IsFalse() => Assert.False(Plain.IsShortened(new DateOnly(2025, 1, 5)));

    [Fact]
    public void IsWorkingDay_LocalClosures_OverrideTheRules()
    {
        var days = new WorkingCalendar(
        [
            Closed("klamdag", ClosureKind.Free, new(2026, 5, 15)),
            Closed("nyarsafton", ClosureKind.Working, new(2026, 12, 31)),
            Closed("trettondag", ClosureKind.Working, new(2026, 1, 5)),
            Closed("stadens-dag", ClosureKind.Shortened, new(2026, 9, 4)),
        ]);

        Assert.False(days.IsWorkingDay(new(2026, 5, 15)));
        Assert.True(days.IsWorkingDay(new(2026, 12, 31)));
        Assert.False(days.IsShortened(new(2026, 1, 5)));
        Assert.True(days.IsShortened(new(2026, 9, 4)));
        Assert.False(days.IsBridgeDay(new(2026, 5, 15)));
    }

    [Theory]
    [InlineData(2026, 9, 15, "")]
    [InlineData(2026, 6, 20, "röd dag: midsommardagen")]
    [InlineData(2026, 6, 19, "ledig dag i praktiken: midsommarafton")]
    [InlineData(2026, 9, 19, "lördag eller söndag")]
    [InlineData(2026, 12, 28, "stängt: mellandagarna")]
    [InlineData(2026, 5, 15, "klämdag")]
    [InlineData(2026, 4, 30, "förkortad dag: valborgsmässoafton")]
    [InlineData(2026, 10, 30, "förkortad dag: dagen före alla helgons dag; skollov: höstlov")]
    [InlineData(2026, 7, 1, "juli, då få är i tjänst")]
    [InlineData(2026, 7, 4, "lördag eller söndag; juli, då få är i tjänst")]
    [InlineData(2026, 1, 5, "klämdag; förkortad dag: trettondagsafton")]
    public void DescribeDay_ADay_SaysAllThatSpeaksAgainstIt(int year, int month, int day, string expected)
    {
        var days = new WorkingCalendar(
        [
            new Closure { Key = "hostlov", Name = "höstlov", Kind = ClosureKind.SchoolHoliday, From = new(2026, 10, 26), To = new(2026, 10, 30) },
            new Closure { Key = "mellandagar", Name = "mellandagarna", Kind = ClosureKind.Free, From = new(2026, 12, 27), To = new(2026, 12, 30) },
        ]);

        Assert.Equal(expected, string.Join("; ", days.DescribeDay(new(year, month, day)).Select(r => Phrasebook.In("sv").Say(r.Text))));
    }

    [Fact]
    public void SchoolHolidayOn_ItsFirstAndLastDay_IsIt()
    {
        var sportlov = new Closure { Key = "sportlov", Name = "sportlov", Kind = ClosureKind.SchoolHoliday, From = new(2026, 2, 16), To = new(2026, 2, 20) };
        var days = new WorkingCalendar([sportlov]);

        Assert.Same(sportlov, days.SchoolHolidayOn(sportlov.From));
        Assert.Same(sportlov, days.SchoolHolidayOn(sportlov.To));
        Assert.Null(days.SchoolHolidayOn(new(2026, 2, 21)));
        Assert.True(days.IsWorkingDay(sportlov.From));
    }

    private static Closure Closed(string key, ClosureKind kind, DateOnly day) => new() { Key = key, Name = key, Kind = kind, From = day, To = day };

    private static bool NaiveIsWorking(IEnumerable<Closure> closures, DateOnly day)
    {
        var here = closures.Where(c => c.From <= day && day <= c.To).Select(c => c.Kind).ToList();
        if (here.Contains(ClosureKind.Working))
            return true;
        return !here.Contains(ClosureKind.Free) && day.DayOfWeek != DayOfWeek.Saturday && !SwedishHolidays.IsRed(day)
            && SwedishHolidays.Eves(day.Year).All(e => e.Date != day);
    }

    private static DateOnly NaiveAdd(Closure[] closures, DateOnly day, int step)
    {
        while (step != 0)
        {
            day = day.AddDays(Math.Sign(step));
            if (NaiveIsWorking(closures, day))
                step -= Math.Sign(step);
        }
        return day;
    }

    private static int NaiveBetween(Closure[] closures, DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += NaiveIsWorking(closures, day) ? 1 : 0;
        for (var day = to; day < from; day = day.AddDays(1))
            count -= NaiveIsWorking(closures, day) ? 1 : 0;
        return count;
    }
}
