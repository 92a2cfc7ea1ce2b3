using System.Text;
using System.Text.Json;
using Arshjul.Commands.Demo;
using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The demo's year, placed in another.</summary>
public sealed class DemoYearTests
{
    private static readonly byte[] Wheel = File.ReadAllBytes(Repository.File("examples", "demo.wheel.json"));

    [Theory]
    [InlineData("2026-01-13", 1, "2027-01-19")] // Tuesday of week 3
    [InlineData("2026-12-28", 1, "2027-12-27")] // Monday of week 53, which 2027 lacks
    [InlineData("2026-01-01", 4, "2030-01-03")] // Thursday of week 1
    public void ByWeek_InAnotherYear_KeepsWeekAndWeekday(string from, int years, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), DemoYear.ByWeek(DateOnly.Parse(from, null), years));

    [Theory]
    [InlineData("2026-05-13", 1, "2027-05-19")] // Wednesday, worked in both
    [InlineData("2026-04-30", 1, "2027-05-07")] // would be Ascension Day: the day after
    [InlineData("2026-06-05", 3, "2029-06-08")] // Friday, worked
    public void OfMeeting_OnARedDay_GoesToTheNextWorkingDayOfTheWeek(string from, int years, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), DemoYear.OfMeeting(DateOnly.Parse(from, null), years));

    [Fact]
    public void Shift_ToItsOwnYear_ChangesNoByte() => Assert.Equal(Wheel, DemoYear.Shift(Wheel, DemoYear.Written));

    [Fact]
    public void Shift_ToAnyYear_GivesAWheelThatImports_WithEveryMeetingOnAWorkingDay()
    {
        var days = new WorkingCalendar([]);
        var written = Import(DemoYear.Written);
        foreach (var year in Enumerable.Range(2024, 17))
        {
            var plan = Import(year);

            Assert.All(plan.Meetings.Where(m => m.Date is not null), m => Assert.True(days.IsWorkingDay(m.Date!.Value), $"{m.Key} lies on {m.Date:yyyy-MM-dd}"));
            Assert.Equal(written.Meetings.Count(m => m.Groups[0] != "flg"), plan.Meetings.Count(m => m.Groups[0] != "flg"));
            Assert.All(plan.Meetings.Where(m => m.Date is not null), m => Assert.InRange(m.Date!.Value.Year, year, year + 1));
        }
    }

    [Fact]
    public void Shift_OfWords_CarriesTheYearAlong()
    {
        var text = Encoding.UTF8.GetString(DemoYear.Shift("""{"items":[{"title":"Budget 2027 enligt 12026","label":"2026","year":2026,"order":20}]}"""u8, 2031));

        using var json = JsonDocument.Parse(text);
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal("Budget 2032 enligt 12026", item.GetProperty("title").GetString());
        Assert.Equal("2031", item.GetProperty("label").GetString());
        Assert.Equal(2031, item.GetProperty("year").GetInt32());
        Assert.Equal(20, item.GetProperty("order").GetInt32());
    }

    private static YearPlan Import(int year) =>
        WheelImport.Prepare(YearPlan.Empty, [new WheelSource("demo", DemoYear.Shift(Wheel, year))], new DateOnly(year, 1, 1), () => "x").After;
}
