using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Replies;
using Arshjul.Core.Tests.Editing;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Replies;

/// <summary>Which replies are believed, and what they do: cc is called to FSG's meeting in September, and its call has gone out in two versions.</summary>
public sealed class CalendarAnswersTests
{
    private const string Address = "cc@sof.example";

    private static readonly DateTime Sent = new(2026, 8, 20, 7, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Stamp = new(2026, 8, 25, 8, 0, 0, DateTimeKind.Utc);
    private static readonly InvitationUids Uids = new("key"u8.ToArray());

    private static readonly YearPlan Called = Plan.Called("fsg-9", Sent) is var once
        ? once with { SentCalls = [.. once.SentCalls, once.SentCalls[^1] with { Version = 2, Kind = CallKind.Changed, Sequence = 1, MadeAt = Sent.AddDays(1) }] }
        : Plan;

    private static readonly CalendarReply Reply = new()
    {
        Author = Address,
        Attendee = "CC@sof.example",
        ReceivedAt = Stamp.AddMinutes(1),
        Uid = Uids.Of("prov", "fsg-9", "cc"),
        Says = Attendance.No,
        AnswersSequence = 1,
        StampedAt = Stamp,
        Remark = "Är på kurs",
    };

    /// <summary>L2: what is forged, foreign, old or known changes nothing.</summary>
    public static TheoryData<string, CalendarReply, ReplyOutcome> Unbelieved => new()
    {
        { "wrong From", Reply with { Author = "aa@sof.example" }, ReplyOutcome.NotBelieved },
        { "no From, or several", Reply with { Author = null }, ReplyOutcome.NotBelieved },
        { "a member's own From with another's UID", Reply with { Author = "bb@sof.example", Attendee = "bb@sof.example" }, ReplyOutcome.NotBelieved },
        { "unknown attendee", Reply with { Attendee = "someone@sof.example" }, ReplyOutcome.NotBelieved },
        { "another's attendee", Reply with { Attendee = "bb@sof.example" }, ReplyOutcome.NotBelieved },
        { "foreign UID", Reply with { Uid = "040000008200E00074C5B7101A82E008" }, ReplyOutcome.NotBelieved },
        { "the feed's UID", Reply with { Uid = "fsg-9@prov.arshjul" }, ReplyOutcome.NotBelieved },
        { "another recipient's UID", Reply with { Uid = Uids.Of("prov", "fsg-9", "bb") }, ReplyOutcome.NotBelieved },
        { "the same person's UID of another meeting moved here", Reply with { Uid = Uids.Of("prov", "fsg-10", "cc").Replace("fsg-10", "fsg-9", StringComparison.Ordinal) }, ReplyOutcome.NotBelieved },
        { "a UID made with another key", Reply with { Uid = new InvitationUids("guess"u8.ToArray()).Of("prov", "fsg-9", "cc") }, ReplyOutcome.NotBelieved },
        { "a UID of another organisation", Reply with { Uid = Uids.Of("other", "fsg-9", "cc") }, ReplyOutcome.NotBelieved },
        { "a meeting that is not there", Reply with { Uid = Uids.Of("prov", "fsg-1", "cc") }, ReplyOutcome.NotBelieved },
        { "a UID of ten thousand signs", Reply with { Uid = new string('a', 10_000) + "@prov.arshjul" }, ReplyOutcome.NotBelieved },
        { "old SEQUENCE", Reply with { AnswersSequence = 0 }, ReplyOutcome.Outdated },
        { "no SEQUENCE, made before the latest call", Reply with { AnswersSequence = null, StampedAt = Sent.AddHours(1) }, ReplyOutcome.Outdated },
    };

    [Theory]
    [MemberData(nameof(Unbelieved))]
    public void Take_AForgedOrOldReply_ChangesNothing(string what, CalendarReply reply, ReplyOutcome outcome)
    {
        var (after, came) = Take(Called, reply);

        Assert.Equal((what, outcome), (what, came));
        Assert.Same(Called, after);
    }

    [Fact]
    public void Take_ATrueReply_IsThePersonsAnswerAsIfGivenOnThePage()
    {
        var (after, outcome) = Take(Called, Reply);

        Assert.Equal(ReplyOutcome.Taken, outcome);
        Assert.Equal(new MeetingAnswer { Meeting = "fsg-9", Person = "cc", Reply = Attendance.No, Comment = "Är på kurs", At = Stamp }, Assert.Single(after.Answers));
    }

    [Fact]
    public void Take_TheSameAgain_ChangesNothing()
    {
        var once = Take(Called, Reply).After;

        var (after, outcome) = Take(once, Reply with { ReceivedAt = Stamp.AddDays(3) });

        Assert.Equal(ReplyOutcome.KnownAlready, outcome);
        Assert.Same(once, after);
    }

    /// <summary>A reply that is played again after its owner has changed their mind, in the calendar or on the page.</summary>
    [Theory]
    [InlineData(1, ReplyOutcome.KnownAlready)]
    [InlineData(0, ReplyOutcome.KnownAlready)]
    [InlineData(-1, ReplyOutcome.Taken)]
    public void Take_AfterAnotherAnswer_TheLaterSaidOneCounts(int hoursLater, ReplyOutcome expected)
    {
        var answered = Called with { Answers = [new MeetingAnswer { Meeting = "fsg-9", Person = "cc", Reply = Attendance.Yes, At = Stamp.AddHours(hoursLater) }] };

        var (after, outcome) = Take(answered, Reply);

        Assert.Equal(expected, outcome);
        Assert.Equal(expected == ReplyOutcome.Taken ? Attendance.No : Attendance.Yes, Assert.Single(after.Answers).Reply);
    }

    [Fact]
    public void Take_RepliesInAnyOrder_TheLatestSaidStands()
    {
        CalendarReply[] said = [Reply with { Says = Attendance.Yes }, Reply with { Says = Attendance.No, StampedAt = Stamp.AddSeconds(20) }, Reply with { Says = Attendance.Maybe, StampedAt = Stamp.AddSeconds(40) }];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [2, 2, 0]];

        Assert.All(orders, order => Assert.Equal(Attendance.Maybe, Assert.Single(order.Aggregate(Called, (plan, i) => Take(plan, said[i]).After).Answers).Reply));
    }

