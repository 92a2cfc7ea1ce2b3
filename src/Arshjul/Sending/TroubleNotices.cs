using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Storage.Outgoing;

namespace Arshjul.Sending;

/// <summary>Tells the convener by mail when mails about a meeting to come were given up, or nobody knows whether they arrived: once for each that comes to grief, several in one mail.</summary>
internal sealed class TroubleNotices(IWheelStore store, IOutbox outbox, OutboxReader reader, IMailComposer composer)
{
    private const string Kind = "convener-" + nameof(ConvenerNoticeKind.NotDelivered);

    private static readonly TimeSpan Memory = TimeSpan.FromDays(60);

    private readonly PlanViews _views = new();

    /// <summary>Queues what is to be told. For one caller at a time.</summary>
    /// <returns>How many mails.</returns>
    public async Task<int> QueueAsync(DateTime nowUtc, CancellationToken cancel)
    {
        if (await outbox.IsHeldAsync(cancel))
            return 0;
        var troubled = (await reader.AboutTroubledAsync(nowUtc - Memory, cancel)).Where(m => WaitingMails.Sort(m.Kind) != "convener").GroupBy(m => m.Subject, StringComparer.Ordinal).ToList();
        if (troubled.Count == 0)
            return 0;
        var stored = await store.LoadAsync(cancel);
        var at = _views.AtUtc(stored.Plan, nowUtc);
        var queued = (await outbox.KeysAsync([.. troubled.Select(t => t.Key)], cancel)).ToLookup(k => k.Subject, StringComparer.Ordinal);
        var count = 0;
        foreach (var about in troubled)
        {
            var messages = new List<OutgoingMessage>();
            foreach (var notice in Notices(at, [.. about], queued[about.Key], nowUtc))
                messages.Add(await composer.ComposeAsync(notice, cancel));
            if (messages.Count == 0)
                continue;
            // When somebody changed the plan meanwhile it is told at the next tick.
            if (!await store.CommitAsync(new PlanCommit { Before = stored, After = stored.Plan, Messages = messages, Actor = "program", Action = Kind, Subject = about.Key, At = nowUtc }, cancel))
                break;
            stored = stored with { Revision = stored.Revision + 1 };
            count += messages.Count;
        }
        return count;
    }

    // The number of mails that came to grief makes the notice's revision: it is told of again when there are more.
    private static IEnumerable<ConvenerNotice> Notices(PlanAt at, List<OutgoingMessage> mails, IEnumerable<MessageKey> queued, DateTime nowUtc)
    {
        var troubles = OpenTroubles.Of(mails).Where(t => IsSettled(t.Mail)).ToList();
        if (troubles.Count == 0 || at.FindMeeting(mails[0].Subject) is not { Date: not null } meeting || meeting.IsHeldAt(at.Now))
            return [];
        var number = mails.Count(IsSettled);
        var told = queued.Where(k => k.Kind == Kind && k.Revision >= number).Select(k => k.RecipientKey).ToHashSet(StringComparer.Ordinal);
        var untold = Recipients.Conveners(at, meeting).Where(c => !told.Contains(c.Key)).ToList();
        if (untold.Count == 0)
            return [];
        IReadOnlyList<string> lines = [.. troubles.Select(t => at.Words.Say("convener.notDelivered", RecipientNames.Of(at, meeting, t.Mail.RecipientKey, at.Words), t.Trouble))];
        var draft = CallDrafts.Of(at, meeting);
        return untold.Select(c => new ConvenerNotice(ConvenerNoticeKind.NotDelivered, draft, lines, at.Now, number, c, Senders.Of(at, meeting), nowUtc, at.Zone.ToUtc(meeting.EndsAt!.Value)));
    }

    private static bool IsSettled(OutgoingMessage mail) => mail.State == MessageState.Failed || (mail.State == MessageState.Uncertain && !mail.WillRepeat);
}
