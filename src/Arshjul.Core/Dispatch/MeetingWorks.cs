using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Works out which mails one meeting needs now: a pure function of the plan, the moment and what is queued already.</summary>
internal sealed class MeetingWorks(PlanAt at, KnownMeeting meeting, Call? last, IReadOnlySet<MessageKey> queued, DateTime nowUtc)
{
    private readonly Sender _sender = Senders.Of(at, meeting);
    private readonly Lazy<PendingCall?> _pending = new(() => PendingCalls.Of(at, meeting, last));
    private readonly Lazy<CallContent> _draft = new(() => CallDrafts.Of(at, meeting));

    /// <summary>The work, one piece for each sort of mail.</summary>
    public IEnumerable<MeetingWork> All()
    {
        var moments = DueMoments.Of(at, meeting);
        var due = moments.Where(m => m.IsDueAt(at.Now)).ToList();
        // Most meetings most of the time: nothing was sent, and nothing is due yet.
        if (due.Count == 0 && at.SentCallsOf(meeting.Key).Count == 0)
            return [];
        return due.Select(Of).Append(PendingWork()).Append(Newcomers()).OfType<MeetingWork>()
            .Select(w => w with { Notices = [.. w.Notices.Where(n => !queued.Contains(new MessageKey(n.Kind, n.Meeting, n.Revision, n.To.Key)))] })
            .Where(w => w.Notices.Count > 0 || w.Call is not null);
    }

    /// <summary>What a call of a kind is called, for the timeline.</summary>
    public static string NameOf(CallKind kind) => "call-" + kind.ToString().ToLowerInvariant();

    private MeetingWork? PendingWork()
    {
        if (_pending.Value is not { } pending)
            return null;
        if (pending.GoesAt(at.Now))
        {
            var call = pending.Freeze(nowUtc);
            var addressed = meeting.Date is null ? meeting with { Date = pending.Content.Date } : meeting;
            return new MeetingWork(NameOf(pending.Kind), pending.DueAt,
                [.. Recipients.Of(at, addressed, pending.Content).Select(r => new CallNotice(HasBeenCalled(r) ? call : AsFirst(call), r, _sender, nowUtc, at.Zone.ToUtc(pending.Until)))], call);
        }
        if (pending.IsApproved || at.Now < pending.DueAt || at.Now >= pending.Until)
            return null;
        return pending.Kind == CallKind.First
            ? Convener(ConvenerNoticeKind.ApprovalMissing, pending.Content, ConvenerLines.ApprovalMissing(at, pending), pending.DueAt, pending.DueAt, AlarmNumber(pending), pending.Until)
            : Convener(ConvenerNoticeKind.ChangeWaits, pending.Content, ConvenerLines.ChangeWaits(at, meeting, pending), pending.DueAt, at.Now, pending.Version, pending.Until);
    }

    /// <summary>Those who came to be recipients after the call went out, a new holder of a seat or a guest: they get the call as it stands, and nobody else hears of it.</summary>
    private MeetingWork? Newcomers()
    {
        if (!meeting.Stands || at.Now >= meeting.EndsAt || _pending.Value is not null || at.SentCallsOf(meeting.Key).LastOrDefault() is not { Kind: not CallKind.Cancelled } sent)
            return null;
        // A version of which nothing lies here went out from elsewhere, or long ago: who has it is not known.
        if (!queued.Any(k => k.Subject == meeting.Key && k.Kind == MailKinds.Call(0) && k.Revision == sent.Version))
            return null;
        var call = AsFirst(AsSent(sent));
        return new MeetingWork("call-added", at.Now, [.. Recipients.Of(at, meeting, call.Content).Select(r => new CallNotice(call, r, _sender, nowUtc, at.Zone.ToUtc(meeting.EndsAt!.Value)))]);
    }

    // Whoever has had no version of it reads it as a call and not as a change of one.
    private bool HasBeenCalled(Recipient to) => queued.Any(k => k.Subject == meeting.Key && k.Kind == MailKinds.Call(0) && k.RecipientKey == to.Key);

