using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>The chain: FSG before the board, VSG before FSG, what is prepared before its meeting; and boards that come first.</summary>
public sealed class ChainCheckTests
{
    // FSG at least three working days before the board, at most ten.
    private static readonly Wish Board = Wish("fsg", before: [new WishLink { Group = "namnd", AtLeast = 3, AtMost = 10 }]);

    public static TheoryData<string, bool> Distances => new()
    {
        { "2026-03-16", false }, // three working days before Thursday the 19th
        { "2026-03-17", true },
        { "2026-03-19", true },
        { "2026-03-20", true }, // after it, and no other follows
        { "2026-03-05", false }, // ten
        { "2026-03-04", true },
        { "2026-03-14", false }, // a Saturday, but far enough
    };

    [Theory]
    [MemberData(nameof(Distances))]
    public void Meeting_AtADistance_BreaksTheChainOnlyOutsideIt(string fsg, bool isBroken) =>
        Assert.Equal(isBroken ? "fsg-" + fsg : "", LaidYear.Of("fsg " + fsg, "namnd 2026-03-19").With(Board).Of(PlanRule.ChainBroken));

    [Fact]
    public void Meeting_TooNearOneBoard_IsInTimeForTheNext() =>
        Assert.Equal("", LaidYear.Of("fsg 2026-03-18", "namnd 2026-03-19", "namnd 2026-03-26").With(Board).Of(PlanRule.ChainBroken));

    [Fact]
    public void Meeting_WithoutAFarthestDay_BreaksNothingWhenNoBoardFollows()
    {
        var atLeast = Wish("fsg", before: [new WishLink { Group = "namnd", AtLeast = 3 }]);
        Assert.Equal("", LaidYear.Of("fsg 2026-03-20", "namnd 2026-03-19").With(atLeast).Of(PlanRule.ChainBroken));
        Assert.Equal("fsg-2026-03-18", LaidYear.Of("fsg 2026-03-18", "namnd 2026-03-19").With(atLeast).Of(PlanRule.ChainBroken));
        Assert.Equal("", LaidYear.Of("fsg 2026-03-18", "namnd 2026-03-19", "namnd 2026-12-17").With(atLeast).Of(PlanRule.ChainBroken));
    }

