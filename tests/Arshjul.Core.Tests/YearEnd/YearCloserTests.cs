using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.Planning;
using Arshjul.Core.Tests.WheelFile;
using Arshjul.Core.YearEnd;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.YearEnd;

/// <summary>A year closed: each meeting has one fate, and what was missed or is open is named.</summary>
public sealed class YearCloserTests
{
    private static readonly YearPlan Plan = YearPlans.Empty.With("fsg", YearPlans.Days("02-03 03-03 04-14 05-12 09-08 12-08"));

    [Fact]
    public void Close_AYearThatWentAsPlanned_CountsItHeld()
    {
        var group = Closed(Plan, "2026-12-31");
        Assert.Equal((6, 0, 6, 6), (group.Planned, group.PutIn, group.Held, group.Count(MeetingFate.HeldAsLaid)));
        Assert.All(group.Meetings, m => Assert.Null(m.Reason));
    }

    [Theory]
    [InlineData("moved", MeetingFate.HeldMoved, false)]
    [InlineData("moved to next year", MeetingFate.LeftTheYear, false)]
    [InlineData("moved and back", MeetingFate.HeldAsLaid, false)]
    [InlineData("cancelled", MeetingFate.CalledOff, false)]
    [InlineData("cancelled and on again", MeetingFate.HeldAsLaid, false)]
    [InlineData("lost its date", MeetingFate.NeverDated, false)]
    [InlineData("put in", MeetingFate.HeldAsLaid, true)]
    public void Close_AMeetingThatDidNotGoAsPlanned_SaysWhatBecameOfIt(string what, MeetingFate fate, bool isPutIn)
    {
        var moved = new MeetingChange { Known = new(2026, 4, 1), Date = new(2026, 4, 16), Reason = "Sjukdom" };
        var plan = Change(Plan, "fsg-2026-04-14", m => what switch
        {
            "moved" => m with { Changes = [moved] },
            "moved to next year" => m with { Changes = [moved with { Date = new(2027, 1, 12) }] },
            "moved and back" => m with { Changes = [moved, moved with { Date = new(2026, 4, 14) }] },
            "cancelled" => m with { Cancelled = new Cancellation { Known = new(2026, 4, 1), Reason = "Sjukdom" } },
            "cancelled and on again" => m with { Changes = [new MeetingChange { Known = new(2026, 4, 1), Cancelled = "Sjukdom" }, new MeetingChange { Known = new(2026, 4, 2), Reinstated = true }] },
            "lost its date" => m with { Changes = [moved with { Date = null, Undated = true }] },
            _ => m with { Known = new(2026, 3, 1) },
        });
        var meeting = Closed(plan, "2026-12-31").Meetings.Single(m => m.Meeting == "fsg-2026-04-14");
        Assert.Equal((fate, isPutIn, new DateOnly(2026, 4, 14)), (meeting.Fate, meeting.IsPutIn, meeting.Laid!.Value));
        if (fate != MeetingFate.HeldAsLaid)
            Assert.Equal("Sjukdom", meeting.Reason);
    }

    [Fact]
    public void Close_AMeetingMovedHereFromAnotherYear_IsPutIn()
    {
        var plan = Plan.With("fsg", YearPlans.Days("12-15", 2025), m => m with { Changes = [new MeetingChange { Known = new(2025, 12, 1), Date = new(2026, 1, 13) }] });
        var meeting = Closed(plan, "2026-12-31").Meetings.Single(m => m.Meeting == "fsg-2025-12-15");
        Assert.Equal((MeetingFate.HeldMoved, true), (meeting.Fate, meeting.IsPutIn));
        Assert.Equal(MeetingFate.LeftTheYear, Closed(plan, "2026-12-31", 2025).Meetings.Single().Fate);
    }

    [Fact]
    public void Close_BeforeTheYearIsOver_KnowsNothingOfWhatComes()
    {
        var plan = Change(Plan, "fsg-2026-09-08", m => m with { Cancelled = new Cancellation { Known = new(2026, 8, 20), Reason = "x" } });
        var group = Closed(plan, "2026-05-11");
        Assert.Equal((3, 3, 0), (group.Held, group.Count(MeetingFate.StillAhead), group.Count(MeetingFate.CalledOff)));
    }

