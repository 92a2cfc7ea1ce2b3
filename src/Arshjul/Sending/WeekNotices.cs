using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Sending;

/// <summary>Queues the conveners' weeks, each once, where the operator wants them.</summary>
internal sealed class WeekNotices(IWheelStore store, IOutbox outbox, IMailComposer composer, WeekOptions options)
{
    private readonly PlanViews _views = new();

    /// <summary>Queues what is due. For one caller at a time.</summary>
    /// <returns>How many mails.</returns>
    public async Task<int> QueueAsync(DateTime nowUtc, CancellationToken cancel)
    {
        if (!options.IsOn || await outbox.IsHeldAsync(cancel))
            return 0;
        var stored = await store.LoadAsync(cancel);
        var due = ConvenerWeeks.Due(_views.AtUtc(stored.Plan, nowUtc), nowUtc);
        if (due.Count == 0)
            return 0;
        var queued = (await outbox.KeysAsync([WeekNotice.About], cancel)).ToHashSet();
        var messages = new List<OutgoingMessage>();
        foreach (var notice in due.Where(n => !queued.Contains(new MessageKey(n.Kind, n.Meeting, n.Revision, n.To.Key))))
            messages.Add(await composer.ComposeAsync(notice, cancel));
        // When somebody changed the plan meanwhile they go at the next tick.
        return messages.Count > 0 && await store.CommitAsync(new PlanCommit { Before = stored, After = stored.Plan, Messages = messages, Actor = "program", Action = WeekNotice.Sort, Subject = WeekNotice.About, At = nowUtc }, cancel) ? messages.Count : 0;
    }
}
