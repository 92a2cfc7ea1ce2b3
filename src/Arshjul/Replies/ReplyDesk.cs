using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Arshjul.Core.Replies;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;

namespace Arshjul.Replies;

/// <summary>Does what the mails that came lead to. It answers none, whatever it is; to see one again changes nothing.</summary>
internal sealed class ReplyDesk(IWheelStore store, PlanEditor editor, ReturnedMessages returned, Lazy<InvitationUids> uids, TimeProvider clock)
{
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
        if (CalendarAnswers.OwnerOf((await store.LoadAsync(cancel)).Plan, uids.Value, reply.Uid) is not var (meeting, person))
            return ReplyOutcome.NotBelieved;
        var addresses = await returned.AddressesAsync(meeting, person, cancel);
        var outcome = ReplyOutcome.NotBelieved;
        await editor.ChangeAsync(
            person,
            "answer-calendar",
            meeting,
            at =>
            {
                (var after, outcome) = CalendarAnswers.Take(at, reply, uids.Value, (_, _) => addresses);
                return after;
            },
            cancel);
        return outcome;
    }
}
