using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Tests.Checks;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Planning;

/// <summary>Several changes at once, and days that are pinned.</summary>
public sealed class PlanStepsTests
{
    private static readonly LaidYear Two = LaidYear.Of("fsg 2026-03-10 13:00-15:00", "fsg 2026-04-14 13:00-15:00", "vsg 2026-03-10 13:00-15:00");

    [Fact]
    public void Apply_OfTwoMeetingsThatChangePlaces_MovesBoth()
    {
        Assert.Equal("2026-04-14 2026-03-10", Days(Apply(Two, Move("fsg-2026-03-10", "2026-04-14"), Move("fsg-2026-04-14", "2026-03-10"))));
        Assert.Equal("2026-04-14 (cancelled)", Days(Apply(Two, Move("fsg-2026-03-10", "2026-04-14"), Cancel("fsg-2026-04-14")))); // the place of one that goes
    }

    [Fact]
    public void Apply_OntoAnotherMeetingOfTheGroup_IsRefusedAndNamesIt()
    {
        Assert.Equal(["FSG har redan ett möte 2026-04-14 kl. 13.00–15.00. Välj en annan dag eller tid."], Faults(Two, Move("fsg-2026-03-10", "2026-04-14")));
        // Two that are moved to one day are told once.
        Assert.Equal(["FSG har redan ett möte 2026-05-12 kl. 13.00–15.00. Välj en annan dag eller tid."], Faults(Two, Move("fsg-2026-03-10", "2026-05-12"), Move("fsg-2026-04-14", "2026-05-12")));
        Assert.Equal("2026-05-12 2026-05-12", Days(Apply(Two, Move("fsg-2026-03-10", "2026-05-12"), Move("fsg-2026-04-14", "2026-05-12") with { Start = new TimeOnly(15, 0) })));
    }

    [Fact]
    public void Apply_WithSeveralFaults_TellsThemAllAndChangesNothing()
    {
        var year = Two.Change("fsg-2026-04-14", (Meeting m) => m with { Cancelled = new Cancellation { Reason = "x" } });
        Assert.Equal(
            ["2025-11-30 har redan varit. Välj en dag från och med i dag, 2025-12-01.", "FSG den 2026-04-14 är redan inställt."],
            Faults(year, Move("fsg-2026-03-10", "2025-11-30"), Move("vsg-2026-03-10", "2026-03-11"), Cancel("fsg-2026-04-14")));
        Assert.Equal(["FSG den 2026-03-10 ska ändras två gånger på samma gång. Ta bort den ena ändringen."], Faults(Two, Move("fsg-2026-03-10", "2026-03-11"), Cancel("fsg-2026-03-10")));
    }

    [Fact]
    public void Apply_ToAMeeting_TouchesNoOther()
    {
        var after = Apply(Two, Move("fsg-2026-03-10", "2026-03-12"));
        Assert.Equal(Two.Plan.Meetings.Skip(1), after.Meetings.Skip(1));
        Assert.Equal(Two.Plan with { Meetings = after.Meetings }, after);
    }

    [Fact]
    public void Move_OfAMeetingOfSeveralDays_MayEndEarlierInTheDayThanItBegan()
    {
        var year = LaidYear.Of("fsg 2026-03-10/2026-03-11 13:00").Change("fsg-2026-03-10", (Meeting m) => m with { End = new TimeOnly(12, 0) });
        Assert.Equal((LaidYear.Day("2026-03-17"), LaidYear.Day("2026-03-18")), Apply(year, Move("fsg-2026-03-10", "2026-03-17")).Meetings[0].KnownOn(LaidYear.Day("2026-01-01")) is var m ? (m!.Date, m.LastDate) : default);
    }

    [Theory]
    [InlineData("fsg", MeetingKind.Ordinary, null, true)]
    [InlineData("fsg", MeetingKind.Ordinary, 2026, true)]
    [InlineData("fsg", MeetingKind.Ordinary, 2027, false)]
    [InlineData("fsg", MeetingKind.Theme, null, false)]
    [InlineData("vsg", MeetingKind.Ordinary, null, false)]
    public void Move_FromAPinnedDay_IsRefusedUnlessItIsUnpinned(string group, MeetingKind kind, int? year, bool isPinned)
    {
        var pinned = Two.With(new Wish { Group = group, Key = "w", Year = year, Kind = kind, Count = 6, Pins = [LaidYear.Day("2026-03-10"), LaidYear.Day("2026-04-14")] });
        if (isPinned)
            Assert.Equal([$"FSG ligger den låsta dagen 2026-03-10 (pins i önskemålet {group}/w). Lägg till --unpin om mötet ändå ska flyttas; då låses dagen upp."], Faults(pinned, Move("fsg-2026-03-10", "2026-03-12")));
        else
            Assert.Equal(pinned.Plan.Wishes, Apply(pinned, Move("fsg-2026-03-10", "2026-03-12")).Wishes);
        var after = Apply(pinned, Move("fsg-2026-03-10", "2026-03-12") with { Unpin = true });
        Assert.Equal(isPinned ? ["2026-04-14"] : ["2026-03-10", "2026-04-14"], after.Wishes[0].Pins.Select(p => p.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Pin_OfADay_StandsInTheWayOfNoOtherChange()
    {
        var pinned = Two.With(new Wish { Group = "fsg", Key = "w", Count = 6, Pins = [LaidYear.Day("2026-03-10")] });
        Assert.Equal("2026-03-10 2026-04-15", Days(Apply(pinned, Move("fsg-2026-04-14", "2026-04-15")))); // another meeting
        Assert.Equal("2026-03-10 2026-04-14", Days(Apply(pinned, Move("fsg-2026-03-10", "2026-03-10") with { Start = new TimeOnly(9, 0) }))); // another time
        Assert.Equal("(cancelled) 2026-04-14", Days(Apply(pinned, Cancel("fsg-2026-03-10")))); // what cannot be held cannot
    }

    private static MeetingStep Move(string meeting, string to) => new() { Meeting = meeting, To = LaidYear.Day(to) };

    private static MeetingStep Cancel(string meeting) => new() { Meeting = meeting, Reason = "Sjukdom" };

    private static YearPlan Apply(LaidYear year, params MeetingStep[] steps) => PlanMoves.Apply(year.At(), steps);

    private static string[] Faults(LaidYear year, params MeetingStep[] steps) => [.. Assert.Throws<InputException>(() => Apply(year, steps)).Faults.Select(LaidYear.Say)];

    /// <summary>The days of FSG's meetings, in the order in which they were laid.</summary>
    private static string Days(YearPlan plan) => string.Join(' ', plan.Meetings.Where(m => m.Groups[0] == "fsg").Select(m => m.KnownOn(LaidYear.Day(LaidYear.NewYear))!)
        .Select(m => m.IsCancelled ? "(cancelled)" : m.Date!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
