using Arshjul.Core.Meetings;
using Xunit;

namespace Arshjul.Core.Tests.Meetings;

public sealed class KnownMeetingTests
{
    private static readonly DateOnly Laid = new(2026, 1, 10);
    private static readonly DateOnly Learnt = new(2026, 9, 1);

    private static readonly Meeting Wednesday = new()
    {
        Key = "fsg-okt",
        Groups = ["fsg", "vsg"],
        Date = new(2026, 10, 14),
        Start = new(13, 0),
        End = new(15, 0),
        Place = new Place { Room = "Stadshuset" },
        Status = MeetingStatus.Preliminary,
        Title = "Budget",
        Known = Laid,
    };

    [Fact]
    public void Meeting_BeforeItWasPutIn_IsNotKnown()
    {
        Assert.Null(Wednesday.KnownOn(Laid.AddDays(-1)));
        Assert.Equal(("fsg-okt", 0, Laid), (Wednesday.KnownOn(Laid)!.Key, Wednesday.KnownOn(Laid)!.Sequence, Wednesday.KnownOn(Laid)!.ChangedOn));
        Assert.NotNull((Wednesday with { Known = null }).KnownOn(DateOnly.MinValue));
    }

    [Fact]
    public void Change_BeforeItsDay_IsNotSeen()
    {
        var meeting = Changed(new MeetingChange { Known = Learnt, Date = new(2026, 10, 21) });
        Assert.Equal((new DateOnly(2026, 10, 14), 0), (meeting.KnownOn(Learnt.AddDays(-1))!.Date, meeting.KnownOn(Learnt.AddDays(-1))!.Sequence));
        Assert.Equal((new DateOnly(2026, 10, 21), 1, Learnt), (meeting.KnownOn(Learnt)!.Date, meeting.KnownOn(Learnt)!.Sequence, meeting.KnownOn(Learnt)!.ChangedOn));
    }

    [Fact]
    public void Move_ByDateAlone_LeavesAllElse()
    {
        var moved = After(new MeetingChange { Known = Learnt, Date = new(2026, 10, 21), Reason = "Krock" });
        var before = Wednesday.KnownOn(Laid)!;
        Assert.Equal(before with { Date = new(2026, 10, 21), Sequence = 1, ChangedOn = Learnt, ChangeReason = "Krock" }, moved);
    }

    [Fact]
    public void Move_OfSeveralDays_KeepsTheirNumberUnlessToldOtherwise()
    {
        var days = Wednesday with { LastDate = new(2026, 10, 15) };
        Assert.Equal(new DateOnly(2026, 11, 1), (days with { Changes = [new MeetingChange { Known = Learnt, Date = new(2026, 10, 31) }] }).KnownOn(Learnt)!.LastDate);
        Assert.Equal(new DateOnly(2026, 11, 4), (days with { Changes = [new MeetingChange { Known = Learnt, Date = new(2026, 10, 31), LastDate = new(2026, 11, 4) }] }).KnownOn(Learnt)!.LastDate);
        Assert.Equal(new DateOnly(2026, 10, 16), (days with { Changes = [new MeetingChange { Known = Learnt, LastDate = new(2026, 10, 16) }] }).KnownOn(Learnt)!.LastDate);
    }

    [Fact]
    public void Change_OfOneThing_ChangesThatThingAlone()
    {
        var before = Wednesday.KnownOn(Laid)! with { Sequence = 1, ChangedOn = Learnt };
        var room = new Place { Room = "Biblioteket", Link = "https://mote.example/1" };
        Assert.Equal(before with { Start = new(9, 0) }, After(new MeetingChange { Known = Learnt, Start = new(9, 0) }));
        Assert.Equal(before with { End = new(16, 0) }, After(new MeetingChange { Known = Learnt, End = new(16, 0) }));
        Assert.Equal(before with { Place = room }, After(new MeetingChange { Known = Learnt, Place = room }));
        Assert.Equal(before with { Status = MeetingStatus.Decided }, After(new MeetingChange { Known = Learnt, Status = MeetingStatus.Decided }));
        Assert.Equal(before with { Title = "Bokslut" }, After(new MeetingChange { Known = Learnt, Title = "Bokslut" }));
    }

    [Fact]
    public void Undated_ThenDatedAnew_KeepsItsTimesAndStandsAgain()
    {
        var undated = After(new MeetingChange { Known = Learnt, Undated = true, Reason = "Enkäten dröjer" });
        Assert.Equal((null, null, false, null), (undated.Date, undated.LastDate, undated.Stands, undated.EndsAt));
        Assert.False(undated.IsCancelled);
        var dated = After(new MeetingChange { Known = Learnt, Undated = true }, new MeetingChange { Known = Learnt.AddDays(9), Date = new(2027, 2, 3) });
        Assert.Equal((new DateTime(2027, 2, 3, 13, 0, 0), new DateTime(2027, 2, 3, 15, 0, 0), 2), (dated.BeginsAt, dated.EndsAt, dated.Sequence));
        Assert.True(dated.Stands);
    }

