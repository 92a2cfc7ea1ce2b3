using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Sending;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;

namespace Arshjul.Pages.Sending;

/// <summary>Gathers who got the mails about a meeting, and when.</summary>
internal static class CallMailsBuilder
{
    /// <summary>The page.</summary>
    public static async Task<CallMailsModel> OfAsync(PageContext page, KnownMeeting meeting)
    {
        var (at, words) = (page.At, page.Words);
        var mails = await page.Get<OutboxReader>().AboutAsync([meeting.Key], DateTime.UnixEpoch, page.Cancel);
        var calls = mails.Where(m => WaitingMails.Sort(m.Kind) == "call").ToLookup(m => m.Revision);
        return new CallMailsModel
        {
            Key = meeting.Key,
            Meeting = MeetingTitle.Of(at, meeting),
            When = Spoken.When(words, meeting),
            Versions = [.. at.SentCallsOf(meeting.Key).Reverse().Select(c => Version(page, meeting, c, calls[c.Version]))],
            Others = [.. mails.Where(m => WaitingMails.Sort(m.Kind) != "call").Select(m => Row(page, meeting, m, SendingRows.What(words, m), isLatest: false))],
            Unreachable = meeting.Date is null ? [] : [.. Recipients.PeopleCalled(at, meeting).Select(k => at.Plan.People.FirstOrDefault(p => p.Key == k)).Where(p => p is { Email: null }).Select(p => p!.Name).Order(StringComparer.Ordinal)],
        };
    }

    // By name, and of the mails to one the latest first: it is the one that can be sent again.
    private static CallMailsModel.VersionMails Version(PageContext page, KnownMeeting meeting, SentCall call, IEnumerable<OutgoingMessage> mails)
    {
        var latest = mails.GroupBy(m => m.RecipientKey, (_, all) => all.OrderBy(m => m.QueuedAt).ThenBy(m => m.Kind.Length).ThenBy(m => m.Kind, StringComparer.Ordinal).Last().Id).ToHashSet();
        var rows = mails.OrderBy(m => RecipientNames.Of(page.At, meeting, m.RecipientKey, page.Words), StringComparer.Create(page.Words.Culture, true)).ThenByDescending(m => m.QueuedAt).ThenByDescending(m => m.Kind, StringComparer.Ordinal);
        return new CallMailsModel.VersionMails(call.Version, call.Kind, Spoken.Moment(page.Words, page.At.Zone.ToLocal(call.MadeAt)), [.. rows.Select(m => Row(page, meeting, m, MailKinds.Plain(m.Kind) == m.Kind ? "" : page.Words.Say("web.mails.again"), latest.Contains(m.Id)))]);
    }

    private static CallMailsModel.MailRow Row(PageContext page, KnownMeeting meeting, OutgoingMessage mail, string what, bool isLatest)
    {
        var words = page.Words;
        return new CallMailsModel.MailRow(
            what,
            RecipientNames.Of(page.At, meeting, mail.RecipientKey, words),
            mail.To,
            SendingRows.State(words, mail.State),
            Spoken.Moment(words, page.At.Zone.ToLocal(mail.SentAt ?? mail.QueuedAt)),
            MailTroubles.Of(mail) is { } trouble ? words.Say(trouble) : null,
            mail.LastAnswer,
            isLatest && SendingRows.MayResend(page, meeting, mail) ? mail.RecipientKey : null);
    }
}
