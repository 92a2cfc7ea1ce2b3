using System.Globalization;
using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Sending;
using Arshjul.Storage.Outgoing;
using Arshjul.Tables;
using Arshjul.Web;

namespace Arshjul.Pages.Sending;

/// <summary>The mails to participants about a meeting as a table to keep: when each was due, approved and sent, to whom, and what the server answered. What is shown when a call is said to have come late.</summary>
internal static class MailProof
{
    private static readonly string[] Columns = ["what", "version", "who", "to", "due", "approved", "approvedBy", "queued", "sent", "state", "answer", "messageId"];

    /// <summary>The table as comma-separated values.</summary>
    public static async Task<IResult> FileAsync(PageContext page, KnownMeeting meeting)
    {
        var mails = await page.Get<OutboxReader>().AboutAsync([meeting.Key], DateTime.UnixEpoch, page.Cancel);
        var rows = mails.Where(m => WaitingMails.Sort(m.Kind) != "convener").OrderBy(m => m.QueuedAt).ThenBy(m => m.RecipientKey, StringComparer.Ordinal).Select(m => Row(page, meeting, m));
        var text = Csv.Line(Columns.Select(c => page.Words.Say("web.proof." + c))) + string.Concat(rows);
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", $"{meeting.Key}-{page.Words.Say("web.proof.file")}.csv");
    }

    private static string Row(PageContext page, KnownMeeting meeting, OutgoingMessage mail)
    {
        var (at, words) = (page.At, page.Words);
        var isCall = WaitingMails.Sort(mail.Kind) == "call";
        var approval = isCall ? at.Plan.Approvals.LastOrDefault(a => a.Meeting == meeting.Key && a.Version == mail.Revision && a.At <= mail.QueuedAt) : null;
        var isFirst = isCall && at.SentCallsOf(meeting.Key).Any(c => c.Version == mail.Revision && c.Kind == CallKind.First);
        return Csv.Line(
            SendingRows.What(words, mail),
            isCall ? mail.Revision.ToString(CultureInfo.InvariantCulture) : null,
            RecipientNames.Of(at, meeting, mail.RecipientKey, words),
            mail.To,
            isFirst && meeting.Stands ? Moment(DueMoments.CallOut(at, meeting)) : null,
            approval is null ? null : Moment(at.Zone.ToLocal(approval.At)),
            approval is null ? null : at.Plan.People.FirstOrDefault(p => p.Key == approval.By)?.Name ?? approval.By,
            Moment(at.Zone.ToLocal(mail.QueuedAt)),
            mail.SentAt is { } sent ? Moment(at.Zone.ToLocal(sent)) : null,
            SendingRows.State(words, mail.State).Text,
            mail.LastAnswer,
            mail.MessageId);
    }

    private static string Moment(DateTime local) => local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
