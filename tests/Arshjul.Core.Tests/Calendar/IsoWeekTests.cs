using Arshjul.Core.Calendar;
using Xunit;

namespace Arshjul.Core.Tests.Calendar;

public sealed class IsoWeekTests
{
    /// <summary>Walks the days one by one: a new week each Monday, and week 1 is the one that 4 January lies in (ISO 8601).</summary>
    [Fact]
    public void Of_EveryDayFrom2000To2100_EqualsCountingMondays()
    {
        var expected = new IsoWeek(1999, 52); // 1 and 2 January 2000 close 1999's last week
        for (var day = new DateOnly(2000, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                var fourth = day.AddDays(3).Year; // The week's Thursday decides whose week it is.
                expected = fourth == expected.Year ? expected with { Number = expected.Number + 1 } : new IsoWeek(fourth, 1);
            }
            Assert.Equal(expected, IsoWeek.Of(day));
            Assert.Equal(day, expected.Day(day.DayOfWeek));
        }
    }

    [Fact]
    public void Number_Of53_IsThereInTheYearsThatHaveIt() =>
        Assert.Equal([2004, 2009, 2015, 2020, 2026, 2032], Enumerable.Range(2000, 36).Where(y => IsoWeek.Of(new DateOnly(y, 12, 28)).Number == 53));

    [Fact]
    public void ToString_AWeek_IsWrittenTheSwedishWay() => Assert.Equal("v. 44", IsoWeek.Of(new DateOnly(2026, 10, 26)).ToString());
}