    [Fact]
    public void Cancelled_ThenReinstated_StandsWithASequenceThatRoseTwice()
    {
        var cancelled = After(new MeetingChange { Known = Learnt, Cancelled = "För få ärenden" });
        Assert.Equal(("För få ärenden", "För få ärenden", false, 1), (cancelled.CancelReason, cancelled.ChangeReason, cancelled.Stands, cancelled.Sequence));
        var on = After(new MeetingChange { Known = Learnt, Cancelled = "För få ärenden" }, new MeetingChange { Known = Learnt.AddDays(1), Reinstated = true });
        Assert.Equal((null, null, true, 2), (on.CancelReason, on.ChangeReason, on.Stands, on.Sequence));
    }

    [Fact]
    public void Cancellation_WithADay_IsSeenFromThatDay()
    {
        var meeting = Wednesday with { Cancelled = new Cancellation { Known = Learnt, Reason = "Sjukdom", ReplacedBy = "fsg-nov" } };
        Assert.Equal(Wednesday.KnownOn(Learnt.AddDays(-1)), meeting.KnownOn(Learnt.AddDays(-1)));
        var known = meeting.KnownOn(Learnt)!;
        Assert.Equal(("Sjukdom", "fsg-nov", 1, Learnt), (known.CancelReason, known.ReplacedBy, known.Sequence, known.ChangedOn));
    }

    [Fact]
    public void Cancellation_WithoutADay_AlwaysHeld()
    {
        var known = (Wednesday with { Cancelled = new Cancellation { Reason = "Sjukdom" } }).KnownOn(Laid)!;
        Assert.Equal(("Sjukdom", 1, Laid), (known.CancelReason, known.Sequence, known.ChangedOn));
    }

    [Fact]
    public void Stamp_WhenACancelledMeetingChangesLater_IsTheLaterDay()
    {
        // A calendar client that is shown a new SEQUENCE under an old stamp may keep the old entry.
        var meeting = Changed(new MeetingChange { Known = Learnt.AddDays(5), Title = "Bokslut" }) with { Cancelled = new Cancellation { Known = Learnt, Reason = "Sjukdom" } };
        Assert.Equal((1, Learnt), (meeting.KnownOn(Learnt)!.Sequence, meeting.KnownOn(Learnt)!.ChangedOn));
        Assert.Equal((2, Learnt.AddDays(5)), (meeting.KnownOn(Learnt.AddDays(5))!.Sequence, meeting.KnownOn(Learnt.AddDays(5))!.ChangedOn));
    }

    [Theory]
    [InlineData(14, 59, false)]
    [InlineData(15, 0, true)]
    [InlineData(23, 0, true)]
    public void Held_AroundTheEnd_BeginsWithTheLastMinute(int hour, int minute, bool held) =>
        Assert.Equal(held, Wednesday.KnownOn(Laid)!.IsHeldAt(new DateTime(2026, 10, 14, hour, minute, 0)));

    [Fact]
    public void Held_WhenOfSeveralDays_OnlyAfterTheLast()
    {
        var days = (Wednesday with { LastDate = new(2026, 10, 15) }).KnownOn(Laid)!;
        Assert.False(days.IsHeldAt(new DateTime(2026, 10, 15, 14, 59, 0)));
        Assert.True(days.IsHeldAt(new DateTime(2026, 10, 15, 15, 0, 0)));
    }

    [Fact]
    public void Held_WhenAWholeDay_OnlyAsTheDayEnds()
    {
        var day = (Wednesday with { Start = null, End = null }).KnownOn(Laid)!;
        Assert.Equal(new DateTime(2026, 10, 14), day.BeginsAt);
        Assert.False(day.IsHeldAt(new DateTime(2026, 10, 14, 23, 0, 0)));
        Assert.True(day.IsHeldAt(new DateTime(2026, 10, 15)));
    }

    [Fact]
    public void Held_WhenCancelledOrUndated_Never()
    {
        Assert.False(After(new MeetingChange { Known = Learnt, Cancelled = "Sjukdom" }).IsHeldAt(new DateTime(2030, 1, 1)));
        Assert.False(After(new MeetingChange { Known = Learnt, Undated = true }).IsHeldAt(new DateTime(2030, 1, 1)));
    }

    [Fact]
    public void Place_InOneLine_NamesRoomAndOnlineMeeting()
    {
        Assert.Equal("Stadshuset och Teams", new Place { Room = "Stadshuset", LinkName = "Teams", Link = "https://mote.example/1" }.In("sv"));
        Assert.Equal("digitalt", new Place { Link = "https://mote.example/1" }.In("sv"));
        Assert.Equal("", new Place { Room = " " }.In("sv"));
    }

    private static Meeting Changed(params MeetingChange[] changes) => Wednesday with { Changes = changes };

    private static KnownMeeting After(params MeetingChange[] changes) => Changed(changes).KnownOn(DateOnly.MaxValue)!;
}
