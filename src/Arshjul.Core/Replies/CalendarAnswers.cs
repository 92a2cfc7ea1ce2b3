using Arshjul.Core.Calls;
using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Replies;

/// <summary>Takes what calendar programs reply as if it had been answered on the page: what was said last counts, however it was said (RFC 5546 §2.1.5).</summary>
public static class CalendarAnswers
{
    /// <summary>Which meeting and person a reply's UID is of, by the secret in it; null when it is none that was ever given out.</summary>
    public static (string Meeting, string Person)? OwnerOf(YearPlan plan, InvitationUids uids, string uid)
    {
        var organisation = plan.Organisation.Id ?? plan.Organisation.Key;
        if (InvitationUids.MeetingOf(uid, organisation) is not { } said || plan.Meetings.FirstOrDefault(m => m.Key.Equals(said, StringComparison.OrdinalIgnoreCase)) is not { Key: var meeting })
            return null;
        return plan.People.FirstOrDefault(p => uids.Fits(uid, organisation, meeting, p.Key)) is { Key: var person } ? (meeting, person) : null;
    }

    /// <summary>The plan after a reply; the same plan when it changes nothing.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="uids">Knows the secret.</param>
    /// <param name="addresses">The addresses to which the calls of a meeting went to a person.</param>
    public static (YearPlan After, ReplyOutcome Outcome) Take(PlanAt at, CalendarReply reply, InvitationUids uids, Func<string, string, IReadOnlyCollection<string>> addresses)
    {
        if (OwnerOf(at.Plan, uids, reply.Uid) is not var (meeting, person) || at.FindMeeting(meeting) is not { } known)
            return (at.Plan, ReplyOutcome.NotBelieved);
        var own = addresses(meeting, person);
        if (!Has(own, reply.Author) || !Has(own, reply.Attendee))
            return (at.Plan, ReplyOutcome.NotBelieved);
        var saidAt = SaidAt(reply);
        if (IsOutdated(at.SentCallsOf(meeting).LastOrDefault(), reply, saidAt))
            return (at.Plan, ReplyOutcome.Outdated);
        if (at.Plan.Answers.Any(a => a.Meeting == meeting && a.Person == person && a.At >= saidAt))
            return (at.Plan, ReplyOutcome.KnownAlready);
        try
        {
            return (MeetingAnswers.Answer(at, known, person, reply.Says, reply.Remark, saidAt), ReplyOutcome.Taken);
        }
        catch (InputException)
        {
            return (at.Plan, ReplyOutcome.TooLate);
        }
    }

    // A clock that goes ahead would make its owner's answer the last one for days.
    private static DateTime SaidAt(CalendarReply reply) => reply.StampedAt is { } stamped && stamped < reply.ReceivedAt ? stamped : reply.ReceivedAt;

    // A reply that names no version is one to what had been sent when it was made.
    private static bool IsOutdated(SentCall? last, CalendarReply reply, DateTime saidAt) =>
        last is not null && (reply.AnswersSequence is { } sequence ? sequence < last.Sequence : saidAt < last.MadeAt);

    private static bool Has(IReadOnlyCollection<string> addresses, string? address) => address is not null && addresses.Contains(address, StringComparer.OrdinalIgnoreCase);
}
