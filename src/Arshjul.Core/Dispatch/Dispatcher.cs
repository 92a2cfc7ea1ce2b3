using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>
/// Puts into the outbox what has fallen due. The truth is in the store: a tick that is missed or doubled does no harm,
/// since every mail has a unique key and is queued in the transaction that records its cause. While all sending is stopped nothing is frozen:
/// what is due then is worked out when it may go again, as the plan is by then (sv: utskick).
/// </summary>
public sealed class Dispatcher(IWheelStore store, IOutbox outbox, IMailComposer composer)
{
    private PlanAt? _at;
    private PlanIndex? _index;

    /// <summary>Queues everything that is due at a UTC instant, for all meetings near it or for some.</summary>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="meetings">Keys of the meetings to look at; null for all near it.</param>
    /// <param name="cancel">Stops between two meetings.</param>
    public async Task<IReadOnlyList<DispatchEvent>> RunAsync(DateTime nowUtc, IReadOnlyCollection<string>? meetings, CancellationToken cancel)
    {
        if (await outbox.IsHeldAsync(cancel))
            return [];
        var stored = await store.LoadAsync(cancel);
        var keys = meetings ?? NearMeetings.Of(ViewOf(stored, nowUtc));
        if (keys.Count == 0)
            return [];
        var queued = (await outbox.KeysAsync(keys, cancel)).ToHashSet();
        var events = new List<DispatchEvent>();
        foreach (var key in keys)
        {
            cancel.ThrowIfCancellationRequested();
            stored = await RunAsync(stored, key, queued, nowUtc, events, cancel);
        }
        return events;
    }

    private async Task<StoredPlan> RunAsync(StoredPlan stored, string key, IReadOnlySet<MessageKey> queued, DateTime nowUtc, List<DispatchEvent> events, CancellationToken cancel)
    {
        var at = ViewOf(stored, nowUtc);
        if (at.FindMeeting(key) is not { } meeting)
            return stored;
        var last = PendingCalls.NeedsLast(at, meeting) ? await store.LoadCallAsync(key, at.SentCallsOf(key)[^1].Version, cancel) : null;
        foreach (var work in new MeetingWorks(at, meeting, last, queued, nowUtc).All().ToList())
        {
            var messages = new List<OutgoingMessage>();
            foreach (var notice in work.Notices)
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

    private PlanAt ViewOf(StoredPlan stored, DateTime nowUtc)
    {
        if (_index is null || !ReferenceEquals(_index.Plan, stored.Plan))
            (_index, _at) = (_index?.Next(stored.Plan) ?? new PlanIndex(stored.Plan), null);
        var now = _index.Zone.ToLocal(nowUtc);
        return _at is { } at && at.Now == now ? at : _at = new PlanAt(_index, now);
    }

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
