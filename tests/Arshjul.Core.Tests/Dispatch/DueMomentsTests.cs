using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

public sealed class DueMomentsTests
{
    [Fact]
    public void Moments_OfAMeeting_AreAllThatFallsDueAroundIt()
    {
        // Wednesday 14 October at 13: the call goes on 30 September, papers are in on 2 October.
        Assert.Equal(
        [
            (DueKind.FallsOff, Office.Local(9, 16, 8)),
            (DueKind.ApprovalWaits, Office.Local(9, 23, 8)),
            (DueKind.ApprovalWaits, Office.Local(9, 28, 8)),
            (DueKind.OwnerReminder, Office.Local(9, 29, 8)),
            (DueKind.Call, Office.Local(9, 30)),
            (DueKind.DeadlineComes, Office.Local(10, 1, 8)),
            (DueKind.Reminder, Office.Local(10, 12, 8)),
        ], Of(p => p).Select(m => (m.Kind, m.At)));
    }

    [Fact]
    public void Moments_OfACancelledOrUndatedMeetingOrOneNotCalledFromHere_AreNone()
    {
        Assert.Empty(Of(p => Meeting(p, m => m with { Cancelled = new Cancellation { Reason = "Sjukdom" } })));
        Assert.Empty(Of(p => Meeting(p, m => m with { Date = null })));
        Assert.Empty(Of(p => Group(p, g => g with { Calls = false })));
    }

    [Fact]
    public void Moments_OfAMovedMeeting_AreOtherTimesThanBefore()
    {
        var before = Of(p => p);
        var after = Of(p => Meeting(p, m => m with { Changes = [new MeetingChange { Known = new(2026, 9, 1), Date = new(2026, 10, 15) }] }));
        Assert.Empty(before.Select(m => (m.Kind, m.Number)).Intersect(after.Select(m => (m.Kind, m.Number))));
    }

    [Theory]
    [InlineData(10, null, null, 0, null, "2026-10-04 09:00")] // A Sunday, when that is what the agreement says.
    [InlineData(null, 10, null, 0, null, "2026-09-30 09:00")]
    [InlineData(null, 10, null, 0, 15, "2026-09-30 15:00")]
    [InlineData(null, null, DayOfWeek.Thursday, 2, null, "2026-10-01 09:00")]
    [InlineData(null, null, DayOfWeek.Friday, 0, 16, "2026-10-09 16:00")] // Friday comes after that week's Wednesday: the week before.
    [InlineData(null, null, null, null, null, "2026-09-30 09:00")] // No rule: two weeks before.
    public void Call_ByAnyRule_GoesOutThen(int? days, int? workingDays, DayOfWeek? weekday, int? weeks, int? hour, string expected)
    {
        var rule = weeks is null ? null : new DeadlineRule { Days = days, WorkingDays = workingDays, Weekday = weekday, Weeks = weeks.Value, Time = hour is { } h ? new TimeOnly(h, 0) : null };
        var call = Of(p => Group(p, g => g with { Deadlines = new GroupDeadlines { CallOut = rule } })).Single(m => m.Kind == DueKind.Call);
        Assert.Equal(expected, $"{call.At:yyyy-MM-dd HH:mm}");
        Assert.Equal(new DateTime(2026, 10, 14, 13, 0, 0), call.Until);
    }

