using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Arshjul.Core.Replies;
using Arshjul.Storage.Outgoing;

namespace Arshjul.Replies;

/// <summary>Does what the mails that came lead to. It answers none, whatever it is; to see one again changes nothing.</summary>
internal sealed class ReplyDesk(IWheelStore store, ReturnedMessages returned, Lazy<InvitationUids> uids, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>Takes a mail.</summary>
    /// <returns>Whether it is taken care of; what is not is for a person to read.</returns>
    public async Task<bool> TakeAsync(IncomingMail mail, CancellationToken cancel) => mail switch
    {
        CalendarReply reply => await AnswerAsync(reply, cancel) is ReplyOutcome.Taken or ReplyOutcome.KnownAlready,
        ReturnedMail { About.Count: > 0 } back => await returned.RecordAsync(back.About, back.Reason, clock.GetUtcNow().UtcDateTime, cancel),
        MachineMail => mail.About.Count > 0,
        _ => false,
    };

    /// <summary>Takes a calendar's reply.</summary>
    public async Task<ReplyOutcome> AnswerAsync(CalendarReply reply, CancellationToken cancel)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await store.LoadAsync(cancel);
            var index = new PlanIndex(before.Plan);
            var at = new PlanAt(index, index.Zone.Now(clock));
            if (CalendarAnswers.OwnerOf(at, uids.Value, reply.Uid) is not var (meeting, person))
                return ReplyOutcome.NotBelieved;
            var addresses = await returned.AddressesAsync(meeting, person, cancel);
            var (after, outcome) = CalendarAnswers.Take(at, reply, uids.Value, (_, _) => addresses);
            if (ReferenceEquals(after, before.Plan))
                return outcome;
            var commit = new PlanCommit { Before = before, After = after, Actor = person, Action = "answer-calendar", Subject = meeting, At = clock.GetUtcNow().UtcDateTime };
            if (await store.CommitAsync(commit, cancel))
                return outcome;
        }
        throw new Core.Words.InputException(new Core.Words.Sentence("cli.busy"));
    }
}
