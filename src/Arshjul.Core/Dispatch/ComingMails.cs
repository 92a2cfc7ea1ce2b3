using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Says what is to go out about a meeting, from what is late to some days ahead, as the plan is now: what has not fallen due yet may still become another.</summary>
public static class ComingMails
{
    /// <summary>The mails, in order of time.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="last">The last call that was sent, when <see cref="PendingCalls.NeedsLast"/> says so.</param>
    /// <param name="queued">The mails about the meeting that are in the outbox already.</param>
    /// <param name="until">Local moment up to which is looked ahead.</param>
    public static IReadOnlyList<ComingMail> Of(PlanAt at, KnownMeeting meeting, Call? last, IEnumerable<MessageKey> queued, DateTime until)
    {
        var works = new MeetingWorks(at, meeting, last, queued, at.Zone.ToUtc(at.Now));
        var pending = PendingCalls.Of(at, meeting, last);
        return [.. Late(works, meeting).Concat(Calls(at, meeting, pending)).Concat(Reminders(at, meeting, pending)).Concat(Others(works, at, meeting))
            .Where(m => m.Recipients > 0 && m.At <= until).OrderBy(m => m.At).ThenBy(m => m.What, StringComparer.Ordinal)];
    }

    // What the next tick would take; a call among them is told with the other calls.
    private static IEnumerable<ComingMail> Late(MeetingWorks works, KnownMeeting meeting) =>
        works.All().Where(w => w.Call is null).Select(w => new ComingMail(meeting.Key, w.What, w.DueAt, w.Notices.Count, true));

    private static IEnumerable<ComingMail> Calls(PlanAt at, KnownMeeting meeting, PendingCall? pending)
    {
        if (pending is not null && at.Now < pending.Until)
            yield return new ComingMail(meeting.Key, MeetingWorks.NameOf(pending.Kind), pending.DueAt, PendingLook.RecipientsOf(at, meeting, pending).Count, pending.IsApproved);
    }

    // A reminder follows the call that was sent before it, or that will have been.
    private static IEnumerable<ComingMail> Reminders(PlanAt at, KnownMeeting meeting, PendingCall? pending)
    {
        var callOut = at.SentCallsOf(meeting.Key).LastOrDefault() is { Kind: not CallKind.Cancelled } sent ? at.Zone.ToLocal(sent.MadeAt) : pending?.DueAt;
        return DueMoments.Of(at, meeting).Where(m => m.Kind == DueKind.Reminder && m.At > at.Now && callOut < m.At)
            .Select(m => new ComingMail(meeting.Key, "reminder", m.At, Recipients.Of(at, meeting, CallDrafts.Of(at, meeting)).Count(r => r.IsCalled), pending is null or { IsApproved: true }));
    }

    private static IEnumerable<ComingMail> Others(MeetingWorks works, PlanAt at, KnownMeeting meeting) =>
        from moment in DueMoments.Of(at, meeting)
        where moment.At > at.Now && moment.Kind is not (DueKind.Call or DueKind.Reminder)
        let work = works.Of(moment)
        where work is not null
        select new ComingMail(meeting.Key, work.What, moment.At, work.Notices.Count, true);
}
