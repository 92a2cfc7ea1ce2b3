using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>Days for meetings that wait for one or are to be moved: near, one a week, on the usual weekday, and without bringing anything new to look at.</summary>
public sealed class DateOffersTests
{
    private const string Theme = "fsg-theme";

    // FSG meets on Tuesdays, and its theme meeting waits for a survey that came on Tuesday 10 February. It is not called from here unless a test says so.
    private static readonly LaidYear Year = Theming(LaidYear.Of("fsg 2026-01-20 13:00-15:00", "fsg 2026-03-10 13:00-15:00", "fsg 2026-05-05 13:00-15:00", "fsg theme"), "2026-02-10");

    [Fact]
    public void Offers_AfterTheEvent_AreOnePerWeekOnTheUsualWeekdayAndTime()
    {
        var offered = Of(Year, "2026-02-12");
        Assert.Equal("Enkäten kom tis 2026-02-10, så en dag kan väljas.", LaidYear.Say(offered.Waits));
        Assert.True(offered.HasCome);
        Assert.Null(offered.Nothing);
        Assert.Equal(["2026-02-13 13:00-15:00", "2026-02-17 13:00-15:00", "2026-02-24 13:00-15:00"], Days(offered));
    }

    [Fact]
    public void Offers_WhenTheGroupMeetsThatDay_TakeAnotherOfTheWeek() =>
        // Week 11 has an ordinary meeting on its Tuesday.
        Assert.Equal(["2026-03-09", "2026-03-17", "2026-03-24"], Days(Of(Year, "2026-03-06")).Select(d => d[..10]));

