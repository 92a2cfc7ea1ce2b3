using Arshjul.Core.Calendar;
using Arshjul.Core.Checks;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>Poor days to meet on.</summary>
public sealed class DayCheckTests
{
    private static readonly Closure[] Local =
    [
        Closed("lov", ClosureKind.SchoolHoliday, "2026-02-23", "2026-02-27"), Closed("mellandagarna", ClosureKind.Free, "2026-12-28", "2026-12-30"),
        Closed("stadfest", ClosureKind.Shortened, "2026-08-21", "2026-08-21"), Closed("avtal", ClosureKind.Working, "2026-05-14", "2026-05-14"),
    ];

    public static TheoryData<string, string> Days => new()
    {
        { "2026-03-10", "" },
        { "2026-04-03", "RedDay" }, // Good Friday
        { "2026-04-06", "RedDay" },
        { "2026-06-19", "Eve" },
        { "2026-12-24", "Eve" },
        { "2026-04-04", "Eve" }, // a Saturday, but its name says more
        { "2026-03-14", "Weekend" },
        { "2026-12-29", "Closed" },
        { "2026-05-15", "" }, // no day off before it by the local agreement
        { "2026-05-14", "" }, // nor is that red to them
        { "2026-01-05", "BridgeDay Shortened" },
        { "2026-01-02", "BridgeDay" },
        { "2026-04-30", "Shortened" },
        { "2026-08-21", "Shortened" },
        { "2026-02-24", "SchoolHoliday" },
        { "2026-03-02", "" }, // the day after it
        { "2026-07-07", "July" },
        { "2026-07-11", "Weekend July" },
        { "2026-08-01/2026-08-03", "Weekend" }, // once for both of its days
        { "2026-06-30/2026-07-01", "July" },
        { "2026-04-02/2026-04-07", "Shortened RedDay Eve" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Meeting_OnADay_IsToldWhatSpeaksAgainstIt(string days, string rules) =>
        Assert.Equal(rules, string.Join(' ', LaidYear.Of("fsg " + days).With(Local).Check().Select(f => f.Rule).Where(r => r <= PlanRule.July)));

    [Theory]
    [InlineData("2026-04-06", Severity.Error, "Röd dag: annandag påsk.", "Flytta till tis 2026-04-07 eller ons 2026-04-01.")]
    [InlineData("2026-06-19", Severity.Error, "Ledig dag i praktiken: midsommarafton.", "Flytta till mån 2026-06-22 eller tors 2026-06-18.")]
    [InlineData("2026-12-29", Severity.Error, "Stängt: mellandagarna.", "Flytta till mån 2027-01-04 eller ons 2026-12-23.")]
    [InlineData("2026-03-14", Severity.Warning, "Lördag eller söndag.", "Flytta till mån 2026-03-16 eller fre 2026-03-13.")]
    [InlineData("2026-07-14", Severity.Warning, "Juli, då få är i tjänst.", "Flytta till mån 2026-08-03 eller tis 2026-06-30.")]
    [InlineData("2026-01-02", Severity.Warning, "Klämdag.", "Flytta till ons 2026-01-07 eller tis 2025-12-30.")]
    [InlineData("2026-04-30", Severity.Note, "Arbetet slutar tidigare: valborgsmässoafton.", "Flytta till mån 2026-05-04 eller ons 2026-04-29.")]
    [InlineData("2026-02-24", Severity.Note, "Skollov: lov.", "Flytta till mån 2026-03-02 eller fre 2026-02-20.")]
    public void Finding_OnAPoorDay_SaysWhichDaysAreBetter(string day, Severity severity, string what, string remedy)
    {
        var finding = Assert.Single(LaidYear.Of("fsg " + day).With(Local).Check(), f => f.Rule <= PlanRule.July);
        Assert.Equal((severity, what, remedy), (finding.Severity, LaidYear.Say(finding.What), LaidYear.Say(finding.Remedy)));
        Assert.Equal((LaidYear.Day(day), "fsg-" + day, false), (finding.Day, finding.Meeting, finding.IsOver));
    }

    public static TheoryData<string, string, string> Chained => new()
    {
        // Ascension Day is red, the day before it shortened, the day after it a bridge day. FSG is wished two working days before the board.
        { "fsg 2026-05-14", "namnd 2026-05-19", "Flytta till tis 2026-05-12." }, // Monday the 18th is but one before it
        { "fsg 2026-05-14", "namnd 2026-05-20", "Flytta till mån 2026-05-18 eller tis 2026-05-12." },
        { "fsg 2026-05-14", "namnd 2026-05-15", "Flytta till mån 2026-05-18 eller tis 2026-05-12." }, // broken already, so it says nothing about the day
        { "namnd 2026-05-14", "fsg 2026-05-11", "Flytta till mån 2026-05-18." }, // the board itself: the 12th is but one after FSG
    };

    [Theory]
    [MemberData(nameof(Chained))]
    public void Remedy_OnAPoorDay_KeepsTheChainThatHolds(string meeting, string other, string remedy)
    {
        var wish = new Wish { Group = "fsg", Key = "w", Count = 1, Before = [new WishLink { Group = "namnd", AtLeast = 2 }] };
        Assert.Equal(remedy, LaidYear.Say(LaidYear.Of(meeting, other).With(wish).One(PlanRule.RedDay).Remedy));
    }

    [Fact]
    public void Finding_AboutAMeetingThatWasHeld_IsOver()
    {
        Assert.True(LaidYear.Of("fsg 2026-04-06").One(PlanRule.RedDay, "2026-04-07").IsOver);
        Assert.False(LaidYear.Of("fsg 2026-04-06").One(PlanRule.RedDay, "2026-04-05").IsOver);
    }

    [Fact]
    public void Meeting_ThatIsOffOrUndated_IsNotLookedAt()
    {
        Assert.Empty(LaidYear.Of("fsg 2026-04-06").Change("fsg-2026-04-06", (Meeting m) => m with { Cancelled = new Cancellation { Reason = "x" } }).Check());
        Assert.Empty(LaidYear.Of("fsg").Change("fsg", (Meeting m) => m with { Awaits = new AwaitedDate { Window = new FuzzyDate { From = LaidYear.Day("2026-07-01") } } }).Check());
    }

    [Fact]
    public void Meeting_OverNewYear_IsToldInEachYearOnce()
    {
        var year = LaidYear.Of("fsg 2026-12-30/2027-01-01");
        Assert.Equal("Shortened Eve RedDay".Split(' ').Skip(1), year.Check().Select(f => f.Rule.ToString()));
        Assert.Equal(["Eve", "RedDay"], year.Check(year: 2027).Select(f => f.Rule.ToString()));
    }

    [Theory]
    // What stands in the way of the next working day, Tuesday 7 April: then Wednesday the 8th is offered.
    [InlineData("flg 2026-04-07 14:00-16:00", "ons 2026-04-08")] // A sits there at that time
    [InlineData("flg 2026-04-07 09:00-11:00", "tis 2026-04-07")] // but can come in the afternoon
    [InlineData("vsg 2026-04-07 14:00-16:00", "tis 2026-04-07")] // other people
    [InlineData("vsg 2026-04-07 14:00-16:00 @eken", "ons 2026-04-08")] // the room
    [InlineData("vsg 2026-04-07 14:00-16:00 @Alen", "tis 2026-04-07")]
    [InlineData("fsg theme 2026-04-07 08:00-09:00", "ons 2026-04-08")] // the group itself meets
    public void Remedy_WhenTheNextDayIsTaken_IsTheDayAfter(string other, string day) =>
        Assert.StartsWith($"Flytta till {day} eller", LaidYear.Say(LaidYear.Of("fsg 2026-04-06 13:00-15:00 @Eken", other).One(PlanRule.RedDay).Remedy), StringComparison.Ordinal);

    [Fact]
    public void Remedy_WhenNoDayIsFree_SaysSo()
    {
        var busy = Enumerable.Range(-40, 80).Select(i => "flg " + LaidYear.Day("2026-04-06").AddDays(i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal("Ingen dag inom 21 dagar är ledig för alla. Flytta längre bort, eller byt tid.", LaidYear.Say(LaidYear.Of([.. busy, "fsg 2026-04-06"]).Check().First(f => f.Meeting == "fsg-2026-04-06").Remedy));
    }

    [Fact]
    public void Remedy_WhenTodayIsNear_OffersNoDayThatHasBeen() =>
        Assert.Equal("Flytta till tis 2026-04-07.", LaidYear.Say(LaidYear.Of("fsg 2026-04-06").One(PlanRule.RedDay, "2026-04-02").Remedy));

    private static Closure Closed(string name, ClosureKind kind, string from, string to) => new() { Key = name, Name = name, Kind = kind, From = LaidYear.Day(from), To = LaidYear.Day(to) };
}