    [Theory]
    // The board's call goes out on Thursday the 12th, its papers are due on the 10th and its items on the 5th.
    [InlineData(LinkDay.CallOut, "2026-03-11", "2026-03-12")]
    [InlineData(LinkDay.DocumentsIn, "2026-03-09", "2026-03-10")]
    [InlineData(LinkDay.ItemsIn, "2026-03-04", "2026-03-05")]
    [InlineData(LinkDay.Meeting, "2026-03-18", "2026-03-19")]
    public void Link_ToADayBeforeTheMeeting_CountsFromThatDay(LinkDay day, string inTime, string late)
    {
        LaidYear On(string fsg) => LaidYear.Of("fsg " + fsg, "namnd 2026-03-19").With(Wish("fsg", before: [new WishLink { Group = "namnd", Day = day }]))
            .Change("namnd", (CooperationGroup g) => g with { Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 7 }, DocumentsIn = new DeadlineRule { Days = 9 }, ItemsIn = new DeadlineRule { Days = 14 } } });
        Assert.Equal("", On(inTime).Of(PlanRule.ChainBroken));
        Assert.Equal("fsg-" + late, On(late).Of(PlanRule.ChainBroken));
    }

    [Theory]
    [InlineData("2026-03-20", "")]
    [InlineData("2026-03-23", "")]
    [InlineData("2026-03-19", "flg-2026-03-19")] // the same day
    [InlineData("2026-03-24", "flg-2026-03-24")]
    public void Link_After_CountsTheOtherWay(string flg, string broken) =>
        Assert.Equal(broken, LaidYear.Of("flg " + flg, "namnd 2026-03-19").With(Wish("flg", after: [new WishLink { Group = "namnd", AtLeast = 1, AtMost = 2 }])).Of(PlanRule.ChainBroken));

    [Fact]
    public void Link_OfAKind_LooksAtThatKindAlone()
    {
        var prepared = new Wish { Group = "fsg", Key = "b", Kind = MeetingKind.Preparation, ForEach = "fsg", Before = [new WishLink { Group = "fsg", AtLeast = 3, AtMost = 5 }] };
        Assert.Equal("", LaidYear.Of("fsg preparation 2026-03-10", "fsg 2026-03-16").With(prepared).Of(PlanRule.ChainBroken));
        Assert.Equal("fsg-preparation-2026-03-12", LaidYear.Of("fsg preparation 2026-03-12", "fsg 2026-03-16", "fsg extra 2026-03-18").With(prepared).Of(PlanRule.ChainBroken));
    }

    [Fact]
    public void JointMeeting_OfBothGroups_KeepsTheChain() =>
        Assert.Equal("", LaidYear.Of("vsg+fsg 2026-03-10").With(Wish("vsg", before: [new WishLink { Group = "fsg", AtLeast = 3, AtMost = 5 }])).Of(PlanRule.ChainBroken));

    [Theory]
    [InlineData(WishStrength.Hard, Severity.Error)]
    [InlineData(WishStrength.Soft, Severity.Warning)]
    public void Finding_AboutTheChain_SaysHowFarItIsAndWhereToMove(WishStrength strength, Severity severity)
    {
        var finding = LaidYear.Of("fsg 2026-03-18", "namnd 2026-03-19").With(Board with { Before = [Board.Before[0] with { Strength = strength }] }).One(PlanRule.ChainBroken);
        Assert.Equal("FSG ska ligga 3–10 arbetsdagar före NAMND. Till närmaste möte, tors 2026-03-19, är det 1 arbetsdag.", LaidYear.Say(finding.What));
        Assert.Equal("Flytta till en dag tors 2026-03-05 – mån 2026-03-16.", LaidYear.Say(finding.Remedy));
        Assert.Equal((severity, "namnd-2026-03-19"), (finding.Severity, finding.OtherMeeting));
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-16", "Flytta till en dag fre 2026-03-20 – mån 2026-03-23.")]
    [InlineData("2026-03-10", null, "Flytta till tidigast fre 2026-03-20.")]
    public void Finding_AboutTheWrongSide_SaysSo(string before, string? after, string remedy)
    {
        var most = after is null ? (int?)null : 2;
        var year = LaidYear.Of("flg 2026-03-19", "namnd 2026-03-19").With(Wish("flg", after: [new WishLink { Group = "namnd", AtMost = most }]));
        Assert.Equal(remedy, LaidYear.Say(year.One(PlanRule.ChainBroken).Remedy));
        var wrong = LaidYear.Of("flg " + before, "namnd 2026-03-19").With(Wish("flg", after: [new WishLink { Group = "namnd", AtMost = 2 }])).One(PlanRule.ChainBroken);
        Assert.Equal("FLG ska ligga 1–2 arbetsdagar efter NAMND. Från närmaste möte, tors 2026-03-19, är det för tidigt.", LaidYear.Say(wrong.What));
    }

    [Fact]
    public void Wish_ForAnotherYear_IsNotLookedAt()
    {
        Assert.Equal("", LaidYear.Of("fsg 2026-03-18", "namnd 2026-03-19").With(Board with { Year = 2027 }).Of(PlanRule.ChainBroken));
        // One for every year gives way to the year's own.
        Assert.Equal("", LaidYear.Of("fsg 2026-03-18", "namnd 2026-03-19").With(Board, Wish("fsg") with { Key = "w26", Year = 2026 }).Of(PlanRule.ChainBroken));
    }

    public static TheoryData<string, string[]> Boards => new()
    {
        { "", ["fsg 2026-03-10", "namnd 2026-03-19", "fsg 2026-04-10", "namnd 2026-04-16"] },
        { "namnd-2026-04-16", ["fsg 2026-03-10", "namnd 2026-03-19", "namnd 2026-04-16"] }, // nothing since the last board
        { "namnd-2026-04-16", ["fsg 2026-03-10", "namnd 2026-03-19", "fsg 2026-04-14", "namnd 2026-04-16"] }, // too near
        { "", ["fsg 2026-03-10", "namnd 2026-03-19", "fsg 2026-03-18", "namnd 2026-03-26"] }, // too late for the last, in time for this
        { "", ["namnd 2026-01-15", "fsg 2026-03-10", "namnd 2026-03-19"] }, // nobody knows what was before the plan
        { "namnd-2026-01-15", ["namnd 2025-12-11", "namnd 2026-01-15", "fsg 2026-03-10", "namnd 2026-03-19"] },
        { "", ["namnd 2026-01-15", "namnd 2026-03-19"] }, // FSG's year is not laid
        { "", ["fsg 2025-12-09", "namnd 2025-12-11", "fsg 2026-01-12", "namnd 2026-01-15"] },
    };

    [Theory]
    [MemberData(nameof(Boards))]
    public void Board_WithoutAMeetingInTimeBefore_DecidesFirst(string first, string[] meetings)
    {
        Assert.Equal(first, LaidYear.Of(meetings).With(Wish("fsg", before: [new WishLink { Group = "namnd", AtLeast = 3 }])).Of(PlanRule.DecidedFirst));
    }

    [Fact]
    public void Board_ThatFeedsAStandingPoint_IsInTheChainWithoutAWish()
    {
        string[] meetings = ["fsg 2026-03-10", "namnd 2026-03-19", "namnd 2026-04-16"];
        var fed = LaidYear.Of(meetings).With(Point());
        Assert.Equal("namnd-2026-04-16", fed.Of(PlanRule.DecidedFirst));
        Assert.Equal("", fed.Of(PlanRule.ChainBroken));
        Assert.Equal("", LaidYear.Of(meetings).Of(PlanRule.DecidedFirst));
        // A point of another year, or one that is not of every meeting, says nothing about these.
        Assert.Equal("", LaidYear.Of(meetings).With(Point() with { Until = LaidYear.Day("2025-12-31") }).Of(PlanRule.DecidedFirst));
        Assert.Equal("", LaidYear.Of(meetings).With(Point() with { Rule = new OnDemandRule() }).Of(PlanRule.DecidedFirst));
    }

    [Fact]
    public void Finding_AboutABoardThatComesFirst_SaysWhenToMeet()
    {
        var finding = LaidYear.Of("fsg 2026-03-10", "namnd 2026-03-19", "fsg 2026-04-14", "namnd 2026-04-16").With(Wish("fsg", before: [new WishLink { Group = "namnd", AtLeast = 3 }])).One(PlanRule.DecidedFirst);
        Assert.Equal("NAMND kan besluta innan samverkan är klar: FSG har inget möte från tors 2026-03-19 till senast mån 2026-04-13.", LaidYear.Say(finding.What));
        Assert.Equal("Lägg ett möte i FSG senast mån 2026-04-13, eller flytta dit det tis 2026-04-14.", LaidYear.Say(finding.Remedy));
        Assert.Equal((Severity.Warning, "fsg-2026-04-14"), (finding.Severity, finding.OtherMeeting));
    }

    [Fact]
    public void Finding_AboutAGroupThatIsNoBoard_IsANote()
    {
        var finding = LaidYear.Of("vsg 2026-03-03", "fsg 2026-03-10", "fsg 2026-04-14").With(Wish("vsg", before: [new WishLink { Group = "fsg" }])).One(PlanRule.DecidedFirst);
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Equal("VSG kommer före FSG, men har inget möte från tis 2026-03-10 till senast mån 2026-04-13.", LaidYear.Say(finding.What));
        Assert.Equal("Lägg ett möte i VSG senast mån 2026-04-13.", LaidYear.Say(finding.Remedy));
    }

    [Fact]
    public void Meeting_ThatNeedsNone_IsSkipped() =>
        Assert.Equal("", LaidYear.Of("vsg 2026-03-03", "fsg 2026-03-10", "fsg 2026-04-14")
            .With(Wish("vsg", before: [new WishLink { Group = "fsg" }]) with { Count = null, ForEach = "fsg", Skip = [LaidYear.Day("2026-04-14")] }).Of(PlanRule.DecidedFirst));

    private static Wish Wish(string group, IReadOnlyList<WishLink>? before = null, IReadOnlyList<WishLink>? after = null) =>
        new() { Group = group, Key = "w", Count = 6, Before = before ?? [], After = after ?? [] };

    private static StandingPoint Point() => new() { Group = "fsg", Key = "lista", Name = "Nämndens lista", Section = "s", Rule = new EveryMeetingRule(), Boards = ["namnd"] };
}
