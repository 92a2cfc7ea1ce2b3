using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.Examples;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;
using Xunit;
using static Arshjul.Core.Tests.Wheels.WheelPlans;

namespace Arshjul.Core.Tests.Wheels;

public sealed class WheelTableTests
{
    private static readonly Phrasebook Swedish = Phrasebook.In("sv");

    [Theory]
    [InlineData("demo", 2026, "sv")]
    [InlineData("demo", 2026, "en")]
    [InlineData("demo", 2027, "sv")]
    [InlineData("planning-2027", 2027, "sv")]
    [InlineData("socialforvaltningen", 2023, "sv")]
    public void Table_OfAnExample_SaysAllThatTheWheelShows(string example, int year, string language)
    {
        var words = Phrasebook.In(language);
        var wheel = YearWheel.Of(ExampleWheel.At(example, new DateTime(year, 3, 1, 8, 0, 0, DateTimeKind.Unspecified)), WheelSpan.OfYear(year), WheelFilter.None, words);
        var table = WheelTable.Of(wheel, words);

        Assert.NotEmpty(wheel.Marks);
        Assert.Equal(wheel.Marks.Select(m => (m.Key, m.Week, m.GroupLabel, m.Title, m.Hours)), table.Rows.Select(r => (r.Key, r.Week, r.Group, r.Title, r.Hours)));
        Assert.All(wheel.Marks.Zip(table.Rows), p =>
        {
            Assert.Equal(p.First.Deadlines.Select(d => d.Said), p.Second.Deadlines);
            Assert.Subset(p.Second.Points.Select(t => t.Replace(" (sent)", "", StringComparison.Ordinal)).ToHashSet(), p.First.Points.Select(t => t.Title).ToHashSet());
            Assert.Contains(words.Say("wheel.state." + p.First.State), p.Second.Status, StringComparison.Ordinal);
            Assert.Equal(words.Say("kind." + p.First.Kind), p.Second.Kind);
            if (p.First.State != MarkState.Undated)
                Assert.Contains(p.First.Label, p.Second.Date, StringComparison.Ordinal);
        });
        Assert.Equal(wheel.Ground.Select(g => g.Name).Order(), table.Days.Where(d => d.Name.Length > 0 && !wheel.Periods.Any(p => p.Said == d.Name)).Select(d => d.Name).Order());
        Assert.All(wheel.Periods, p => Assert.Contains(table.Days, d => d.Name == p.Said));
        Assert.Contains(table.Days, d => d.What == words.Say("wheel.today"));
    }

    [Fact]
    public void Rows_OfEachSort_AreWrittenAsSwedesWrite()
    {
        var rows = WheelTable.Of(
            Plan.With(Point("fsg", "budget", new MonthsRule { Months = [3] })).With(
                Meet("fsg", "2026-03-10"),
                Meet("fsg", "2026-05-05") with { Cancelled = new Cancellation { Reason = "Salen är stängd." } },
                Meet("flg", "2026-10-15") with { LastDate = Day("2026-10-16"), Start = null, End = null },
                Meet("flg", "2026-11-30") with { LastDate = Day("2026-12-01") },
                Undated("vsg", "2026-11-01", null, "i vinter")).Wheel(),
            Swedish).Rows;

        Assert.Equal(["tis 10 mars 2026", "tis 5 maj 2026", "15–16 oktober 2026", "30 november–1 december 2026", "tänkt i vinter"], rows.Select(r => r.Date));
        Assert.Equal(["beslutat", "inställt: Salen är stängd.", "beslutat", "beslutat", "utan datum"], rows.Select(r => r.Status));
        Assert.Equal(["Punkt budget"], rows[0].Points);
        Assert.Equal(["sista dag för ärenden 18 februari 2026", "kallelsen går ut 24 februari 2026"], rows[0].Deadlines);
        Assert.Equal("hela dagen", rows[2].Hours);
    }

    [Fact]
    public void Days_OfAMonth_AreThoseOfThatMonthAlone()
    {
        var days = WheelTable.Of(Plan.With(new Closure { Key = "s", Name = "sommarlov", Kind = ClosureKind.SchoolHoliday, From = Day("2026-06-10"), To = Day("2026-08-17") }).Wheel(WheelSpan.OfMonth(2026, 6)), Swedish).Days;

        Assert.Equal(
            ["1–30 juni 2026 rapportperiod tertial 2 2026", "6 juni 2026 röd dag eller afton Sveriges nationaldag", "10–30 juni 2026 skollov sommarlov", "19 juni 2026 röd dag eller afton midsommarafton", "20 juni 2026 röd dag eller afton midsommardagen"],
            days.Select(d => $"{d.Date} {d.What} {d.Name}"));
    }

    [Fact]
    public void LatePoint_IsSaidToBe()
    {
        var table = WheelTable.Of(
            Plan.With(Point("fsg", "t", new PeriodRule { Period = PeriodKind.Tertial, WithinWeeks = 2 }) with { From = Day("2026-04-01"), Until = Day("2026-08-01") }).With(Meet("fsg", "2026-06-10")).Wheel(now: "2026-06-01"),
            Swedish);

        Assert.Equal(["Punkt t (sent)"], Assert.Single(table.Rows).Points);
    }
}
