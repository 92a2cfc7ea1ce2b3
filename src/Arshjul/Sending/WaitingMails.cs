using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Storage.Outgoing;

namespace Arshjul.Sending;

/// <summary>Counts what would go at once if all sending were let go now: what lies in the outbox, and what has fallen due since it was stopped.</summary>
internal sealed class WaitingMails(IWheelStore store, IOutbox outbox, OutboxReader reader)
{
    /// <summary>The counts by sort, the one that has waited longest first.</summary>
    public async Task<IReadOnlyList<WaitingMail>> CountAsync(PlanAt at, CancellationToken cancel)
    {
        var lying = (await reader.WaitingAsync(at.Zone.ToUtc(at.Now), cancel)).Select(m => (m.Kind, Count: 1, Since: at.Zone.ToLocal(m.QueuedAt)));
        var due = new List<(string Kind, int Count, DateTime Since)>();
        var keys = NearMeetings.Of(at);
        var queued = (await outbox.KeysAsync(keys, cancel)).ToLookup(k => k.Subject, StringComparer.Ordinal);
        foreach (var meeting in keys.Select(at.FindMeeting).OfType<Core.Meetings.KnownMeeting>())
            due.AddRange(ComingMails.Of(at, meeting, await PendingLook.LastAsync(store, at, meeting, cancel), queued[meeting.Key], at.Now).Where(m => m.IsApproved).Select(m => (m.What, m.Recipients, m.At)));
        return [.. lying.Concat(due).GroupBy(m => Sort(m.Kind), (sort, mails) => (sort, Mails: mails.ToList()))
            .Select(s => new WaitingMail(s.sort, s.Mails.Sum(m => m.Count), s.Mails.Min(m => m.Since))).OrderBy(w => w.Since).ThenBy(w => w.Kind, StringComparer.Ordinal)];
    }

    /// <summary>The sort without what it tells and how often it was sent: <c>call-first</c> is a <c>call</c>.</summary>
    public static string Sort(string kind) => MailKinds.Plain(kind).Split('-')[0];
}
