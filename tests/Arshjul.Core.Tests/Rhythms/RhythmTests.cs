using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Rhythms;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Rhythms;

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
        Assert.Equal([new(2026, 2, 11), new(2026, 3, 11)], rhythm.Dates(new(2026, 2, 11), new(2026, 3, 11), RhythmSurroundings.None));
        Assert.Empty(rhythm.Dates(new(2026, 2, 12), new(2026, 3, 10), RhythmSurroundings.None));
    }

    [Fact]
    public void Weeks_EveryOther_GoOnOverNewYear()
    {
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, Weeks = 2 };
        Assert.Equal([new(2026, 12, 15), new(2026, 12, 29), new(2027, 1, 12)], rhythm.Dates(new(2026, 12, 10), new(2027, 1, 25), RhythmSurroundings.None));
    }

    [Fact]
    public void Weeks_WithASummer_StopAndStartOverInTheirWeeks()
    {
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Thursday, Weeks = 3, LastWeek = 25, RestartWeek = 34 };
        var weeks = rhythm.Dates(new(2026, 5, 1), new(2026, 10, 1), RhythmSurroundings.None).Select(d => IsoWeek.Of(d).Number);
        Assert.Equal([19, 22, 25, 34, 37, 40], weeks);
    }

    [Fact]
    public void Weeks_BegunInTheSummer_BeginWhenItIsOver() =>
        Assert.Equal(new DateOnly(2026, 8, 20), new WeeklyRhythm { Weekday = DayOfWeek.Thursday, Weeks = 2, LastWeek = 25, RestartWeek = 34 }.Dates(new(2026, 7, 1), new(2026, 12, 31), RhythmSurroundings.None).First());

    [Fact]
    public void Weeks_OverYearsOf52And53Weeks_StartOverInTheSameWeekEachYear()
    {
        // 2026 has 53 weeks, 2027 and 2028 have 52.
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Sunday, Weeks = 4, LastWeek = 24, RestartWeek = 35 };
        var dates = rhythm.Dates(new(2026, 1, 1), new(2028, 12, 31), RhythmSurroundings.None);
        foreach (var year in new[] { 2026, 2027, 2028 })
            Assert.Contains(new IsoWeek(year, 35).Day(DayOfWeek.Sunday), dates);
        Assert.Equal(53, IsoWeek.Of(new(2026, 12, 31)).Number);
    }

    [Fact]
    public void Weeks_OfAnyKind_ComeInOrderOnTheirWeekdayOutsideTheSummer() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 8], Gen.Int[20, 28], Gen.Int[30, 36], Gen.Int[0, 1500]).Holds(
            (weekday, weeks, last, restart, start) =>
            {
                var (from, until) = (new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays(start + 900));
                var dates = new WeeklyRhythm { Weekday = (DayOfWeek)weekday, Weeks = weeks, LastWeek = last, RestartWeek = restart }.Dates(from, until, RhythmSurroundings.None);
                return dates.All(d => d >= from && d <= until && d.DayOfWeek == (DayOfWeek)weekday && !(IsoWeek.Of(d).Number > last && IsoWeek.Of(d).Number < restart))
                    && dates.Zip(dates.Skip(1)).All(p => p.Second.DayNumber - p.First.DayNumber == 7 * weeks || (IsoWeek.Of(p.Second).Number == restart && p.Second > p.First));
            },
            500);

    [Fact]
    public void Month_OfAnyKind_GivesAtMostOneDayAMonthOnItsWeekday() =>
        Gen.Select(Gen.Int[0, 6], Gen.OneOf(Gen.Int[1, 5], Gen.Const(-1)), Gen.Int[1, 12].Array[0, 6], Gen.Int[0, 1500]).Holds(
            (weekday, nth, months, start) =>
            {
                var (from, until) = (new DateOnly(2024, 1, 1).AddDays(start), new DateOnly(2024, 1, 1).AddDays(start + 900));
                var dates = new MonthlyRhythm { Weekday = (DayOfWeek)weekday, Nth = nth, Months = months }.Dates(from, until, RhythmSurroundings.None);
                return dates.All(d => d >= from && d <= until && d.DayOfWeek == (DayOfWeek)weekday && (months.Length == 0 ? d.Month != 7 : months.Contains(d.Month)) && (nth < 0 ? d.AddDays(7).Month != d.Month : (d.Day - 1) / 7 == nth - 1))
                    && dates.SequenceEqual(dates.Order()) && dates.DistinctBy(d => (d.Year, d.Month)).Count() == dates.Count;
            },
            500);

    [Fact]
    public void Month_WithMoreDays_HasThemAllInOrder() =>
        Assert.Equal(
            "01-06 01-15 02-03 02-19",
            Days(new MonthlyRhythm { Weekday = DayOfWeek.Thursday, Nth = 3, Also = [new NthWeekday { Weekday = DayOfWeek.Tuesday, Nth = 1 }], Months = [1, 2] }));

    [Fact]
    public void Month_WhoseDaysFallTogether_HasTheDayOnce() =>
        Assert.Equal("02-24 03-24 03-31", Days(new MonthlyRhythm { Weekday = DayOfWeek.Tuesday, Nth = 4, Also = [new NthWeekday { Weekday = DayOfWeek.Tuesday, Nth = -1 }], Months = [2, 3] }));

    [Fact]
    public void Weeks_ByNumber_AreThoseWeeksAndNoOther() =>
        Assert.Equal("01-13 02-10 05-19 08-18 12-29", Days(new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, InWeeks = [34, 3, 7, 21, 53] }));

    [Fact]
    public void Weeks_Number53_IsPassedOverInAYearThatLacksIt() =>
        Assert.Equal([new(2026, 12, 29)], new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, InWeeks = [53] }.Dates(new(2025, 1, 1), new(2031, 12, 31), RhythmSurroundings.None));

    [Fact]
    public void Weeks_OnSeveralWeekdays_AreTheSameWeeksMondayFirst() =>
        Assert.Equal(
            "04-07 04-09 04-21 04-23",
            Days(new WeeklyRhythm { Weekday = DayOfWeek.Thursday, Also = [DayOfWeek.Tuesday], Weeks = 2, Months = [4] }, new(2026, 1, 13)));

    [Fact]
    public void Weeks_BegunOnALaterWeekday_CountFromThatWeek()
    {
        // 2026-01-14 is a Wednesday: its week has the Thursday alone, and the Tuesdays come two weeks on.
        var rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, Also = [DayOfWeek.Thursday], Weeks = 2 };
        Assert.Equal([new(2026, 1, 15), new(2026, 1, 27), new(2026, 1, 29)], rhythm.Dates(new(2026, 1, 14), new(2026, 2, 8), RhythmSurroundings.None));
    }

    [Fact]
    public void Weeks_InMonthsGiven_KeepTheirStep() =>
        Assert.Equal("02-10 03-10", Days(new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, Weeks = 4, Months = [2, 3] }, new(2026, 1, 13)));

    [Theory]
    [InlineData(5, false, "02-11 05-20")]
    [InlineData(0, false, "02-18 05-28")]
    [InlineData(1, true, "02-19 05-29")]
    public void Offset_InWorkingDays_GoesAroundWhatIsFree(int workingDays, bool after, string expected)
    {
        // 14 May is Ascension Day and the 15th a closure here.
        var around = Board(new(2026, 2, 18), new(2026, 5, 28)) with { Days = new WorkingCalendar([new Closure { Key = "k", Name = "klämdag", Kind = ClosureKind.Free, From = new(2026, 5, 22), To = new(2026, 5, 22) }]) };
        Assert.Equal(expected, Days(new OffsetRhythm { Of = "namnd", WorkingDays = workingDays, After = after }, around: around));
    }

    [Fact]
    public void Offset_InCalendarDays_CountsThemAllAndKeepsToItsMonths()
    {
        var around = Board(new(2026, 1, 5), new(2026, 3, 4), new(2027, 1, 2));
        Assert.Equal("02-25 12-26", Days(new OffsetRhythm { Of = "namnd", Days = 7 }, around: around));
        // The months are the other group's: a meeting of its March is followed in April too.
        Assert.Equal("03-11", Days(new OffsetRhythm { Of = "namnd", Days = 7, After = true, Months = [3] }, around: around));
        Assert.Equal("01-26 04-08", Days(new OffsetRhythm { Of = "namnd", Days = 35, After = true, Months = [3, 12], InWeeks = [10, 52] }, around: Board(new(2025, 12, 22), new(2026, 3, 4), new(2026, 3, 11))));
        Assert.Equal("", Days(new OffsetRhythm { Of = "annan", Days = 7 }, around: around));
    }

    [Fact]
    public void Offset_ToAWeekday_LiesInItsWeekWhateverTheOthersWeekday()
    {
        var around = Board(new(2026, 1, 1), new(2026, 3, 5), new(2026, 3, 24));
        Assert.Equal("02-23 03-16", Days(new OffsetRhythm { Of = "namnd", Weekday = DayOfWeek.Monday, Weeks = 1 }, around: around));
        Assert.Equal("01-02 03-06 03-27", Days(new OffsetRhythm { Of = "namnd", Weekday = DayOfWeek.Friday }, around: around));
        Assert.Equal("01-18 03-22 04-12", Days(new OffsetRhythm { Of = "namnd", Weekday = DayOfWeek.Sunday, Weeks = 2, After = true }, around: around));
    }

    [Fact]
    public void Listed_InAnyOrder_GivesThemOnceInOrderWithinItsDays() =>
        Assert.Equal("03-02 06-07", Days(new ListedRhythm { On = [new(2026, 6, 7), new(2026, 3, 2), new(2026, 6, 7), new(2027, 1, 1)] }));

    [Fact]
    public void Series_WithExceptions_TakesWeeksFromTheRhythmAndDaysFromAll()
    {
        var series = new MeetingSeries
        {
            Key = "fsg",
            Groups = ["fsg"],
            Rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Tuesday, Weeks = 2 },
            From = new(2026, 10, 6),
            Until = new(2026, 12, 31),
            Except = [new(2026, 12, 29), new(2026, 12, 4)],
            ExceptWeeks = [43, 45],
            Added = [new(2026, 11, 5), new(2026, 12, 4), new(2027, 1, 7)],
        };
        Assert.Equal([new(2026, 10, 6), new(2026, 11, 5), new(2026, 11, 17), new(2026, 12, 1), new(2026, 12, 15), new(2027, 1, 7)], series.Dates(RhythmSurroundings.None));
    }

    [Fact]
    public void Series_WithOneDateChanged_ChangesThatMeetingAloneAndKeepsItsKey()
    {
        var series = new MeetingSeries
        {
            Key = "fsg",
            Groups = ["fsg", "vsg"],
            Rhythm = new WeeklyRhythm { Weekday = DayOfWeek.Thursday, Weeks = 1 },
            From = new(2026, 5, 7),
            Until = new(2026, 5, 21),
            Start = new(13, 0),
            End = new(15, 0),
            Place = new Place { Room = "Eken" },
            Status = MeetingStatus.Preliminary,
            Changed = [new SeriesDate { Date = new(2026, 5, 14), MovedTo = new(2026, 5, 12), Start = new(9, 0), End = new(12, 0), Kind = MeetingKind.PlanningDay, Title = "Mål", Place = new Place { Room = "Asken" } }],
        };
        var laid = series.Lay(RhythmSurroundings.None).ToList();
        Assert.Equal(["fsg-2026-05-07", "fsg-2026-05-14", "fsg-2026-05-21"], laid.Select(m => m.Key));
        Assert.Equal((new DateOnly(2026, 5, 12), new TimeOnly(9, 0), new TimeOnly(12, 0), MeetingKind.PlanningDay, "Mål", "Asken", MeetingStatus.Preliminary), (laid[1].Date!.Value, laid[1].Start!.Value, laid[1].End!.Value, laid[1].Kind, laid[1].Title, laid[1].Place!.Room, laid[1].Status));
        Assert.Equal((new DateOnly(2026, 5, 21), new TimeOnly(13, 0), "Eken", MeetingKind.Ordinary, null), (laid[2].Date!.Value, laid[2].Start!.Value, laid[2].Place!.Room, laid[2].Kind, laid[2].Title));
    }

    private static RhythmSurroundings Board(params DateOnly[] days) => RhythmSurroundings.None with { MeetingDaysOf = group => group == "namnd" ? days : [] };

    private static string Days(Rhythm rhythm, DateOnly? from = null, RhythmSurroundings? around = null) =>
        string.Join(' ', rhythm.Dates(from ?? new(2026, 1, 1), new(2026, 12, 31), around ?? RhythmSurroundings.None).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)));
}