    private static Call AsFirst(Call call) => call.Kind == CallKind.Changed ? call with { Kind = CallKind.First, Differences = [] } : call;

    private Call AsSent(SentCall sent) => new() { Meeting = meeting.Key, Version = sent.Version, Kind = sent.Kind, Sequence = sent.Sequence, MadeAt = sent.MadeAt, Content = _draft.Value, Hash = sent.Hash };

    /// <summary>One alarm for each day a call should have gone; a call that is made anew after a cancellation alarms anew.</summary>
    private static int AlarmNumber(PendingCall pending) => ((pending.Version - 1) * 1_000_000) + DateOnly.FromDateTime(pending.DueAt).DayNumber;

    /// <summary>What a moment brings, whether it has come or not; null for nothing, and for the call.</summary>
    public MeetingWork? Of(DueMoment moment) => moment.Kind switch
    {
        DueKind.ApprovalWaits when _pending.Value is { Kind: CallKind.First, IsApproved: false } p =>
            Convener(ConvenerNoticeKind.ApprovalWaits, p.Content, ConvenerLines.ApprovalWaits(at, meeting, p), moment.At, moment.About, moment.Number, moment.Until),
        DueKind.DeadlineComes => Convener(ConvenerNoticeKind.DeadlineComes, _draft.Value, ConvenerLines.DeadlineComes(at, meeting, moment), moment.At, moment.About, moment.Number, moment.Until),
        DueKind.FallsOff when ConvenerLines.FallsOff(at, meeting) is { Count: > 0 } lines =>
            Convener(ConvenerNoticeKind.FallsOff, _draft.Value, lines, moment.At, moment.About, moment.Number, moment.Until),
        DueKind.Reminder => Reminder(moment),
        DueKind.OwnerReminder => OwnerReminder(moment),
        _ => null,
    };

    /// <summary>Reminds those who are called, unless the call itself went out later than the reminder was due.</summary>
    private MeetingWork? Reminder(DueMoment moment)
    {
        if (at.SentCallsOf(meeting.Key).LastOrDefault() is not { Kind: not CallKind.Cancelled } sent || at.Zone.ToLocal(sent.MadeAt) >= moment.At || _pending.Value is not null)
            return null;
        var content = _draft.Value;
        var call = AsSent(sent);
        return new MeetingWork("reminder", moment.At, [.. Recipients.Of(at, meeting, content).Where(r => r.IsCalled)
            .Select(r => new ReminderNotice(call, moment.Days, r, _sender, nowUtc, at.Zone.ToUtc(moment.Until)))]);
    }

    /// <summary>Reminds those who own items that expect papers.</summary>
    private MeetingWork? OwnerReminder(DueMoment moment)
    {
        var draft = _draft.Value;
        var owed = draft.Agenda.Items.Where(i => i.Documents.Count > 0).SelectMany(i => i.Owners.Select(o => (Owner: o, Item: i)))
            .SelectMany(x => Recipients.Owners(at, meeting, x.Owner).Select(r => (To: r, x.Item)))
            .GroupBy(x => x.To.Key, StringComparer.Ordinal)
            .Select(x => new OwnerNotice(draft, [.. x.Select(y => y.Item).DistinctBy(i => i.Id)], moment.About, x.First().To, _sender, nowUtc, at.Zone.ToUtc(moment.Until)));
        return new MeetingWork("owner", moment.At, [.. owed]);
    }

    private MeetingWork Convener(ConvenerNoticeKind what, CallContent draft, IReadOnlyList<string> lines, DateTime dueAt, DateTime about, int number, DateTime until) =>
        new("convener-" + what, dueAt, [.. Recipients.Conveners(at, meeting).Select(r => new ConvenerNotice(what, draft, lines, about, number, r, _sender, nowUtc, at.Zone.ToUtc(until)))]);
}
