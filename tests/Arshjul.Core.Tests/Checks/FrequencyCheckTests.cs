using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>Too seldom, too close, and pinned days that are empty.</summary>
public sealed class FrequencyCheckTests
{
    public static TheoryData<string, string[]> Committees => new()
    {
        { "", ["fsg 2026-02-10", "fsg 2026-05-10", "fsg 2026-08-10", "fsg 2026-11-10"] }, // to the day
        { "fsg-2026-05-11", ["fsg 2026-02-10", "fsg 2026-05-11", "fsg 2026-08-10", "fsg 2026-11-10"] },
        { "fsg-2026-04-02", ["fsg 2026-04-02", "fsg 2026-07-02", "fsg 2026-10-01"] }, // from New Year
        { "", ["fsg 2026-04-01", "fsg 2026-07-01", "fsg 2026-10-01"] },
        { "fsg-2026-09-30", ["fsg 2026-03-30", "fsg 2026-06-30", "fsg 2026-09-30"] }, // to New Year
        { "", ["fsg 2026-03-30", "fsg 2026-06-30", "fsg 2026-09-30", "fsg 2026-12-01"] },
        { "", ["fsg 2025-12-01", "fsg 2026-03-01", "fsg 2026-06-01", "fsg 2026-09-01", "fsg 2026-12-01"] },
        { "fsg-2026-03-02", ["fsg 2025-12-01", "fsg 2026-03-02", "fsg 2026-06-01", "fsg 2026-09-01", "fsg 2026-12-01"] }, // from the year before
        { "", ["fsg 2026-03-30", "fsg 2026-06-30", "fsg 2026-09-30", "fsg 2027-01-07"] }, // told in the next year
        { "", ["fsg 2026-02-10", "fsg extra 2026-05-10", "vsg+fsg 2026-08-10", "fsg 2026-11-10"] }, // extra and joint meetings count
        { "fsg-2026-08-10", ["fsg 2026-02-10", "fsg 2026-05-01", "fsg preparation 2026-06-01", "fsg theme 2026-07-01", "fsg 2026-08-10", "fsg 2026-11-10"] },
        { "", ["fsg preparation 2026-06-01"] }, // its year is not laid
    };

    [Theory]
    [MemberData(nameof(Committees))]
    public void SafetyCommittee_ThatGoesThreeMonthsWithoutAMeeting_IsTooSeldom(string found, string[] meetings) =>
        Assert.Equal(found, LaidYear.Of(meetings).Change("fsg", (CooperationGroup g) => g with { SafetyCommittee = true }).Of(PlanRule.TooSeldom));

    [Fact]
    public void Group_ThatIsNoCommittee_MayGoAsLongAsItLikes() => Assert.Equal("", LaidYear.Of("fsg 2026-02-10", "fsg 2026-11-10").Of(PlanRule.TooSeldom));

    [Fact]
    public void Finding_AboutACommittee_NamesTheRuleAndTheLatestDay()
    {
        var finding = LaidYear.Of("fsg 2026-01-20", "fsg 2026-02-10", "fsg 2026-06-02", "fsg 2026-09-02", "fsg 2026-12-01").Change("fsg", (CooperationGroup g) => g with { SafetyCommittee = true }).One(PlanRule.TooSeldom);
        Assert.Equal("FSG har inget möte 2026-02-10 – 2026-06-02. En skyddskommitté bör sammanträda minst en gång var tredje månad (AMF 8 a §).", LaidYear.Say(finding.What));
        Assert.Equal("Lägg ett möte senast fre 2026-05-08.", LaidYear.Say(finding.Remedy)); // 10 May is a Sunday
        Assert.Equal((Severity.Warning, LaidYear.Day("2026-06-02")), (finding.Severity, finding.Day));
    }

    [Fact]
    public void Finding_AboutAWish_IsAsSevereAsTheWish()
    {
        string[] meetings = ["fsg 2026-02-10", "fsg 2026-05-11", "fsg 2026-09-01", "fsg 2026-12-01"];
        Finding With(params WishPart[] hard) => LaidYear.Of(meetings).With(Wish() with { EveryMonths = 3, Hard = hard }).Check().First(f => f.Rule == PlanRule.TooSeldom);
        Assert.Equal(Severity.Error, With(WishPart.EveryMonths).Severity);
        Assert.Equal(Severity.Warning, With().Severity);
        Assert.Equal("FSG har inget möte 2026-02-10 – 2026-05-11. Önskat är minst ett på 3 månader.", LaidYear.Say(With().What));
        Assert.Equal("", LaidYear.Of(meetings).Change("fsg", (CooperationGroup g) => g with { SafetyCommittee = true }).With(Wish() with { EveryMonths = 6 }).Of(PlanRule.TooSeldom)); // the wish's own number
    }

