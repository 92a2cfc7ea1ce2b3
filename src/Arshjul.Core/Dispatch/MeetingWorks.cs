using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Works out which mails one meeting needs now: a pure function of the plan, the moment and what is queued already.</summary>
/// <param name="at">The plan now.</param>
/// <param name="meeting">The meeting.</param>
/// <param name="last">The last call that was sent, when <see cref="PendingCalls.NeedsLast"/> says so.</param>
/// <param name="queued">The mails about the meeting that are in the outbox already.</param>
/// <param name="nowUtc">The same moment, UTC.</param>
internal sealed class MeetingWorks(PlanAt at, KnownMeeting meeting, Call? last, IEnumerable<MessageKey> queued, DateTime nowUtc)
{
    /// <summary>What it is called that somebody is not called any more.</summary>
    public const string Withdrawn = "call-withdrawn";

    private static readonly IReadOnlyDictionary<string, string> NoAddresses = new Dictionary<string, string>();

    private readonly HashSet<MessageKey> _queued = [.. queued];
    private readonly Lazy<CallRounds> _rounds = new(() => new CallRounds(queued));
    private readonly Sender _sender = Senders.Of(at, meeting);
    private readonly Lazy<PendingCall?> _pending = new(() => PendingCalls.Of(at, meeting, last));
    private readonly Lazy<IReadOnlyList<CallPaper>> _papers = new(() => CallPapers.Of(at, meeting));
    private readonly Lazy<CallContent> _draft = new(() => CallDrafts.Of(at, meeting));

    // Those who are to have what is told now; null when nothing more is.
    private IReadOnlyList<Recipient>? Here => meeting.Stands ? Recipients.Of(at, meeting, _draft.Value) : _pending.Value is { } pending ? PendingLook.RecipientsOf(at, meeting, pending) : null;

    /// <summary>Keys of guests who have the call and are in the plan no more: only the mails that went to them have their addresses.</summary>
    public IReadOnlyList<string> LostGuests() => at.SentCallsOf(meeting.Key).Count == 0 ? [] : Gone().FindAll(k => k.StartsWith(Recipients.GuestPrefix, StringComparison.Ordinal));

    /// <summary>The work, one piece for each sort of mail.</summary>
    /// <param name="addresses">The addresses of <see cref="LostGuests"/>; null when nothing is told to them.</param>
    public IEnumerable<MeetingWork> All(IReadOnlyDictionary<string, string>? addresses = null)
    {
        addresses ??= NoAddresses;
        var moments = DueMoments.Of(at, meeting);
        var due = moments.Where(m => m.IsDueAt(at.Now)).ToList();
        // Most meetings most of the time: nothing was sent, and nothing is due yet.
        if (due.Count == 0 && at.SentCallsOf(meeting.Key).Count == 0)
            return [];
        return due.Select(Of).Append(Withdrawals(addresses)).Append(PendingWork(addresses)).Append(Newcomers()).OfType<MeetingWork>()
            .Select(w => w with { Notices = [.. w.Notices.Where(n => !_queued.Contains(new MessageKey(n.Kind, n.Meeting, n.Revision, n.To.Key)))] })
            .Where(w => w.Notices.Count > 0 || w.Call is not null);
    }

    /// <summary>What a call of a kind is called, for the timeline.</summary>
    public static string NameOf(CallKind kind) => "call-" + kind.ToString().ToLowerInvariant();

    private MeetingWork? PendingWork(IReadOnlyDictionary<string, string> addresses)
    {
        if (_pending.Value is not { } pending)
            return null;
        if (pending.GoesAt(at.Now))
        {
            var call = pending.Freeze(nowUtc);
            var to = PendingLook.RecipientsOf(at, meeting, pending).Concat(call.Kind == CallKind.Cancelled ? Former(addresses) : []);
            return new MeetingWork(NameOf(pending.Kind), pending.DueAt, [.. to.Select(r => Notice(_rounds.Value.HasCall(r.Key) ? call : AsFirst(call), r, pending.Until))], call);
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
        if (!_rounds.Value.WasSent(sent.Version))
            return null;
        var call = AsFirst(AsSent(sent) with { MadeAt = nowUtc });
        return new MeetingWork("call-added", at.Now, [.. Recipients.Of(at, meeting, call.Content).Select(r => Notice(call, r, meeting.EndsAt!.Value))]);
    }

    /// <summary>Those who have the call and came to be called no more, a seat's former holder or a guest: they are told so, of the meeting as they know it, and nobody else hears of it.</summary>
    private MeetingWork? Withdrawals(IReadOnlyDictionary<string, string> addresses)
    {
        if (!meeting.Stands || at.Now >= meeting.EndsAt || at.SentCallsOf(meeting.Key).LastOrDefault() is not { } sent)
            return null;
        var call = AsSent(sent) with { Kind = CallKind.Withdrawn, Differences = [], MadeAt = nowUtc };
        var told = last is null ? call : call with { Content = last.Content };
        return new MeetingWork(Withdrawn, at.Now, [.. Former(addresses).Select(r => new CallNotice(told, _rounds.Value.Addressed(at, meeting.Key, r), _sender, nowUtc, at.Zone.ToUtc(meeting.EndsAt!.Value), _rounds.Value.Withdrawn(r.Key)))]);
    }

    private IEnumerable<Recipient> Former(IReadOnlyDictionary<string, string> addresses)
    {
        var gone = Gone();
        var here = gone.Count == 0 ? [] : Here!.Select(r => r.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return gone.Select(k => Recipients.Former(at, meeting, k, addresses)).OfType<Recipient>().Where(r => !here.Contains(r.Email));
    }

    // Whoever was last told that the meeting is not held has no call.
    private List<string> Gone()
    {
        if (_rounds.Value.Holders is not { Count: > 0 } holders || Here is not { } here)
            return [];
        var calls = at.SentCallsOf(meeting.Key).Where(c => c.Kind != CallKind.Cancelled).Select(c => c.Version).ToHashSet();
        return [.. holders.Where(h => calls.Contains(h.Value)).Select(h => h.Key).Except(here.Select(r => r.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private CallNotice Notice(Call call, Recipient to, DateTime until) => new(call, _rounds.Value.Addressed(at, meeting.Key, to), _sender, nowUtc, at.Zone.ToUtc(until), _rounds.Value.Withdrawn(to.Key) * MailKinds.Round)
    {
        Papers = call.Kind == CallKind.Cancelled ? [] : _papers.Value,
    };

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
            .Select(r => new ReminderNotice(call, moment.Days, r, _sender, nowUtc, at.Zone.ToUtc(moment.Until)) { Papers = _papers.Value })]);
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
