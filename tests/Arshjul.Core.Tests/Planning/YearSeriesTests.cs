using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.WheelFile;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Planning;

/// <summary>A year turned into series and laid again: the same meetings on the same days, at the same times and places, with the same groups.</summary>
public sealed class YearSeriesTests
{
    private static readonly DateOnly[] Tuesdays = [.. YearPlans.Days("01-13 02-10 03-10 04-14 05-12 06-09 08-11 09-08 10-13 11-10 12-08")];

    [Fact]
    public void Of_AYearWithIrregularMeetings_GivesThemAllAgain()
    {
        var plan = YearPlans.Empty.With("fsg", Tuesdays.Where(d => d.Month != 4 && d.Month != 10)).With("fsg", YearPlans.Days("04-21 07-07"), m => m with { Start = new(9, 0), End = new(11, 0) });
        plan = plan with
        {
            Meetings = [.. plan.Meetings.Select(m => m.Date!.Value.Month switch
            {
                5 => m with { Title = "Mål & ekonomi", Place = new Place { Room = "Eken", Link = "https://example.org/m", LinkName = "Teams" } },
                9 => m with { End = new(16, 30) },
                _ => m with { Place = new Place { Room = "Asken" } },
            })],
        };
        Assert.Equal(Shown(plan, "fsg"), Shown(Again(plan, "fsg", 1), "fsg"));
    }

    [Fact]
    public void Of_AYearWhereAnythingIsOtherwiseOnADate_GivesItAgain() => Gen.Select(Gen.Int[0, 10], Gen.Int[0, 6], Gen.Int[0, 6]).Array[0, 9].Holds(
        slips =>
        {
            var meetings = YearPlans.Empty.With("fsg", Tuesdays).Meetings.ToList();
            foreach (var (i, what, by) in slips)
            {
                meetings[i] = what switch
                {
                    0 => meetings[i] with { Date = Tuesdays[i].AddDays(by) },
                    1 => meetings[i] with { Start = new(8 + by, 30), End = new(8 + by, 45) },
                    2 => meetings[i] with { Place = new Place { Room = $"Sal {by}" } },
                    3 => meetings[i] with { Title = $"Mål {by}" },
                    4 => meetings[i] with { LastDate = meetings[i].Date!.Value.AddDays(by) },
                    5 => meetings[i] with { Status = MeetingStatus.Preliminary },
                    _ => meetings[i] with { End = null },
                };
            }
            var plan = YearPlans.Empty with { Meetings = [.. meetings.Select(m => m.LastDate <= m.Date ? m with { LastDate = null } : m)] };
            return Shown(plan, "fsg").SequenceEqual(Shown(Again(plan, "fsg", 1), "fsg"));
        },
        60,
        slips => string.Join(' ', slips));

    [Fact]
    public void Of_AYearWithJointMeetings_KeepsWhoMeetsWithWhom()
    {
        var plan = YearPlans.Empty.With("fsg", Tuesdays.Where(d => d.Month is not (3 or 9))).With("fsg+vsg", Tuesdays.Where(d => d.Month is 3 or 9).Append(new(2026, 11, 26)));
        Assert.Equal(Shown(plan, "fsg"), Shown(Again(plan, "fsg", 2), "fsg"));
    }

    [Fact]
    public void Of_AYearOfAllJointMeetings_IsOneSeries()
    {
        var plan = YearPlans.Empty.With("fsg+vsg", Tuesdays);
        Assert.Equal(Shown(plan, "vsg"), Shown(Again(plan, "vsg", 1), "vsg"));
    }

    [Fact]
    public void Of_AYearWhoseJointMeetingWasMovedByTheRule_KeepsItOnce()
    {
        var plan = YearPlans.Empty.With("fsg", Tuesdays.Where(d => d.Month != 5)).With("fsg+vsg", YearPlans.Days("05-13"));
        Assert.Equal(Shown(plan, "fsg"), Shown(Again(plan, "fsg", 2), "fsg"));
    }

    [Fact]
    public void Of_AYearWhoseSeriesIsInThePlan_TakesAnotherKey()
    {
        var plan = YearPlans.Empty.With("fsg", Tuesdays);
        var first = Series(plan, "fsg");
        Assert.Equal("fsg", first[0].Key);
        Assert.Equal("fsg-2026", Series(plan with { Series = first }, "fsg")[0].Key);
    }

    private static IReadOnlyList<Core.Rhythms.MeetingSeries> Series(YearPlan plan, string group)
    {
        var at = plan.On("2026-01-02");
        return YearSeries.Of(at, group, 2026, YearRhythm.Of(at, group, 2026));
    }

    /// <summary>The plan of a file that has no meetings but these series.</summary>
    private static YearPlan Again(YearPlan plan, string group, int count)
    {
        var series = Series(plan, group);
        Assert.Equal(count, series.Count);
        return Wheel.Lay(YearPlan.Empty, System.Text.Encoding.UTF8.GetString(WheelWriter.Write(plan with { Meetings = [], Series = series }, withPeople: true))).After;
    }

    private static IEnumerable<string> Shown(YearPlan plan, string group) => plan.Meetings.Where(m => m.Groups.Contains(group)).OrderBy(m => m.Date)
        .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Date:yyyy-MM-dd} {m.Start:HH\\:mm}–{m.End:HH\\:mm} {m.LastDate:MM-dd} {m.Place} {m.Title} {m.Status} {string.Join('+', m.Groups)}"));
}
