using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Storage.Outgoing;

namespace Arshjul.Sending;

/// <summary>Tells the convener by mail when mails about a meeting to come were given up, or nobody knows whether they arrived: once for each that comes to grief, several in one mail.</summary>
internal sealed class TroubleNotices(IWheelStore store, IOutbox outbox, OutboxReader reader, IMailComposer composer)
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(60);

    /// <summary>Queues what is to be told.</summary>
    /// <returns>How many mails.</returns>
    public async Task<int> QueueAsync(DateTime nowUtc, CancellationToken cancel)
    {
        if (await outbox.IsHeldAsync(cancel))
            return 0;
        var mails = (await reader.AboutTroubledAsync(nowUtc - Memory, cancel)).Where(m => WaitingMails.Sort(m.Kind) != "convener").ToList();
        if (mails.Count == 0)
            return 0;
        var count = 0;
        foreach (var about in mails.GroupBy(m => m.Subject, StringComparer.Ordinal))
        {
            var stored = await store.LoadAsync(cancel);
            var index = new PlanIndex(stored.Plan);
            var at = new PlanAt(index, index.Zone.ToLocal(nowUtc));
            var messages = new List<OutgoingMessage>();
            foreach (var notice in await NoticesAsync(at, [.. about], nowUtc, cancel))
                messages.Add(await composer.ComposeAsync(notice, cancel));
            var commit = new PlanCommit { Before = stored, After = stored.Plan, Messages = messages, Actor = "program", Action = "convener-" + ConvenerNoticeKind.NotDelivered, Subject = about.Key, At = nowUtc };
            // When somebody changed the plan meanwhile it is told at the next tick.
            if (messages.Count > 0 && await store.CommitAsync(commit, cancel))
                count += messages.Count;
        }
        return count;
    }

    // The number of mails that came to grief makes the notice's revision: it is told of again when there are more.
    private async Task<IReadOnlyList<ConvenerNotice>> NoticesAsync(PlanAt at, List<OutgoingMessage> mails, DateTime nowUtc, CancellationToken cancel)
    {
        var troubles = OpenTroubles.Of(mails).Where(t => IsSettled(t.Mail)).ToList();
        if (troubles.Count == 0 || at.FindMeeting(mails[0].Subject) is not { Date: not null } meeting || meeting.IsHeldAt(at.Now))
            return [];
        var number = mails.Count(IsSettled);
        var told = (await outbox.KeysAsync([meeting.Key], cancel)).Where(k => k.Kind == "convener-" + ConvenerNoticeKind.NotDelivered && k.Revision >= number).Select(k => k.RecipientKey).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> lines = [.. troubles.Select(t => at.Words.Say("convener.notDelivered", RecipientNames.Of(at, meeting, t.Mail.RecipientKey, at.Words), t.Trouble))];
        return [.. Recipients.Conveners(at, meeting).Where(c => !told.Contains(c.Key))
            .Select(c => new ConvenerNotice(ConvenerNoticeKind.NotDelivered, CallDrafts.Of(at, meeting), lines, at.Now, number, c, Senders.Of(at, meeting), nowUtc, at.Zone.ToUtc(meeting.EndsAt!.Value)))];
    }

    private static bool IsSettled(OutgoingMessage mail) => mail.State == MessageState.Failed || (mail.State == MessageState.Uncertain && (mail.RepeatedAt is not null || !mail.MayRepeat));
}
