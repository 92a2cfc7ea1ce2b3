using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>
/// The example's year as it is printed, read row by row with the calendar of 2027 written out here by hand: nothing of the program has a say in whether
/// it holds. That the program still prints it is the golden file's own test.
/// </summary>
public sealed partial class ProposedExampleTests
{
    private static readonly DateOnly[] Off = [.. new[]
    {
        "01-01", "01-06", "03-26", "03-28", "03-29", "05-01", "05-06", "05-16", "06-06", "06-25", "06-26", "11-06", "12-24", "12-25", "12-26", "12-31",
    }.Select(Day)];

    private static readonly DateOnly[] Board = [.. new[] { "01-28", "02-25", "03-25", "04-22", "05-20", "06-17", "08-26", "09-23", "10-21", "11-18", "12-16" }.Select(Day)];

    private static readonly IReadOnlyList<(DateOnly Date, string Weekday, int Week, string Group, TimeOnly Start, TimeOnly End)> Rows = [.. Row().Matches(File.ReadAllText(Repository.File("tests", "Arshjul.Tests", "Commands", "Golden", "plan-propose.example.txt"))).Select(m =>
        (DateOnly.ParseExact(m.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), m.Groups[2].Value, int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture), m.Groups[4].Value, Time(m.Groups[5].Value), Time(m.Groups[6].Value)))];

    [Fact]
    public void Year_HasAsManyMeetingsAsWished() =>
        Assert.Equal([("FLG", 20), ("FSG", 11), ("FSG (beredning)", 11), ("VSG Boende", 11), ("VSG Hemtjänst", 11)], Rows.GroupBy(r => r.Group).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal));

    [Fact]
    public void Days_HaveTheirWeekdayAndWeek_AndNobodyIsOff() => Assert.All(Rows, r =>
    {
        Assert.Equal(new[] { "sön", "mån", "tis", "ons", "tor", "fre", "lör" }[(int)r.Date.DayOfWeek], r.Weekday);
        Assert.Equal(ISOWeek.GetWeekOfYear(r.Date.ToDateTime(TimeOnly.MinValue)), r.Week);
        Assert.True(IsWorkingDay(r.Date) && r.Date.Month != 7, $"{r.Group} {r.Date:yyyy-MM-dd}");
    });

    [Fact]
    public void Days_AreOnTheWeekdaysWishedFor()
    {
        Assert.All(Of("FSG"), d => Assert.Contains(d.DayOfWeek, new[] { DayOfWeek.Wednesday, DayOfWeek.Tuesday, DayOfWeek.Monday }));
        Assert.All(Of("VSG Hemtjänst").Concat(Of("VSG Boende")), d => Assert.Contains(d.DayOfWeek, new[] { DayOfWeek.Wednesday, DayOfWeek.Thursday }));
        Assert.All(Of("FLG"), d => Assert.Contains(d.DayOfWeek, new[] { DayOfWeek.Tuesday, DayOfWeek.Monday }));
    }

    [Fact]
    public void Fsg_ComesBeforeTheBoardsCallGoesOut() =>
        Assert.All(Of("FSG").Zip(Board), p => Assert.InRange(WorkingDays(p.First, p.Second.AddDays(-7)), 1, 6));

    [Theory]
    [InlineData("VSG Hemtjänst", 2, 6)]
    [InlineData("VSG Boende", 2, 6)]
    [InlineData("FSG (beredning)", 2, 5)]
    public void Chain_OfEachMeeting_LeadsToFsg(string group, int least, int most) =>
        Assert.All(Of(group).Zip(Of("FSG")), p => Assert.InRange(WorkingDays(p.First, p.Second), least, most));

    [Theory]
    [InlineData("03-01", "03-31")]
    [InlineData("05-11", "06-11")]
    [InlineData("09-11", "10-15")]
    public void Fsg_MeetsInEachWindow(string from, string to) => Assert.Contains(Of("FSG"), d => d >= Day(from) && d <= Day(to));

    [Fact]
    public void Meetings_OfAGroup_AreFarEnoughApart()
    {
        foreach (var (group, days) in new[] { ("FSG", 14), ("FLG", 7) })
            Assert.All(Of(group).Zip(Of(group).Skip(1)), p => Assert.True(p.Second.DayNumber - p.First.DayNumber >= days, $"{group} {p.First:yyyy-MM-dd}"));
        Assert.DoesNotContain(Rows, r => r.Group == "FLG" && (r.Week is 31 or 32));
    }

    [Fact]
    public void Convener_WhoSitsInAllGroups_IsNeverInTwoPlaces() => Assert.All(Rows.GroupBy(r => r.Date), day =>
        Assert.All(day.OrderBy(r => r.Start).Zip(day.OrderBy(r => r.Start).Skip(1)), p => Assert.True(p.First.End <= p.Second.Start, $"{p.First} {p.Second}")));

    private static List<DateOnly> Of(string group) => [.. Rows.Where(r => r.Group == group).Select(r => r.Date).Order()];

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day);

    /// <summary>Steps from working day to working day; negative when the second day is the earlier.</summary>
    private static int WorkingDays(DateOnly from, DateOnly to) => to < from ? -WorkingDays(to, from) : Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(i => IsWorkingDay(from.AddDays(i)));

    private static DateOnly Day(string text) => DateOnly.ParseExact("2027-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH.mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"│ (\d{4}-\d\d-\d\d) │ (\w+) +│ (\d+) +│ (.+?) +│ (\d\d\.\d\d)–(\d\d\.\d\d) +│")]
    private static partial Regex Row();
}
