using System.Globalization;
using Arshjul.Core.Agendas;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Xunit;

namespace Arshjul.Core.Tests.Checks;

/// <summary>What follows from a change: points and items, deadlines, and what needs a look now that did not before.</summary>
public sealed class ConsequencesTests
{
    private static readonly LaidYear Year = LaidYear.Of("fsg 2026-03-10 13:00-15:00", "fsg 2026-04-14 13:00-15:00", "flg 2026-03-12 13:00-15:00")
        .With(p => p with
        {
            Points =
            [
                new StandingPoint { Group = "fsg", Key = "ekonomi", Name = "Ekonomi", Section = "agenda", Rule = new EveryMeetingRule() },
                new StandingPoint { Group = "fsg", Key = "osa", Name = "OSA-mål {year}", Section = "agenda", From = LaidYear.Day("2026-01-01"), Until = LaidYear.Day("2026-12-31"), Rule = new YearlyRule { From = new(3, 1), To = new(3, 31) } },
            ],
            Items = [new AddedItem { Group = "fsg", Key = "lokaler", Meeting = "fsg-2026-03-10", Title = "Lokalerna" }, new AddedItem { Group = "fsg", Key = "senare", Meeting = "fsg-2026-03-10", Title = "Inte känt än", Known = LaidYear.Day("2026-02-01") }],
        })
        .Change("fsg", (CooperationGroup g) => g with { Deadlines = new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 20 }, CallOut = new DeadlineRule { Days = 14, Time = new TimeOnly(9, 0) } } });

    [Fact]
    public void Cancel_OfAMeeting_TakesItsPointsItemsAndDeadlinesWithIt()
    {
        var follows = Of(Year, Cancel("fsg-2026-03-10"));
        Assert.Equal(["Lokalerna: 2026-03-10 -> 2026-04-14", "OSA-mål 2026: 2026-03-10 -> 2026-04-14"], Landings(follows));
        Assert.Equal(["itemsIn 2026-02-18 23:59 -> ", "callOut 2026-02-24 09:00 -> "], Deadlines(follows));
        Assert.Equal([PlanRule.PointLate], follows.Appearing.Select(f => f.Rule));
        Assert.Empty(follows.Vanishing);
    }

    [Fact]
    public void Cancel_OfTheLast_LeavesItsPointsAndItemsNowhere()
    {
        var alone = Year.With(p => p with { Meetings = [p.Meetings[0]] });
        Assert.Equal(["Lokalerna: 2026-03-10 -> ", "OSA-mål 2026: 2026-03-10 -> "], Landings(Of(alone, Cancel("fsg-2026-03-10"))));
        Assert.Equal([PlanRule.PointLost], Of(alone, Cancel("fsg-2026-03-10")).Appearing.Select(f => f.Rule));
    }

    [Fact]
    public void Move_WithinTheWindow_MovesDeadlinesAlone()
    {
        var follows = Of(Year, Move("fsg-2026-03-10", "2026-03-17"));
        Assert.Empty(follows.Landings);
        Assert.Equal(["itemsIn 2026-02-18 23:59 -> 2026-02-25 23:59", "callOut 2026-02-24 09:00 -> 2026-03-03 09:00"], Deadlines(follows));
        Assert.Empty(follows.Appearing.Concat(follows.Vanishing));
    }

    [Fact]
    public void Move_OntoPeopleWhoAreBusy_TellsWho_AndAwayFromThemThatItIsSolved()
    {
        var there = Of(Year, Move("fsg-2026-03-10", "2026-03-12"));
        Assert.Equal(["A är på två ställen samtidigt: FSG 13.00–15.00 och FLG 13.00–15.00."], there.Appearing.Select(f => LaidYear.Say(f.What)));
        var moved = new LaidYear(PlanMoves.Apply(Year.At(), [Move("fsg-2026-03-10", "2026-03-12")]));
        Assert.Equal(["A är på två ställen samtidigt: FSG 13.00–15.00 och FLG 13.00–15.00."], Of(moved, Move("fsg-2026-03-10", "2026-03-17")).Vanishing.Select(f => LaidYear.Say(f.What)));
    }

    [Fact]
    public void Move_FromOnePoorDayToAnother_TellsBothUnlessTheySayTheSame()
    {
        var july = LaidYear.Of("fsg 2026-07-07");
        Assert.Empty(Of(july, Move("fsg-2026-07-07", "2026-07-14")).Appearing);
        var easter = Of(LaidYear.Of("fsg 2026-04-06"), Move("fsg-2026-04-06", "2026-06-06"));
        Assert.Equal("Röd dag: Sveriges nationaldag.", LaidYear.Say(easter.Appearing.Single(f => f.Rule == PlanRule.RedDay).What));
        Assert.Equal("Röd dag: annandag påsk.", LaidYear.Say(easter.Vanishing.Single(f => f.Rule == PlanRule.RedDay).What));
    }

    [Fact]
    public void Move_OfAMeetingWhoseTroubleWasSilenced_TellsItAnew()
    {
        var silent = LaidYear.Of("fsg 2026-07-07").With(p => p with { Silences = [new Silence { Key = "s", Meeting = "fsg-2026-07-07", Rule = PlanRule.July, Reason = "x", Known = LaidYear.Day("2025-11-01") }] });
        Assert.Equal([PlanRule.July], Of(silent, Move("fsg-2026-07-07", "2026-07-14")).Appearing.Select(f => f.Rule));
    }

    [Fact]
    public void Move_IntoAnotherYear_LooksAtBoth()
    {
        var committee = LaidYear.Of("fsg 2026-03-10", "fsg 2026-06-09", "fsg 2026-09-08", "fsg 2026-12-08", "fsg 2027-03-02").Change("fsg", (CooperationGroup g) => g with { SafetyCommittee = true });
        var follows = Of(committee, Move("fsg-2026-12-08", "2027-01-12"));
        Assert.Equal(["FSG har inget möte 2026-09-08 – 2027-01-12. En skyddskommitté bör sammanträda minst en gång var tredje månad (AMF 8 a §)."], follows.Appearing.Select(f => LaidYear.Say(f.What)));
        // A gap that ends in the year after is seen too.
        Assert.Equal([LaidYear.Day("2027-03-02")], Of(committee, Cancel("fsg-2026-12-08")).Appearing.Select(f => f.Day));
    }

    [Fact]
    public void Change_OfSeveral_IsLookedAtAsOne()
    {
        var follows = Of(Year, Move("fsg-2026-03-10", "2026-04-21"), Move("fsg-2026-04-14", "2026-03-24"));
        // The two have changed places: the point goes to the other, and nothing is late.
        Assert.Equal(["OSA-mål 2026: 2026-03-10 -> 2026-03-24"], Landings(follows));
        Assert.Empty(follows.Appearing);
        Assert.Equal(["fsg-2026-03-10", "fsg-2026-03-10", "fsg-2026-04-14", "fsg-2026-04-14"], follows.Deadlines.Select(d => d.Meeting));
    }

    [Fact]
    public void Change_OfTwoThatChangePlaces_LeavesWhatIsSaidOfTheirDays()
    {
        var late = Year.With(p => p with { Meetings = [.. p.Meetings.Skip(1)], Items = [] }).With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting("fsg 2026-05-12 13:00-15:00")] });
        Assert.Equal("fsg-2026-04-14", late.Of(PlanRule.PointLate));
        var follows = Of(late, Move("fsg-2026-04-14", "2026-05-12"), Move("fsg-2026-05-12", "2026-04-14"));
        Assert.Empty(follows.Landings);
        Assert.Empty(follows.Appearing.Concat(follows.Vanishing));
    }

    [Fact]
    public void Date_GivenToAMeetingWithoutOne_GivesItItsDeadlines()
    {
        var undated = Year.With(p => p with { Meetings = [.. p.Meetings, LaidYear.Meeting("fsg theme 13:00-15:00")] });
        var follows = Of(undated, Move("fsg-theme", "2026-05-05"));
        Assert.Equal(["itemsIn  -> 2026-04-15 23:59", "callOut  -> 2026-04-21 09:00"], Deadlines(follows));
        Assert.Equal([PlanRule.DateOverdue], follows.Vanishing.Select(f => f.Rule));
    }

    [Fact]
    public void Deadlines_OfAGroupThatIsNotCalledFromHere_HaveNoCall() => Assert.Empty(Of(LaidYear.Of("namnd 2026-03-10"), Move("namnd-2026-03-10", "2026-03-12")).Deadlines);

    private static MeetingStep Move(string meeting, string to) => new() { Meeting = meeting, To = LaidYear.Day(to) };

    private static MeetingStep Cancel(string meeting) => new() { Meeting = meeting, Reason = "Sjukdom" };

    private static Consequences Of(LaidYear year, params MeetingStep[] steps) =>
        Consequences.Between(year.At(), new LaidYear(PlanMoves.Apply(year.At(), steps)).At(), [.. steps.Select(s => s.Meeting)]);

    private static IEnumerable<string> Landings(Consequences follows) => follows.Landings.Select(l => $"{l.Title}: {l.From:yyyy-MM-dd} -> {l.To:yyyy-MM-dd}");

    private static IEnumerable<string> Deadlines(Consequences follows) =>
        follows.Deadlines.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Deadline} {d.Before:yyyy-MM-dd HH:mm} -> {d.After:yyyy-MM-dd HH:mm}"));
}
