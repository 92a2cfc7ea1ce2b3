using Arshjul.Core.Agendas;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>A matter on its way VSG → FSG → board: where it is taken up, and when the order breaks.</summary>
public sealed class MatterCheckTests
{
    private const string InMay = "2026-05-01";

    private static readonly LaidYear Year = LaidYear.Of(
        "vsg 2026-03-03 13:00-15:00", "fsg 2026-03-10 13:00-15:00", "namnd 2026-03-19 09:00-16:00",
        "vsg 2026-04-07 13:00-15:00", "fsg 2026-04-14 13:00-15:00", "namnd 2026-04-23 09:00-16:00", "fsg 2026-05-12 13:00-15:00", "namnd 2026-05-21 09:00-16:00");

    private static readonly MatterStep[] Good = [At("vsg-2026-03-03"), At("fsg-2026-03-10"), Decided("namnd-2026-03-19")];

    [Fact]
    public void Way_InOrderAndAhead_HasNothingToLookAt() => Assert.Empty(Found(Good, LaidYear.NewYear));

    [Theory]
    [InlineData(MatterState.CooperationCompleted)]
    [InlineData(MatterState.Agreed)]
    public void Way_ThatIsFinishedBeforeTheDecision_HasNothingToLookAt(MatterState state) =>
        Assert.Empty(Found([Noted("vsg-2026-03-03", MatterState.Discussed), Noted("fsg-2026-03-10", state), Noted("namnd-2026-03-19", MatterState.Decided, decides: true)], InMay));

    [Fact]
    public void Forum_BeforeOneThatComesEarlierOnTheWay_BreaksTheOrder()
    {
        var finding = Assert.Single(Found([At("vsg-2026-04-07"), At("fsg-2026-03-10"), Decided("namnd-2026-05-21")], LaidYear.NewYear));
        Assert.Equal((PlanRule.MatterOrder, Severity.Warning, "fsg-2026-03-10", "vsg-2026-04-07", "arende"), (finding.Rule, finding.Severity, finding.Meeting, finding.OtherMeeting, finding.Subject));
        Assert.Equal(["vsg", "fsg"], finding.Groups);
        Assert.Equal("”Ny organisation” tas upp i FSG tis 2026-03-10, men i VSG, som kommer före, först tis 2026-04-07.", LaidYear.Say(finding.What));
        Assert.Equal("Ta upp det i VSG senast tis 2026-03-10, eller i FSG tidigast tis 2026-04-07.", LaidYear.Say(finding.Remedy));
    }

    [Fact]
    public void Decision_BeforeTheForum_IsAnError()
    {
        var finding = Assert.Single(Found([At("vsg-2026-03-03"), At("fsg-2026-04-14"), Decided("namnd-2026-03-19")], LaidYear.NewYear));
        Assert.Equal((PlanRule.MatterOrder, Severity.Error, LaidYear.Day("2026-03-19")), (finding.Rule, finding.Severity, finding.Day));
        Assert.Equal("”Ny organisation” beslutas i NAMND tors 2026-03-19, men tas upp i FSG först tis 2026-04-14. Samverkan ska vara klar före beslutet (MBL 11 §).", LaidYear.Say(finding.What));
    }

    [Fact]
    public void Decision_BeforeSeveralForums_NamesTheLastOfThem() =>
        Assert.Equal("fsg-2026-05-12", Assert.Single(Found([At("vsg-2026-04-07"), At("fsg-2026-05-12"), Decided("namnd-2026-03-19")], LaidYear.NewYear)).OtherMeeting);

    [Theory]
    [InlineData("fsg-2026-03-10", true)] // moved to after the board
    [InlineData("namnd-2026-03-19", false)] // the board moved further away
    public void Meeting_ThatIsMoved_BreaksTheOrderOrMendsNothing(string meeting, bool breaks)
    {
        var moved = With(Good).Change(meeting, (Meeting m) => m with { Changes = [new MeetingChange { Known = LaidYear.Day("2026-01-10"), Date = LaidYear.Day("2026-03-26") }] });
        Assert.Equal(breaks ? 1 : 0, moved.Check("2026-02-01").Count(f => f.Rule == PlanRule.MatterOrder));
        // Nobody knew the day before.
        Assert.DoesNotContain(moved.Check("2026-01-09"), f => f.Rule == PlanRule.MatterOrder);
    }

