using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Dispatch;

/// <summary>Sends the latest version of a call to one recipient anew, in a mail of its own: to the address as it is now, and only to somebody who is still to have it (sv: skicka igen).</summary>
public sealed class CallResend(IWheelStore store, IOutbox outbox, IMailComposer composer)
{
    private const int Tries = 20;

    /// <summary>Queues the mail.</summary>
    /// <param name="meeting">Key of the meeting.</param>
    /// <param name="recipient">Key of the recipient.</param>
    /// <param name="actor">Who asks for it, for the audit.</param>
    /// <param name="nowUtc">UTC instant.</param>
    /// <param name="cancel">Stops before it is queued.</param>
    /// <returns>Who gets it.</returns>
    /// <exception cref="InputException">No call was sent, the meeting is over, or the recipient is not to have it any more.</exception>
    public async Task<Recipient> SendAsync(string meeting, string recipient, string actor, DateTime nowUtc, CancellationToken cancel)
    {
        for (var i = 0; i < Tries; i++)
        {
            var stored = await store.LoadAsync(cancel);
            var index = new PlanIndex(stored.Plan);
            var notice = await NoticeAsync(store, outbox, new PlanAt(index, index.Zone.ToLocal(nowUtc)), meeting, recipient, nowUtc, cancel);
            var message = await composer.ComposeAsync(notice, cancel);
            var commit = new PlanCommit { Before = stored, After = stored.Plan, Messages = [message], Actor = actor, Action = "resend-call", Subject = meeting, At = nowUtc };
            if (await store.CommitAsync(commit, cancel))
                return notice.To;
        }
        throw new InputException(new Sentence("cli.busy"));
    }

    /// <summary>The latest version as a mail of its own to one recipient.</summary>
    internal static async Task<CallNotice> NoticeAsync(IWheelStore store, IOutbox outbox, PlanAt at, string key, string recipient, DateTime nowUtc, CancellationToken cancel)
    {
        if (at.FindMeeting(key) is not { } meeting || at.SentCallsOf(key).LastOrDefault() is not { } sent || await store.LoadCallAsync(key, sent.Version, cancel) is not { } call)
            throw new InputException(new Sentence("resend.noCall"));
        var content = call.Content;
        var ends = (content.LastDate ?? content.Date).ToDateTime(content.End ?? new TimeOnly(23, 59));
        if (at.Now >= ends)
            throw new InputException(new Sentence("resend.past", MeetingTitle.Of(at, meeting)));
        var to = Recipients.Of(at, meeting with { Date = content.Date }, content).FirstOrDefault(r => r.Key == recipient)
            ?? throw new InputException(new Sentence("resend.nobody", MeetingTitle.Of(at, meeting)));
        var rounds = new CallRounds(await outbox.KeysAsync([key], cancel));
        return new CallNotice(call, rounds.Addressed(at, key, to), Senders.Of(at, meeting), nowUtc, at.Zone.ToUtc(ends), rounds.Next(recipient, sent.Version)) { Papers = call.Kind == CallKind.Cancelled ? [] : CallPapers.Of(at, meeting) };
    }
}