    [Fact]
    public void Call_OfAMeetingWithARuleOfItsOwn_GoesByThat()
    {
        var call = Of(p => Meeting(p, m => m with { Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 7 } } })).Single(m => m.Kind == DueKind.Call);
        Assert.Equal(Office.Local(10, 7), call.At);
    }

    [Fact]
    public void Deadlines_OnOneDay_AreToldInOneMail()
    {
        var office = Deadlines(new DeadlineRule { Days = 9, Time = new(12, 0) }, new DeadlineRule { Days = 9, Time = new(16, 0) });
        var moment = Assert.Single(Of(office), m => m.Kind == DueKind.DeadlineComes);
        Assert.Equal(new DateTime(2026, 10, 5, 12, 0, 0), moment.Until);
    }

    [Fact]
    public void Deadlines_OnTheirOwnDays_AreToldOneByOne()
    {
        var moments = Of(Deadlines(new DeadlineRule { Days = 9 }, new DeadlineRule { Days = 7 })).Where(m => m.Kind == DueKind.DeadlineComes);
        Assert.Equal([Office.Local(10, 2, 8), Office.Local(10, 6, 8)], moments.Select(m => m.At));
    }

    [Fact]
    public void Minutes_WhenTheyHaveADeadline_AreAskedForAfterTheMeeting()
    {
        var moments = Of(p => Group(p, g => g with { Deadlines = new GroupDeadlines { MinutesReady = new DeadlineRule { WorkingDays = 5 } } }));
        Assert.Equal(Office.Local(10, 20, 8), Assert.Single(moments, m => m.Kind == DueKind.DeadlineComes).At);
    }

    [Fact]
    public void Owners_OfAGroupWithoutADeadlineForPapers_AreRemindedBeforeThatForItems()
    {
        var moments = Of(p => Group(p, g => g with { Deadlines = new GroupDeadlines { ItemsIn = new DeadlineRule { WorkingDays = 5 } } }));
        Assert.Equal(Office.Local(10, 2, 8), moments.Single(m => m.Kind == DueKind.OwnerReminder).At);
        Assert.DoesNotContain(Of(p => Group(p, g => g with { Deadlines = new GroupDeadlines() })), m => m.Kind is DueKind.OwnerReminder or DueKind.DeadlineComes);
    }

    [Fact]
    public void Approval_WhenItWaits_IsAskedForOnceAtATime()
    {
        // The first question is of no use any longer when the second is put, nor that when the call's moment comes.
        var waits = Of(p => p).Where(m => m.Kind == DueKind.ApprovalWaits).ToList();
        Assert.Equal([Office.Local(9, 28, 8), Office.Local(9, 30)], waits.Select(m => m.Until));
    }

    [Fact]
    public void Moments_OfAnyMeeting_ComeInOrderBeforeTheyAreOfNoUseAndEachUnderItsOwnNumber() =>
        Gen.Select(Gen.Int[0, 800], Gen.Int[0, 1439].Nullable(), Rule, Rule, Rule, Rule).Holds(
            (day, start, items, documents, call, minutes) =>
            {
                var moments = Of(p => Meeting(Group(p, g => g with
                {
                    RemindWorkingDaysBefore = [0, 1, 5],
                    Deadlines = new GroupDeadlines { ItemsIn = items, DocumentsIn = documents, CallOut = call, MinutesReady = minutes },
                }), m => m with { Date = new DateOnly(2026, 1, 1).AddDays(day), Start = start is { } s ? TimeOnly.MinValue.AddMinutes(s) : null, End = null }));
                return moments.All(m => m.At < m.Until && m.IsDueAt(m.At) && !m.IsDueAt(m.Until) && !m.IsDueAt(m.At.AddMinutes(-1)))
                    && moments.Select(m => m.At).SequenceEqual(moments.Select(m => m.At).Order())
                    && moments.DistinctBy(m => (m.Kind, m.Number)).Count() == moments.Count
                    && moments.All(m => m.Kind == DueKind.Call || m.At.TimeOfDay == TimeSpan.FromHours(8));
            },
            1000);

    // The clocks change on 29 March and 25 October 2026, on 28 March and 31 October 2027.
    [Theory]
    [InlineData("2026-04-08", "2026-03-25T08:00Z")]
    [InlineData("2026-04-14", "2026-03-31T07:00Z")]
    [InlineData("2026-11-05", "2026-10-22T07:00Z")]
    [InlineData("2026-11-10", "2026-10-27T08:00Z")]
    [InlineData("2027-04-08", "2027-03-25T08:00Z")]
    [InlineData("2027-04-13", "2027-03-30T07:00Z")]
    [InlineData("2027-11-11", "2027-10-28T07:00Z")]
    [InlineData("2027-11-16", "2027-11-02T08:00Z")]
    public async Task Call_OverAChangeOfClocks_GoesAtNineLocalTime(string meeting, string utc)
    {
        var office = new Office(p => Meeting(Group(p, g => g with { CallApproval = CallApproval.Automatic }), m => m with { Date = DateOnly.ParseExact(meeting, "yyyy-MM-dd", null) }));
        var nine = DateTimeOffset.Parse(utc, null).UtcDateTime;
        var local = Core.Calendar.Zone.Get("Europe/Stockholm").ToLocal(nine);
        Assert.Equal(9, local.Hour);
        Assert.DoesNotContain("call-first", await office.KindsAsync(local.AddMinutes(-1)));
        Assert.Contains("call-first", await office.KindsAsync(local));
        Assert.All(office.Calls, c => Assert.Equal((nine, new TimeOnly(13, 0)), (c.Call.MadeAt, c.Call.Content.Start)));
        Assert.All(office.Calls, c => Assert.Equal(local.Date.AddDays(14).AddHours(13), Core.Calendar.Zone.Get("Europe/Stockholm").ToLocal(c.ExpiresAt!.Value)));
    }

    private static readonly Gen<DeadlineRule?> Rule = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 30], Gen.Int[0, 6], Gen.Int[0, 23].Nullable(), (shape, count, weekday, hour) => shape switch
    {
        0 => null,
        1 => new DeadlineRule { Days = count, Time = hour is { } h ? new TimeOnly(h, 0) : null },
        2 => new DeadlineRule { WorkingDays = count, Time = hour is { } h ? new TimeOnly(h, 0) : null },
        _ => new DeadlineRule { Weekday = (DayOfWeek)weekday, Weeks = count / 10, Time = hour is { } h ? new TimeOnly(h, 0) : null },
    });

    private static IReadOnlyList<DueMoment> Of(Func<YearPlan, YearPlan> change)
    {
        var at = new PlanAt(change(Office.Plan), Office.Local(9, 1));
        return DueMoments.Of(at, at.FindMeeting("fsg-okt")!);
    }

    private static Func<YearPlan, YearPlan> Deadlines(DeadlineRule items, DeadlineRule documents) =>
        p => Group(p, g => g with { Deadlines = new GroupDeadlines { ItemsIn = items, DocumentsIn = documents } });

    private static YearPlan Group(YearPlan plan, Func<CooperationGroup, CooperationGroup> change) => plan with { Groups = [change(plan.Groups[0])] };

    private static YearPlan Meeting(YearPlan plan, Func<Meeting, Meeting> change) => plan with { Meetings = [change(plan.Meetings[0])] };
}
