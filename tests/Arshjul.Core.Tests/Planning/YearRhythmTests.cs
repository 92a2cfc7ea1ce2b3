using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms.Reading;
using Xunit;

namespace Arshjul.Core.Tests.Planning;

/// <summary>The rhythm of a group's year as it was laid, whom it may follow, and what happened since.</summary>
public sealed class YearRhythmTests
{
    private static readonly DateOnly[] Mondays = [.. YearPlans.Board.Select(d => IsoWeek.Of(d).Day(DayOfWeek.Monday).AddDays(-7))];

    private static readonly YearPlan Plan = YearPlans.Empty.With("namnd", YearPlans.Board).With("fsg", Mondays);

    [Fact]
    public void Of_AGroupThatMeetsBeforeTheBoard_FollowsTheBoard() =>
        Assert.Equal("måndagen veckan före SN, utan undantag", Told(Plan, "fsg"));

    [Fact]
    public void Of_AYearInWhichMeetingsMoved_IsTheYearAsItWasLaid()
    {
        var moved = new MeetingChange { Known = new(2026, 2, 1), Date = new(2026, 2, 19), Reason = "Ordföranden är sjuk" };
        var plan = Plan with
        {
            Meetings =
            [
                .. Plan.Meetings.Select(m => m.Key switch
                {
                    "fsg-2026-02-16" => m with { Changes = [moved] },
                    "fsg-2026-06-15" => m with { Changes = [moved with { Date = new(2026, 6, 18), Reason = null }] },
                    "fsg-2026-09-07" => m with { Changes = [moved with { Date = null, Undated = true }] },
                    "fsg-2026-10-12" => m with { Cancelled = new Cancellation { Known = new(2026, 9, 1), Reason = "För få ärenden" } },
                    _ => m,
                }),
            ],
        };
        Assert.Equal("måndagen veckan före SN, utan undantag", Told(plan, "fsg"));
        Assert.Equal(
            ["16 februari är flyttat till 19 februari: Ordföranden är sjuk", "15 juni är flyttat till 18 juni", "7 september väntar på ett nytt datum", "12 oktober är inställt: För få ärenden"],
            YearRhythm.Since(plan.On("2026-12-01"), "fsg", 2026).Select(YearPlans.Said));
        Assert.Empty(YearRhythm.Since(plan.On("2026-01-15"), "fsg", 2026));
        Assert.Empty(YearRhythm.Since(plan.On("2026-12-01"), "fsg", 2025));
    }

    [Fact]
    public void Of_AGroup_CountsItsOrdinaryMeetingsOfThatYearAlone()
    {
        var plan = Plan.With("fsg", YearPlans.Days("03-03 10-06"), m => m with { Kind = MeetingKind.Theme }).With("fsg", YearPlans.Days("01-18", 2027))
            .With("fsg", YearPlans.Days("08-26"), m => m with { Known = new(2026, 8, 1) });
        Assert.Equal(Mondays, YearRhythm.Of(plan.On("2026-07-01"), "fsg", 2026).Read);
        Assert.Equal(11, YearRhythm.Of(plan.On("2026-08-01"), "fsg", 2026).Read.Count);
    }

    [Fact]
    public void Of_AMeetingThatGotItsDateLater_ReadsThatDate()
    {
        var plan = YearPlans.Empty.With("fsg", YearPlans.Days("03-03"), m => m with { Date = null, Changes = [new MeetingChange { Known = new(2026, 1, 5), Date = new(2026, 3, 10) }] });
        Assert.Equal([new DateOnly(2026, 3, 10)], YearRhythm.Of(plan.On("2026-02-01"), "fsg", 2026).Read);
    }

    [Fact]
    public void Leaders_OfEachGroup_AreTheBoardsAndThoseAboveItAndNeverLeadBack()
    {
        var at = Plan.On("2026-02-01");
        Assert.Equal(["namnd", "au"], YearRhythm.Leaders(at, "fsg"));
        Assert.Equal(["fsg", "namnd", "au"], YearRhythm.Leaders(at, "vsg"));
        Assert.Equal(["namnd"], YearRhythm.Leaders(at, "au"));
        Assert.Empty(YearRhythm.Leaders(at, "namnd"));
        Assert.Empty(YearRhythm.Leaders(at, "okand"));
    }

    [Fact]
    public void Of_AGroupThatMeetsJointlyWithTheOneAbove_DoesNotFollowItself()
    {
        var plan = YearPlans.Empty.With("namnd", YearPlans.Board).With("fsg+vsg", Mondays);
        Assert.Equal("måndagen veckan före SN, utan undantag", Told(plan, "vsg"));
    }

    [Fact]
    public void Of_AGroupThatMeetsBeforeTheOneAbove_FollowsIt()
    {
        var plan = Plan.With("vsg", Mondays.Select(d => d.AddDays(-7)).Where(d => d.Year == 2026 && d.Month != 1));
        Assert.Equal("måndagen veckan före FSG i varje månad utom januari, utan undantag", Told(plan, "vsg"));
    }

    private static string Told(YearPlan plan, string group)
    {
        var at = plan.On("2026-12-01");
        return YearPlans.Said(RhythmWords.Of(YearRhythm.Of(at, group, 2026), key => at.FindGroup(key)!.Label));
    }
}