    [Fact]
    public void Offers_WithACallToSend_LeaveTimeForIt()
    {
        var called = Year.Change("fsg", (CooperationGroup g) => g with { Calls = true, Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 14, Time = new TimeOnly(9, 0) } } });
        var offered = Of(called, "2026-02-12");
        Assert.Equal(["2026-02-27", "2026-03-03", "2026-03-09"], Days(offered).Select(d => d[..10]));
        Assert.Equal("Ledigt för alla som kallas (2). Kallelsen går fre 2026-02-13.", LaidYear.Say(offered.Offers[0].Why));
    }

    public static TheoryData<string, string> NotOn => new()
    {
        { "2026-04-07", "a day after Easter that nothing speaks against" },
        { "2026-04-02", "Maundy Thursday is shortened" },
        { "2026-04-03", "Good Friday" },
        { "2026-04-05", "Sunday" },
        { "2026-04-06", "Easter Monday" },
        { "2026-05-15", "between Ascension and the weekend" },
        { "2026-06-19", "Midsummer Eve" },
        { "2026-07-14", "July" },
    };

    [Theory]
    [MemberData(nameof(NotOn))]
    public void Offers_OnAPoorDay_AreNotMade(string day, string why)
    {
        // The only day of the window.
        var only = Theming(LaidYear.Of("fsg theme"), "2026-02-10", day, day);
        if (why.Contains("nothing speaks", StringComparison.Ordinal))
        {
            Assert.Equal([day], Days(Of(only, "2026-02-12")).Select(d => d[..10]));
            return;
        }
        var offered = Of(only, "2026-02-12");
        Assert.Empty(offered.Offers);
        Assert.StartsWith($"Ingen dag {LaidYear.Say(CheckWords.Day(LaidYear.Day(day)))} – {LaidYear.Say(CheckWords.Day(LaidYear.Day(day)))} är ledig utan att något nytt behöver ses över. Flytta något annat möte först", LaidYear.Say(offered.Nothing!), StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_InASchoolHoliday_AreNotMade()
    {
        var closed = Year.With(new Closure { Key = "sportlov", Name = "sportlov", Kind = ClosureKind.SchoolHoliday, From = LaidYear.Day("2026-02-16"), To = LaidYear.Day("2026-02-20") });
        Assert.Equal(["2026-02-13", "2026-02-24", "2026-03-03"], Days(Of(closed, "2026-02-12")).Select(d => d[..10]));
    }

    [Theory]
    [InlineData("flg 2026-02-17 13:00-15:00", "2026-02-16")] // A sits in FLG too
    [InlineData("flg 2026-02-17 15:00-16:00", "2026-02-17")] // but not at the same hour
    [InlineData("vsg 2026-02-17 13:00-15:00", "2026-02-17")] // nobody is in both
    [InlineData("vsg 2026-02-17 13:00-15:00 @Eken", "2026-02-16")] // but the room is
    public void Offers_OnADayWhenPeopleOrTheRoomAreTaken_AreNotMade(string other, string second)
    {
        var year = Year.With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting(other)] }).Change(Theme, (Meeting m) => m with { Place = new Place { Room = "eken" } });
        Assert.Equal(second, Days(Of(year, "2026-02-12"))[1][..10]);
    }

    [Fact]
    public void Offers_ThatWouldBreakTheChain_AreNotMade()
    {
        var chained = Year.With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting("namnd 2026-02-19")] })
            .With(new Wish { Group = "fsg", Key = "tema", Kind = MeetingKind.Theme, Count = 1, Before = [new WishLink { Group = "namnd", AtLeast = 3, AtMost = 15 }] });
        // Monday the 16th is the last day in time for the board, and none follows.
        Assert.Equal(["2026-02-13", "2026-02-16"], Days(Of(chained, "2026-02-12")).Select(d => d[..10]));
    }

    [Fact]
    public void Offers_ForSeveralGroups_AreFreeInThemAll()
    {
        var joint = Theming(LaidYear.Of("fsg 2026-02-17 13:00-15:00", "vsg 2026-02-24 13:00-15:00", "fsg+vsg theme"), "2026-02-10", meeting: "fsg+vsg-theme");
        Assert.Equal(["2026-02-13", "2026-02-16", "2026-02-23"], Days(Of(joint, "2026-02-12", "fsg+vsg-theme")).Select(d => d[..10]));
    }

    [Fact]
    public void Offers_WhenWeekdaysAndTimesAreWished_FollowTheWish()
    {
        var wished = Year.With(new Wish { Group = "fsg", Key = "tema", Kind = MeetingKind.Theme, Count = 1, Weekdays = [DayOfWeek.Thursday, DayOfWeek.Wednesday], Times = [new WishTime { Start = new TimeOnly(8, 30), End = new TimeOnly(12, 0) }] });
        Assert.Equal(["2026-02-19 08:30-12:00", "2026-02-26 08:30-12:00", "2026-03-05 08:30-12:00"], Days(Of(wished, "2026-02-13")));
    }

    [Fact]
    public void Offers_ForAPlanningDay_AreWholeDays()
    {
        var planning = Uncalled(LaidYear.Of("fsg 2026-03-10 13:00-15:00", "fsg planningday"));
        Assert.All(Of(planning, "2026-02-12", "fsg-planningday").Offers, o => Assert.Null(o.Start));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-04-30", "2026-03-03 2026-03-09 2026-03-17")] // the window, which opens later
    [InlineData("2025-10-01", "2025-11-30", "2026-02-13 2026-02-17 2026-02-24")] // a window that is over
    public void Offers_WithAWindow_KeepToItWhileItLasts(string from, string to, string days) =>
        Assert.Equal(days, string.Join(' ', Days(Of(Theming(Year, "2026-02-10", from, to), "2026-02-12")).Select(d => d[..10])));

    [Fact]
    public void Offers_WhileItWaits_ArePreliminary()
    {
        var expected = Theming(Year, null, expected: new FuzzyDate { From = LaidYear.Day("2026-03-16"), To = LaidYear.Day("2026-03-27") });
        var offered = Of(expected, "2026-02-12");
        Assert.False(offered.HasCome);
        Assert.Equal("Väntar på Enkäten. Dagarna är preliminära till dess.", LaidYear.Say(offered.Waits));
        Assert.Equal(["2026-03-31", "2026-04-07", "2026-04-14"], Days(offered).Select(d => d[..10]));
    }

    [Fact]
    public void Offers_WhenNobodyKnowsWhenItComes_AreNone_AndThatIsSaid()
    {
        var offered = Of(Theming(Year, null), "2026-02-12");
        Assert.Empty(offered.Offers);
        Assert.StartsWith("Inga dagar att föreslå, för ingen vet när det kommer.", LaidYear.Say(offered.Nothing!), StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_ForOneThatLostItsDate_BeginTomorrow()
    {
        var lost = Uncalled(LaidYear.Of("fsg 2026-03-10 13:00-15:00")).Change("fsg-2026-03-10", (Meeting m) => m with { Changes = [new MeetingChange { Known = LaidYear.Day("2026-02-10"), Undated = true }] });
        var offered = Of(lost, "2026-02-12", "fsg-2026-03-10");
        Assert.Equal("Väntar inte på något.", LaidYear.Say(offered.Waits));
        Assert.Equal("2026-02-13 13:00-15:00", Days(offered)[0]);
    }

    [Fact]
    public void Offers_ForAMeetingToMove_AreTheNearestOnBothSides()
    {
        var offered = Of(Year, "2026-02-12", "fsg-2026-03-10");
        Assert.Equal("Ligger nu tis 2026-03-10 13.00–15.00.", LaidYear.Say(offered.Waits));
        // Its own week, on another day since the Tuesday is what is left, and the Tuesdays beside it.
        Assert.Equal(["2026-03-03", "2026-03-09", "2026-03-17"], Days(offered).Select(d => d[..10]));
    }

    [Fact]
    public void Offers_ForAMeetingWithAPoint_KeepItInItsWindow()
    {
        var goals = Year.With(new StandingPoint { Group = "fsg", Key = "osa", Name = "OSA-mål {year}", Section = "agenda", From = LaidYear.Day("2026-01-01"), Until = LaidYear.Day("2026-12-31"), Rule = new YearlyRule { From = new(3, 9), To = new(3, 12) } });
        Assert.Equal(["2026-03-09"], Days(Of(goals, "2026-02-12", "fsg-2026-03-10")).Select(d => d[..10]));
    }

    [Fact]
    public void Offers_ForAPinnedMeeting_SayThatItIsPinned()
    {
        var pinned = Year.With(new Wish { Group = "fsg", Key = "w", Count = 3, Pins = [LaidYear.Day("2026-03-10")] });
        var offered = Of(pinned, "2026-02-12", "fsg-2026-03-10");
        Assert.Equal("Ligger nu tis 2026-03-10 13.00–15.00, en låst dag.", LaidYear.Say(offered.Waits));
        Assert.NotEmpty(offered.Offers);
    }

    [Fact]
    public void Offers_ForOneThatWasHeldOrIsCancelled_AreRefused()
    {
        var cancelled = Year.Change("fsg-2026-05-05", (Meeting m) => m with { Cancelled = new Cancellation { Reason = "x" } });
        Assert.Contains("redan hållits", Refused(cancelled, "fsg-2026-01-20"), StringComparison.Ordinal);
        Assert.Contains("redan inställt", Refused(cancelled, "fsg-2026-05-05"), StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_OfAGroup_AreForItsMeetingsWithoutADateAlone()
    {
        Assert.Equal([Theme], DateOffers.Of(Year.At("2026-02-12"), "fsg").Select(o => o.Meeting.Key));
        Assert.Empty(DateOffers.Of(Year.At("2026-02-12"), "vsg"));
        Assert.Empty(DateOffers.Of(Year.Change(Theme, (Meeting m) => m with { Cancelled = new Cancellation { Reason = "x" } }).At("2026-02-12"), "fsg"));
    }

    [Fact]
    public void Offers_ForABoard_SayNothingOfACall()
    {
        var board = LaidYear.Of("namnd 2026-03-19 09:00-16:00");
        Assert.All(Of(board, "2026-02-12", "namnd-2026-03-19").Offers, o => Assert.Equal("Krockar inte med något annat möte.", LaidYear.Say(o.Why)));
    }

    /// <summary>Every day offered can be taken as it is offered, and then there is nothing to look at that was not there before.</summary>
    [Theory]
    [InlineData("2026-02-12", Theme)]
    [InlineData("2026-03-06", Theme)]
    [InlineData("2026-02-12", "fsg-2026-03-10")]
    [InlineData("2026-04-20", "fsg-2026-05-05")]
    public void Offers_WhenTaken_BringNothingNew(string now, string meeting)
    {
        var at = Year.At(now);
        var offered = Of(Year, now, meeting);
        Assert.NotEmpty(offered.Offers);
        foreach (var offer in offered.Offers)
        {
            var after = new PlanAt(PlanMoves.Apply(at, [new MeetingStep { Meeting = meeting, To = offer.Day, Start = offer.Start, End = offer.End }]), at.Now);
            Assert.Empty(Consequences.Between(at, after, [meeting]).Appearing);
        }
    }

    private static OfferedMeeting Of(LaidYear year, string now, string meeting = Theme) => DateOffers.Of(year.At(now), year.At(now).FindMeeting(meeting)!);

    private static string Refused(LaidYear year, string meeting) => LaidYear.Say(Assert.Throws<InputException>(() => Of(year, "2026-02-12", meeting)).Faults.Single());

    private static List<string> Days(OfferedMeeting offered) => [.. offered.Offers.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Day:yyyy-MM-dd} {o.Start:HH:mm}-{o.End:HH:mm}"))];

    private static LaidYear Uncalled(LaidYear year) => year.With(p => p with { Groups = [.. p.Groups.Select(g => g with { Calls = false })] });

    private static LaidYear Theming(LaidYear year, string? happened, string? from = null, string? to = null, string meeting = Theme, FuzzyDate? expected = null) => Uncalled(year)
        .With(p => p with { Events = [new AwaitedEvent { Key = "enkat", Name = "Enkäten", Occurrences = [new EventOccurrence { Label = "2025", Year = 2025, Happened = happened is null ? null : LaidYear.Day(happened), Expected = expected }] }] })
        .Change(meeting, (Meeting m) => m with { Awaits = new AwaitedDate { Event = "enkat", Occurrence = "2025", Window = from is null ? null : new FuzzyDate { From = LaidYear.Day(from), To = LaidYear.Day(to!) } } });
}
