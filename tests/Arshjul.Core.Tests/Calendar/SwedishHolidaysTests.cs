using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Calendar;

/// <summary>The table is made by another program, see red-days.py beside it.</summary>
public sealed class SwedishHolidaysTests
{
    private static readonly ILookup<int, DateOnly> Table = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calendar", "red-days.csv"))
        .Skip(1)
        .Select(line => DateOnly.ParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .ToLookup(day => day.Year);

    [Fact]
    public void RedDays_FromYear2000To2100_AreThoseOfTheTable()
    {
        Assert.Equal(101, Table.Count);
        foreach (var year in Table)
            Assert.Equal(year, SwedishHolidays.RedDays(year.Key).Select(h => h.Date).Distinct());
    }

    [Fact]
    public void IsRed_EveryDayFrom2000To2100_IsTheTableAndTheSundays()
    {
        foreach (var year in Table)
        {
            var red = year.ToHashSet();
            for (var day = new DateOnly(year.Key, 1, 1); day.Year == year.Key; day = day.AddDays(1))
                Assert.True(SwedishHolidays.IsRed(day) == (day.DayOfWeek == DayOfWeek.Sunday || red.Contains(day)), $"{day:O}");
        }
    }

    [Theory]
    [InlineData("2004-05-31", true)] // annandag pingst, for the last time
    [InlineData("2004-06-06", true)] // a Sunday
    [InlineData("2003-06-06", false)]
    [InlineData("2005-05-16", false)]
    [InlineData("2005-06-06", true)]
    public void IsRed_AroundTheLawOf2005_FollowsIt(string day, bool red) =>
        Assert.Equal(red, SwedishHolidays.IsRed(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Eves_OfAYear_AreNotRedUnlessASunday()
    {
        var eves = SwedishHolidays.Eves(2026);

        Assert.Equal([new(2026, 4, 4), new(2026, 5, 23), new(2026, 6, 19), new(2026, 12, 24), new(2026, 12, 31)], eves.Select(e => e.Date));
        Assert.DoesNotContain(eves, e => SwedishHolidays.IsRed(e.Date));
    }

    [Fact]
    public void ShortenedDays_OfAYear_AreTheDaysBeforeRedOnes()
    {
        var days = SwedishHolidays.ShortenedDays(2026).Select(d => d.Date).ToList();

        Assert.Equal([new(2026, 1, 5), new(2026, 4, 2), new(2026, 4, 30), new(2026, 5, 13), new(2026, 6, 5), new(2026, 10, 30)], days);
        Assert.All(days, day => Assert.True(SwedishHolidays.IsRed(day.AddDays(1))));
    }

    [Fact]
    public void ShortenedDays_BeforeTheNationalDayWasRed_LackTheDayBeforeIt() =>
        Assert.DoesNotContain(SwedishHolidays.ShortenedDays(2004), d => d.Date == new DateOnly(2004, 6, 5));

    [Fact]
    public void Name_OfEveryDay_IsSaidInBothLanguages()
    {
        var days = new[] { 2004, 2026 }.SelectMany(y => SwedishHolidays.RedDays(y).Concat(SwedishHolidays.Eves(y)).Concat(SwedishHolidays.ShortenedDays(y)));

        Assert.All(days, day =>
        {
            Assert.NotEqual("", Phrasebook.In("sv").Say(day.Name));
            Assert.NotEqual("", Phrasebook.In("en").Say(day.Name));
        });
    }
}
