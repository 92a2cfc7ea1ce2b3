using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Says which version of a meeting's call is to go out next, if any.</summary>
public static class PendingCalls
{
    /// <summary>Whether the last call that was sent must be at hand to say what is to go out: only when the plan may say something else.</summary>
    public static bool NeedsLast(PlanAt at, KnownMeeting meeting) =>
        at.SentCallsOf(meeting.Key).LastOrDefault() is { Kind: not CallKind.Cancelled } last && (!meeting.Stands || CallHash.Of(CallDrafts.Of(at, meeting)) != last.Hash);

    /// <summary>The version to go out next; null when there is none, or the meeting is over.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="last">The last call that was sent, when <see cref="NeedsLast"/> says so.</param>
    public static PendingCall? Of(PlanAt at, KnownMeeting meeting, Call? last)
    {
        var sent = at.SentCallsOf(meeting.Key).LastOrDefault();
        var group = at.FindGroup(meeting.Groups[0])!;
        if (!group.Calls)
            return null;
        if (sent is null or { Kind: CallKind.Cancelled })
            return meeting.Stands && at.Now < meeting.EndsAt ? First(at, meeting, group, sent) : null;
        if (last is null)
            return null;
        if (!meeting.Stands)
            return Cancellation(at, meeting, group, last, sent);
        var draft = CallDrafts.Of(at, meeting);
        var differences = CallDiff.Between(last.Content, draft, at.Words);
        return differences.Count == 0 || at.Now >= meeting.EndsAt ? null
            : Pending(at, group, sent, meeting, CallKind.Changed, draft, differences, at.Now, meeting.EndsAt!.Value);
    }

    private static PendingCall First(PlanAt at, KnownMeeting meeting, CooperationGroup group, SentCall? cancelled) =>
        Pending(at, group, cancelled, meeting, CallKind.First, CallDrafts.Of(at, meeting), [], DueMoments.CallOut(at, meeting), meeting.BeginsAt!.Value);

    private static PendingCall? Cancellation(PlanAt at, KnownMeeting meeting, CooperationGroup group, Call last, SentCall sent)
    {
        var ends = (last.Content.LastDate ?? last.Content.Date).ToDateTime(last.Content.End ?? new TimeOnly(23, 59));
        var content = last.Content with
        {
            Reason = meeting.CancelReason ?? meeting.ChangeReason,
            ReplacedBy = meeting.ReplacedBy is { } key && at.FindMeeting(key) is { Date: { } date } ? at.Words.Day(date) : null,
        };
        return at.Now >= ends ? null : Pending(at, group, sent, meeting, CallKind.Cancelled, content, [], at.Now, ends);
    }

    private static PendingCall Pending(PlanAt at, CooperationGroup group, SentCall? before, KnownMeeting meeting, CallKind kind, CallContent content, IReadOnlyList<CallDifference> differences, DateTime dueAt, DateTime until)
    {
        var version = (before?.Version ?? 0) + 1;
        var approvals = at.Plan.Approvals.Where(a => a.Meeting == content.Meeting && a.Version == version).ToList();
        var isApproved = (group.CallApproval == CallApproval.Automatic && !(kind != CallKind.First && Waits(at, meeting, before))) || approvals.Exists(a => a.Hash == CallHash.Of(content));
        // Every version raises SEQUENCE, so that clients which skip an equal one still show the new text.
        var sequence = Math.Max(meeting.Sequence + version - 1, (before?.Sequence ?? -1) + 1);
        return new PendingCall(version, kind, sequence, content, differences, dueAt, until, isApproved, !isApproved && approvals.Count > 0);
    }

    // A call that went out on a later day told of the change; one of the same day may have gone before it.
    private static bool Waits(PlanAt at, KnownMeeting meeting, SentCall? before) =>
        meeting.ChangeWaits && !(before is not null && DateOnly.FromDateTime(at.Zone.ToLocal(before.MadeAt)) > meeting.ChangedOn);
}