    [Theory]
    [InlineData("2026-09-01", 2026, true)]
    [InlineData("2027-02-01", 2026, false)]
    [InlineData("2027-02-01", 2027, true)]
    public void Close_AThemeMeetingWithoutADate_BelongsToTheYearOfItsWindow(string from, int year, bool belongs)
    {
        var window = new FuzzyDate { From = DateOnly.ParseExact(from, "yyyy-MM-dd", null), Text = "efter enkäten" };
        var plan = YearPlans.Empty.With("fsg", YearPlans.Days("01-01"), m => m with { Date = null, Kind = MeetingKind.Theme, Title = "OSA", Awaits = new AwaitedDate { Window = window } });
        var closing = YearCloser.Close(plan.On("2026-12-31"), year);
        Assert.Equal(belongs ? [(MeetingFate.NeverDated, "efter enkäten")] : [], closing.Groups.SelectMany(g => g.Meetings).Select(m => (m.Fate, m.Awaits!.Window!.Text!)));
    }

    [Fact]
    public void Close_PointsThatCameLateOrNever_NamesThemInTheirYear()
    {
        StandingPoint Yearly(string key, MonthDay from, MonthDay to) =>
            new() { Group = "fsg", Key = key, Name = "Punkt {year}", Section = "agenda", Rule = new YearlyRule { From = from, To = to }, From = new(2026, 1, 1), Until = new(2026, 12, 31) };
        var plan = Plan with { Points = [Yearly("i-tid", new(3, 1), new(3, 31)), Yearly("sen", new(6, 1), new(6, 30)), Yearly("borta", new(12, 15), new(12, 31))] };
        var missed = Closed(plan, "2026-12-31").Missed;
        Assert.Equal([("sen", "Punkt 2026", new DateOnly(2026, 9, 8)), ("borta", "Punkt 2026", (DateOnly?)null)], missed.Select(m => (m.Point, m.Title, m.TakenOn)));
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30)), (missed[0].Earliest, missed[0].Latest!.Value));
        Assert.Empty(YearCloser.Close(plan.On("2026-12-31"), 2025).Groups);
    }

    [Fact]
    public void Close_FollowUpsAndQuestions_NamesThoseThatAreOpen()
    {
        FollowUp Follow(string key, string known, string? closed) => new() { Group = "fsg", Key = key, Text = key, Known = Day(known), ClosedOn = closed is null ? null : Day(closed) };
        OpenQuestion Question(string key, string known, string? closed) => new() { Group = "fsg", Key = key, Text = key, Known = Day(known), ClosedOn = closed is null ? null : Day(closed) };
        var plan = Plan with
        {
            FollowUps = [Follow("b", "2026-05-12", null), Follow("a", "2025-05-12", null), Follow("c", "2026-05-12", "2026-06-01"), Follow("d", "2027-01-12", null)],
            Questions = [Question("a", "2026-05-12", "2027-01-20"), Question("b", "2026-06-01", null), Question("c", "2026-05-01", "2026-12-31")],
        };
        var group = Closed(plan, "2026-12-31");
        Assert.Equal(["a", "b"], group.FollowUps.Select(f => f.Key));
        Assert.Equal(["a", "b"], group.Questions.Select(q => q.Key));
    }

    [Fact]
    public void Close_AGroupWithNothingInTheYear_LeavesItOut() =>
        Assert.Equal(["fsg"], YearCloser.Close(Plan.On("2026-12-31"), 2026).Groups.Select(g => g.Group));

    [Fact]
    public void Close_OfAnyPlanOnAnyDay_GivesEachMeetingOfTheYearOneFate() => Gen.Select(RandomPlans.Any, Gen.Int[0, 2200]).Holds(
        (plan, days) =>
        {
            var at = new PlanAt(plan, new DateTime(2024, 1, 1, 12, 0, 0, DateTimeKind.Unspecified).AddDays(days));
            return Enumerable.Range(2024, 5).All(year => YearCloser.Close(at, year).Groups.All(g =>
                g.Planned + g.PutIn == g.Held + g.Count(MeetingFate.CalledOff) + g.Count(MeetingFate.NeverDated) + g.Count(MeetingFate.LeftTheYear) + g.Count(MeetingFate.StillAhead)
                && g.Meetings.Where(m => m.Fate is MeetingFate.HeldAsLaid or MeetingFate.HeldMoved).All(m => m.Date?.Year == year && m.Date <= at.Today && at.FindMeeting(m.Meeting)!.Stands)
                && at.MeetingsOf(g.Group).Where(m => m.Date?.Year == year).All(m => g.Meetings.Any(c => c.Meeting == m.Key))));
        },
        60);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static YearPlan Change(YearPlan plan, string key, Func<Meeting, Meeting> change) => plan with { Meetings = [.. plan.Meetings.Select(m => m.Key == key ? change(m) : m)] };

    private static GroupClosing Closed(YearPlan plan, string day, int year = 2026) =>
        YearCloser.Close(new PlanAt(plan, Day(day).ToDateTime(new TimeOnly(18, 0))), year).Groups.Single();
}
