using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>
/// Puts into the outbox what has fallen due. The truth is in the store: a tick that is missed or doubled does no harm,
/// since every mail has a unique key and is queued in the transaction that records its cause. While all sending is stopped nothing is frozen:
/// what is due then is worked out when it may go again, as the plan is by then (sv: utskick).
/// </summary>
/// <param name="store">The plan.</param>
/// <param name="outbox">What is queued already.</param>
/// <param name="composer">Writes the mails.</param>
/// <param name="quiet">How long a change waits for more, unless the convener let it go.</param>
public sealed class Dispatcher(IWheelStore store, IOutbox outbox, IMailComposer composer, TimeSpan quiet = default)
{
    private readonly QuietTime _quiet = new(quiet);

    private readonly PlanViews _views = new();

    /// <summary>How long a change waits for more.</summary>
    public TimeSpan Quiet => quiet;

    /// <summary>Queues everything that is due at a UTC instant, for all meetings near it or for some.</summary>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="meetings">Keys of the meetings to look at; null for all near it.</param>
    /// <param name="cancel">Stops between two meetings.</param>
    public async Task<IReadOnlyList<DispatchEvent>> RunAsync(DateTime nowUtc, IReadOnlyCollection<string>? meetings, CancellationToken cancel)
    {
        if (await outbox.IsHeldAsync(cancel))
            return [];
        var stored = await store.LoadAsync(cancel);
        var keys = meetings ?? NearMeetings.Of(_views.AtUtc(stored.Plan, nowUtc));
        if (keys.Count == 0)
            return [];
        var queued = (await outbox.KeysAsync(keys, cancel)).ToLookup(k => k.Subject, StringComparer.Ordinal);
        var events = new List<DispatchEvent>();
        foreach (var key in keys)
        {
            cancel.ThrowIfCancellationRequested();
            stored = await CallSubstitutesAsync(stored, key, nowUtc, events, cancel);
            stored = await RunAsync(stored, key, queued[key], nowUtc, events, cancel);
        }
        return events;
    }

    // One at a time, each in a transaction with the mail that calls them; before the first call they get it with the others.
    private async Task<StoredPlan> CallSubstitutesAsync(StoredPlan stored, string key, DateTime nowUtc, List<DispatchEvent> events, CancellationToken cancel)
    {
        while (_views.AtUtc(stored.Plan, nowUtc) is var at && at.FindMeeting(key) is { } meeting && Substitutions.Next(at, meeting) is (var member, var substitute))
        {
            var after = Substitutions.Call(at, meeting, member, substitute);
            List<OutgoingMessage> messages = at.SentCallsOf(key).Count == 0 ? []
                : [await composer.ComposeAsync(await CallResend.NoticeAsync(store, outbox, new PlanAt(after, at.Now), key, substitute, nowUtc, cancel), cancel)];
            if (!await store.CommitAsync(new PlanCommit { Before = stored, After = after, Messages = messages, Actor = "program", Action = "call-substitute", Subject = key, At = nowUtc }, cancel))
                return await store.LoadAsync(cancel);
            stored = new StoredPlan(after, stored.Revision + 1);
            events.Add(new DispatchEvent(nowUtc, "call-substitute", meeting.Groups[0], key, messages));
        }
        return stored;
    }

    private async Task<StoredPlan> RunAsync(StoredPlan stored, string key, IEnumerable<MessageKey> queued, DateTime nowUtc, List<DispatchEvent> events, CancellationToken cancel)
    {
        var at = _views.AtUtc(stored.Plan, nowUtc);
        if (at.FindMeeting(key) is not { } meeting)
            return stored;
        var last = PendingCalls.NeedsLast(at, meeting) ? await store.LoadCallAsync(key, at.SentCallsOf(key)[^1].Version, cancel) : null;
        var works = new MeetingWorks(at, meeting, last, queued, nowUtc);
        var addresses = works.LostGuests() is { Count: > 0 } lost ? await outbox.AddressesAsync(key, lost, cancel) : null;
        var due = works.All(addresses).ToList();
        _quiet.Forget(key, due);
        foreach (var work in due)
        {
            if (!(work.Call is { } changed && IsLetGo(at, changed)) && !_quiet.IsOver(work, last, nowUtc))
                continue;
            var messages = new List<OutgoingMessage>();
            foreach (var notice in await IntroducedAsync(work.Notices, cancel))
                messages.Add(await composer.ComposeAsync(notice, cancel));
            var after = work.Call is { } call ? stored.Plan with { SentCalls = [.. stored.Plan.SentCalls, Sent(call)] } : stored.Plan;
            var commit = new PlanCommit { Before = stored, After = after, Calls = work.Call is null ? [] : [work.Call], Messages = messages, Actor = "program", Action = work.What, Subject = key, At = nowUtc };
            // Somebody changed the plan meanwhile: what is due is worked out anew at the next tick.
            if (!await store.CommitAsync(commit, cancel))
                return await store.LoadAsync(cancel);
            stored = new StoredPlan(after, stored.Revision + 1);
            events.Add(new DispatchEvent(nowUtc, work.What, meeting.Groups[0], key, messages));
        }
        return stored;
    }

    // Whoever never had a call is told how it comes into the calendar.
    private async Task<IReadOnlyList<Notice>> IntroducedAsync(IReadOnlyList<Notice> notices, CancellationToken cancel)
    {
        var called = notices.OfType<CallNotice>().Where(n => n is { Call.Kind: CallKind.First, To: { IsInvited: true, HasPage: true } }).Select(n => n.To.Key).ToList();
        if (called.Count == 0)
            return notices;
        var known = await outbox.CalledAsync(called, cancel);
        return [.. notices.Select(n => n is CallNotice call && called.Contains(n.To.Key, StringComparer.Ordinal) && !known.Contains(n.To.Key) ? call with { IsFirstToThem = true } : n)];
    }

    private static bool IsLetGo(PlanAt at, Call call) => at.Plan.Approvals.Any(a => a.Meeting == call.Meeting && a.Version == call.Version && a.Hash == call.Hash);

    private static SentCall Sent(Call call) => new()
    {
        Meeting = call.Meeting,
        Version = call.Version,
        Kind = call.Kind,
        Sequence = call.Sequence,
        MadeAt = call.MadeAt,
        Hash = call.Hash,
        Items = [.. call.Content.Agenda.Items.SelectMany(i => i.Covers.Prepend(i.Id).Select(id => new NumberedItem(id, i.Number)))],
    };
}