    [Fact]
    public void Take_AStampInTheFuture_IsSaidWhenItCame_AndDoesNotStopALaterAnswer()
    {
        var ahead = Take(Called, Reply with { StampedAt = Stamp.AddYears(1) }).After;

        Assert.Equal(Reply.ReceivedAt, Assert.Single(ahead.Answers).At);
        Assert.Equal(ReplyOutcome.Taken, Take(ahead, Reply with { Says = Attendance.Yes, StampedAt = Stamp.AddHours(1), ReceivedAt = Stamp.AddHours(1) }).Outcome);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-08-25T08:00:00Z")]
    public void Take_WithoutSequence_WhenItIsMadeAfterTheLatestCall_Counts(string? stamp) =>
        Assert.Equal(ReplyOutcome.Taken, Take(Called, Reply with { AnswersSequence = null, StampedAt = stamp is null ? null : Stamp }).Outcome);

    [Fact]
    public void Take_ToAMeetingThatIsOverOrOff_IsTooLate()
    {
        var over = new PlanAt(Called, new DateTime(2026, 12, 24, 9, 0, 0));
        var off = PlanMoves.Cancel(Called.On(), Called.On().FindMeeting("fsg-9")!, "Salen är stängd.");

        Assert.Equal(ReplyOutcome.TooLate, CalendarAnswers.Take(over, Reply, Uids, (_, _) => [Address]).Outcome);
        Assert.Equal(ReplyOutcome.TooLate, Take(off, Reply).Outcome);
    }

    [Fact]
    public void Take_OfWhoseSeatHasEnded_IsTooLate()
    {
        var ended = Called with { Seats = [.. Called.Seats.Select(s => s.Key == "kommunal" ? s with { Holders = [new Holding { Person = "cc", Until = Today }] } : s)] };

        Assert.Equal(ReplyOutcome.TooLate, Take(ended, Reply).Outcome);
    }

    [Fact]
    public void Take_FromTheAddressThatTheCallWentToBefore_CountsThoughItIsChangedNow()
    {
        var moved = Called with { People = [.. Called.People.Select(p => p with { Email = "new@sof.example" })] };

        Assert.Equal(ReplyOutcome.Taken, Take(moved, Reply).Outcome);
        Assert.Equal(ReplyOutcome.NotBelieved, CalendarAnswers.Take(moved.On(), Reply, Uids, (_, _) => ["new@sof.example"]).Outcome);
    }

    [Fact]
    public void OwnerOf_AUidThatAProgramPutInCapitals_IsStillTheirs() => Assert.Equal(("fsg-9", "cc"), CalendarAnswers.OwnerOf(Called, Uids, Reply.Uid.ToUpperInvariant()));

    private static (YearPlan After, ReplyOutcome Outcome) Take(YearPlan plan, CalendarReply reply) =>
        CalendarAnswers.Take(plan.On(), reply, Uids, (meeting, person) => (meeting, person) == ("fsg-9", "cc") ? [Address] : []);
}