    [Theory]
    [InlineData(MatterState.Informed, "informerat")]
    [InlineData(MatterState.Discussed, "dialog förd")]
    public void Decision_WhileCooperationIsNotFinished_IsAnError(MatterState state, string said)
    {
        var finding = Assert.Single(Found([Noted("vsg-2026-03-03", MatterState.Agreed), Noted("fsg-2026-03-10", state), Decided("namnd-2026-05-21")], InMay));
        Assert.Equal((PlanRule.MatterOrder, Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal($"”Ny organisation” beslutas i NAMND tors 2026-05-21, men samverkan är inte klar: läget i FSG är ”{said}” sedan tis 2026-03-10 (MBL 11 §).", LaidYear.Say(finding.What));
        Assert.Equal("Ta upp det i FSG igen före tors 2026-05-21 och lägg det som ett steg till i ärendet arende, eller skriv in att samverkan är klar.", LaidYear.Say(finding.Remedy));
    }

    [Fact]
    public void Decision_WithOneMoreMeetingOnTheWay_IsInOrder() =>
        Assert.Empty(Found([Noted("fsg-2026-03-10", MatterState.Discussed), At("fsg-2026-05-12"), Decided("namnd-2026-05-21")], InMay));

    [Fact]
    public void Decision_ThatWasTakenTooEarly_IsToldUntilItIsNotedAndThenAsOver()
    {
        MatterStep[] early = [Noted("fsg-2026-03-10", MatterState.Discussed), Decided("namnd-2026-03-19")];
        Assert.Contains(Found(early, InMay), f => f.Rule == PlanRule.MatterOrder);
        early[1] = Noted("namnd-2026-03-19", MatterState.Decided, decides: true);
        Assert.True(With(early).One(PlanRule.MatterOrder, InMay).IsOver);
    }

    [Fact]
    public void Decision_WithNoMeetingLeftBeforeIt_IsAnError()
    {
        var finding = Assert.Single(Found([new MatterStep { Group = "flg" }, Decided("namnd-2026-05-21")], InMay));
        Assert.Equal("”Ny organisation” beslutas i NAMND tors 2026-05-21, men FLG har inget möte som kan ta upp det. Samverkan ska vara klar före beslutet (MBL 11 §).", LaidYear.Say(finding.What));
        Assert.Equal("Lägg ett möte i FLG senast tors 2026-05-21.", LaidYear.Say(finding.Remedy));
    }

    [Fact]
    public void Disagreement_ThatNobodyLifts_IsAWarning_UntilItIsLiftedOrDecided()
    {
        MatterStep[] way = [Noted("fsg-2026-03-10", MatterState.Disagreed), Decided("namnd-2026-05-21")];
        var finding = Assert.Single(Found(way, InMay));
        Assert.Equal((PlanRule.MatterNotLifted, Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal("Parterna är oeniga om ”Ny organisation” i FSG, och ingen har lyft det vidare.", LaidYear.Say(finding.What));
        Assert.Empty(Found([way[0], new MatterStep { Group = "csg", Date = LaidYear.Day("2026-05-15") }, way[1]], InMay));
        Assert.Empty(Found([way[0], way[1] with { State = MatterState.Decided }], InMay));
    }

    [Fact]
    public void Forum_ThatHasMetWithoutANote_IsANote_AndAWarningOnceTheBoardHasMet()
    {
        var note = Assert.Single(Found(Good, "2026-03-12"), f => f.Meeting == "fsg-2026-03-10");
        Assert.Equal((PlanRule.MatterUnnoted, Severity.Note), (note.Rule, note.Severity));
        Assert.Equal("FSG möttes tis 2026-03-10, och hur långt ”Ny organisation” kom är inte inskrivet.", LaidYear.Say(note.What));
        Assert.Equal([Severity.Warning, Severity.Warning, Severity.Note], Found(Good, "2026-03-20").Select(f => f.Severity));
    }

    [Fact]
    public void Finding_OfAMatter_IsSilencedAtItsMeetings()
    {
        var silenced = With([At("vsg-2026-04-07"), At("fsg-2026-03-10")]).With(p => p with { Silences = [new Silence { Key = "s", Meeting = "vsg-2026-04-07", Rule = PlanRule.MatterOrder, Reason = "VSG får det i efterhand." }] });
        Assert.Equal("VSG får det i efterhand.", silenced.One(PlanRule.MatterOrder).SilencedBy);
    }

    [Fact]
    public void State_ThatBecomesKnownLater_IsPlannedUntilThen()
    {
        var way = With([Noted("fsg-2026-03-10", MatterState.Discussed) with { Known = LaidYear.Day("2026-03-12") }, Decided("namnd-2026-05-21")]);
        Assert.Equal(MatterState.Planned, Stops(way, "2026-03-11")[0].State);
        Assert.Equal(MatterState.Discussed, Stops(way, "2026-03-12")[0].State);
        Assert.Empty(MatterWays.Known(With(Good).With(p => p with { Matters = [p.Matters[0] with { Known = LaidYear.Day("2026-02-01") }] }).At("2026-01-31")));
    }

    [Theory]
    [InlineData("2026-01-01", "vsg-2026-03-03 fsg-2026-03-10 namnd-2026-03-19")]
    [InlineData("2026-03-05", "vsg-2026-04-07 fsg-2026-04-14 namnd-2026-04-23")] // VSG's March meeting has gone by without a note
    [InlineData("2026-04-15", "- fsg-2026-05-12 namnd-2026-05-21")] // VSG has no more
    public void Step_WithoutAMeeting_IsTakenAsEarlyAsTheWayAllows(string today, string meetings) =>
        Assert.Equal(meetings, string.Join(' ', Stops(With([new MatterStep { Group = "vsg" }, new MatterStep { Group = "fsg" }, new MatterStep { Group = "namnd", Decides = true }]), today).Select(s => s.Meeting ?? "-")));

    [Fact]
    public void Step_OfAMeetingThatIsCalledOff_GoesToTheNext_AndToNoneOfAnotherKind()
    {
        var off = With(Good).With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting("fsg theme 2026-03-12 13:00-15:00")] })
            .Change("fsg-2026-03-10", (Meeting m) => m with { Cancelled = new Cancellation { Reason = "Sjukdom", Known = LaidYear.Day("2026-03-09") } });
        Assert.Equal("fsg-2026-03-10", Stops(off, "2026-03-08")[1].Meeting);
        Assert.Equal("fsg-2026-04-14", Stops(off, "2026-03-09")[1].Meeting);
        // So the board is first now.
        Assert.Equal("namnd-2026-03-19", off.One(PlanRule.MatterOrder, "2026-03-09").Meeting);
    }

    [Fact]
    public void Step_OfAMeetingWithoutADate_WaitsWithIt()
    {
        var theme = With([new MatterStep { Group = "fsg", Meeting = "fsg-theme" }, Decided("namnd-2026-05-21")]).With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting("fsg theme")] });
        Assert.Equal(("fsg-theme", (DateOnly?)null), (Stops(theme, LaidYear.NewYear)[0].Meeting, Stops(theme, LaidYear.NewYear)[0].Day));
        Assert.Single(theme.Check(), f => f.Rule == PlanRule.MatterOrder);
    }

    [Fact]
    public void Agenda_OfAMeetingOnTheWay_HasTheMatterOnce()
    {
        var at = With(Good).At();
        var item = Assert.Single(at.AgendaOf(at.FindMeeting("fsg-2026-03-10")!).Items, i => i.Origin == ItemOrigin.SeveralForums);
        Assert.Equal(("matter:fsg/arende", "Ny organisation", "Ärendets väg: VSG → FSG → NAMND"), (item.Id, item.Title, item.Text));
        Assert.DoesNotContain(at.AgendaOf(at.FindMeeting("fsg-2026-04-14")!).Items, i => i.Origin == ItemOrigin.SeveralForums);
        var joint = With([new MatterStep { Group = "vsg", Meeting = "fsg+vsg-2026-06-02" }, new MatterStep { Group = "fsg", Meeting = "fsg+vsg-2026-06-02" }]).With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting("fsg+vsg 2026-06-02 13:00-15:00")] }).At();
        Assert.Single(joint.AgendaOf(joint.FindMeeting("fsg+vsg-2026-06-02")!).Items, i => i.Origin == ItemOrigin.SeveralForums);
    }

    [Fact]
    public void Agenda_WithAnItemOfTheSameKey_LeavesTheMatterToIt()
    {
        var at = With(Good).With(p => p with { Items = [new AddedItem { Group = "fsg", Key = "arende", Meeting = "fsg-2026-03-10", Title = "Ny organisation, steg 2" }] }).At();
        Assert.Equal([ItemOrigin.Added], at.AgendaOf(at.FindMeeting("fsg-2026-03-10")!).Items.Select(i => i.Origin));
    }

    [Fact]
    public void Agenda_WithAnItemThatRefersToTheMatter_NamesIt()
    {
        var at = With(Good).With(p => p with { Items = [new AddedItem { Group = "fsg", Key = "risk", Meeting = "fsg-2026-03-10", Title = "Riskbedömning", RefersTo = "arende" }] }).At();
        Assert.Equal("1 Ny organisation", at.AgendaOf(at.FindMeeting("fsg-2026-03-10")!).Items.Single(i => i.Title == "Riskbedömning").RefersTo);
    }

    private static MatterStep At(string meeting) => new() { Group = meeting[..meeting.IndexOf('-', StringComparison.Ordinal)], Meeting = meeting };

    private static MatterStep Decided(string meeting) => At(meeting) with { Decides = true };

    private static MatterStep Noted(string meeting, MatterState state, bool decides = false) => At(meeting) with { State = state, Decides = decides };

    private static LaidYear With(MatterStep[] steps) => Year.With(p => p with
    {
        Groups = [.. p.Groups, new CooperationGroup { Key = "csg", Name = "CSG", Process = "p" }],
        Matters = [new Matter { Key = "arende", Title = "Ny organisation", Steps = steps }],
    });

    private static List<Finding> Found(MatterStep[] steps, string now) => [.. With(steps).Check(now).Where(f => f.Subject == "arende" && f.IsTold)];

    private static IReadOnlyList<MatterStop> Stops(LaidYear year, string now) => MatterWays.Of(year.At(now), year.Plan.Matters[0]);
}