    [Theory]
    [InlineData("fsg 2026-03-10", "fsg 2026-03-13", "fsg-2026-03-13")]
    [InlineData("fsg 2026-03-10", "fsg 2026-03-15", "")]
    [InlineData("fsg 2026-03-09/2026-03-10", "fsg 2026-03-14", "fsg-2026-03-14")] // from its last day
    [InlineData("fsg 2026-03-10", "fsg extra 2026-03-13", "")] // another kind
    [InlineData("fsg theme 2026-03-10", "fsg theme 2026-03-13", "")] // nothing wished
    [InlineData("fsg 2026-03-10", "vsg 2026-03-11", "")]
    [InlineData("fsg 2026-03-10", "fsg+vsg 2026-03-11", "fsg+vsg-2026-03-11")]
    [InlineData("fsg 2025-12-31", "fsg 2026-01-02", "fsg-2026-01-02")] // over New Year
    [InlineData("fsg 2026-12-30", "fsg 2027-01-02", "")] // told in the next year
    public void Ordinary_InOneWorkingWeek_IsTooClose(string one, string other, string found)
    {
        Assert.Equal(found, LaidYear.Of(one, other).Of(PlanRule.TooClose));
        Assert.All(LaidYear.Of(one, other).Check().Where(f => f.Rule == PlanRule.TooClose), f => Assert.Equal(Severity.Note, f.Severity));
    }

    [Theory]
    [InlineData("2026-03-30", false, "")]
    [InlineData("2026-03-30", true, "")]
    [InlineData("2026-03-29", false, "Error")]
    [InlineData("2026-03-29", true, "Warning")]
    public void Wish_ForTheLeastDaysBetween_CountsFromTheMeetingBefore(string next, bool isSoft, string severity)
    {
        var year = LaidYear.Of("fsg 2026-03-10", "fsg " + next).With(Wish() with { DaysBetween = 20, Soft = isSoft ? [WishPart.DaysBetween] : [] });
        Assert.Equal(severity, string.Join(' ', year.Check().Where(f => f.Rule == PlanRule.TooClose).Select(f => f.Severity)));
    }

    [Fact]
    public void Finding_AboutTwoThatAreTooClose_SaysFromWhichDayItWillDo()
    {
        var finding = LaidYear.Of("fsg 2026-03-10", "fsg 2026-03-20").With(Wish() with { DaysBetween = 20 }).One(PlanRule.TooClose);
        Assert.Equal("FSG möttes redan tis 2026-03-10, 10 dagar före. Önskat är minst 20.", LaidYear.Say(finding.What));
        Assert.Equal("Flytta till tidigast mån 2026-03-30, eller ställ in ett av dem.", LaidYear.Say(finding.Remedy));
        Assert.Equal("Flytta till tidigast tis 2026-04-07, eller ställ in ett av dem.", LaidYear.Say(LaidYear.Of("fsg 2026-03-14", "fsg 2026-03-20").With(Wish() with { DaysBetween = 20 }).One(PlanRule.TooClose).Remedy)); // after Easter
        Assert.Equal("fsg-2026-03-10", finding.OtherMeeting);
    }

    [Fact]
    public void Pin_WithoutAMeeting_IsToldOnceTheYearIsLaid()
    {
        var wish = Wish() with { Pins = [LaidYear.Day("2026-05-26"), LaidYear.Day("2027-05-26")] };
        Assert.Equal("", LaidYear.Of("fsg 2026-05-26").With(wish).Of(PlanRule.PinLeft));
        Assert.Equal("", LaidYear.Of("vsg 2026-05-26").With(wish).Of(PlanRule.PinLeft)); // FSG's year is not laid
        Assert.Equal("fsg", LaidYear.Of("fsg 2026-05-27").With(wish).Of(PlanRule.PinLeft));
        Assert.Equal("fsg", LaidYear.Of("fsg 2026-05-27", "fsg theme 2026-05-26").With(wish).Of(PlanRule.PinLeft)); // another kind
    }

    [Fact]
    public void Pin_WhoseMeetingWentAway_NamesTheMeeting()
    {
        var wish = Wish() with { Pins = [LaidYear.Day("2026-05-26")] };
        var year = LaidYear.Of("fsg 2026-05-26", "fsg 2026-03-10").With(wish);
        var cancelled = year.Change("fsg-2026-05-26", (Meeting m) => m with { Cancelled = new Cancellation { Reason = "x" } });
        Assert.Equal("fsg-2026-05-26", cancelled.Of(PlanRule.PinLeft));
        var finding = year.Change("fsg-2026-05-26", (Meeting m) => m with { Changes = [new MeetingChange { Known = LaidYear.Day("2025-11-01"), Date = LaidYear.Day("2026-05-28") }] }).One(PlanRule.PinLeft);
        Assert.Equal("fsg-2026-05-26", finding.Meeting);
        Assert.Equal("FSG har inget möte den låsta dagen tis 2026-05-26.", LaidYear.Say(finding.What));
        Assert.Equal("Flytta tillbaka mötet, eller ta bort dagen ur pins i önskemålet fsg/w.", LaidYear.Say(finding.Remedy));
    }

    private static Wish Wish() => new() { Group = "fsg", Key = "w", Count = 6 };
}
