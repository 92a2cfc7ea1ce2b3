using Arshjul.Core.Calendar;
using Arshjul.Core.Wheels;
using Arshjul.Testing;
using CsCheck;
using Xunit;
using static Arshjul.Core.Tests.Wheels.WheelPlans;

namespace Arshjul.Core.Tests.Wheels;

public sealed class WheelDaysTests
{
    [Theory]
    [InlineData(2026, 53, "1", "53")]
    [InlineData(2027, 53, "53", "52")]
    [InlineData(2024, 53, "1", "1")]
    [InlineData(2020, 53, "1", "53")]
    public void Weeks_OfAYear_GoFromItsFirstDayToItsLast(int year, int count, string first, string last)
    {
        var weeks = Plan.Wheel(WheelSpan.OfYear(year)).Weeks;

        Assert.Equal((count, first, last), (weeks.Count, weeks[0].Label, weeks[^1].Label));
    }

    [Fact]
    public void Stretches_OfAnySpan_CoverEachOfItsDaysOnce() => Gen.Select(Gen.Int[1950, 2150], Gen.Int[0, 16]).Holds(
        (year, n) =>
        {
            var span = n == 0 ? WheelSpan.OfYear(year) : n <= 4 ? WheelSpan.OfQuarter(year, n) : WheelSpan.OfMonth(year, n - 4);
            var wheel = Plan.Wheel(span);
            Assert.Equal(wheel.Months.Count, span.Months);
            return new[] { wheel.Months, wheel.Weeks, wheel.Periods }.All(s => Covers(s, span));
        }, 60);

    [Theory]
    [InlineData(2024, 366)]
    [InlineData(2026, 365)]
    [InlineData(2100, 365)]
    public void Days_OfAYear_AreCountedWithTheLeapDay(int year, int days)
    {
        Assert.Equal(days, WheelSpan.OfYear(year).Days);
        Assert.Equal(days == 366, WheelSpan.OfMonth(year, 2).Days == 29);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Quarter_ThatThereIsNot_IsRefused(int quarter) => Assert.ThrowsAny<ArgumentException>(() => WheelSpan.OfQuarter(2026, quarter));

    [Fact]
    public void Headings_OfYearQuarterAndMonth_SayWhich()
    {
        Assert.Equal(["2026", "Kvartal 2 2026", "Mars 2026"], new[] { WheelSpan.OfYear(2026), WheelSpan.OfQuarter(2026, 2), WheelSpan.OfMonth(2026, 3) }.Select(s => Plan.Wheel(s).Heading));
        Assert.Equal("March 2026", Plan.Wheel(WheelSpan.OfMonth(2026, 3), language: "en").Heading);
    }

    [Fact]
    public void Tertials_OfAYear_AreThree() =>
        Assert.Equal([("T1", Day("2026-01-01"), Day("2026-04-30")), ("T2", Day("2026-05-01"), Day("2026-08-31")), ("T3", Day("2026-09-01"), Day("2026-12-31"))], Plan.Wheel().Periods.Select(p => (p.Label, p.From, p.To)));

    [Fact]
    public void Ground_OfAYear_HasJulyHolidaysAndRedDaysTheWidestFirst()
    {
        var ground = Plan.With(
            new Closure { Key = "s", Name = "sportlov", Kind = ClosureKind.SchoolHoliday, From = Day("2026-02-23"), To = Day("2026-02-27") },
            new Closure { Key = "j", Name = "jullov", Kind = ClosureKind.SchoolHoliday, From = Day("2026-12-21"), To = Day("2027-01-08") },
            new Closure { Key = "m", Name = "mellandagarna", Kind = ClosureKind.Free, From = Day("2026-12-28"), To = Day("2026-12-30") },
            new Closure { Key = "k", Name = "kort dag", Kind = ClosureKind.Shortened, From = Day("2026-03-03"), To = Day("2026-03-03") }).Wheel().Ground;

        Assert.Equal([GroundKind.MidYear, GroundKind.School, GroundKind.School, GroundKind.LocallyClosed], ground.Take(4).Select(g => g.Kind));
        Assert.Equal(Day("2026-12-31"), ground[2].To);
        Assert.All(ground.Skip(4), g => Assert.Equal((GroundKind.Red, g.From), (g.Kind, g.To)));
        Assert.Contains(ground, g => g.Name == "nyårsdagen" && g.From == Day("2026-01-01"));
        Assert.Contains(ground, g => g.Name == "midsommarafton");
        Assert.DoesNotContain(ground, g => g.Name == "kort dag");
    }

    [Fact]
    public void Ground_OfADayWorkedByLocalDecision_IsNotRed() =>
        Assert.DoesNotContain(Plan.With(new Closure { Key = "w", Name = "öppet", Kind = ClosureKind.Working, From = Day("2026-06-06"), To = Day("2026-06-06") }).Wheel().Ground, g => g.From == Day("2026-06-06"));

    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void Today_IsShownOnlyWhereItLies(string now, bool isThere) => Assert.Equal(isThere ? Day(now) : null, Plan.Wheel(now: now).Today);

    private static bool Covers(IReadOnlyList<WheelStretch> stretches, WheelSpan span) =>
        stretches[0].From == span.From && stretches[^1].To == span.To && stretches.Zip(stretches.Skip(1)).All(p => p.First.To.AddDays(1) == p.Second.From) && stretches.All(s => s.From <= s.To);
}
