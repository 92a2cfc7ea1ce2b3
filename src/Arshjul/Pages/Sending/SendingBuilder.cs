using Arshjul.Access;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Pages.Meetings;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Sending;

/// <summary>Gathers what goes out, what went and what did not.</summary>
internal static class SendingBuilder
{
    /// <summary>How far ahead and back is looked, in days.</summary>
    private const int Days = 60;

    /// <summary>The page.</summary>
    public static async Task<SendingModel> OfAsync(PageContext page, FormState form)
    {
        var at = page.At;
        var meetings = NearMeetings.Of(at).Select(k => at.FindMeeting(k)!).Where(m => SendingRights.MaySee(page.Visitor, m)).ToList();
        var isHeld = await page.Get<IOutbox>().IsHeldAsync(page.Cancel);
        var coming = await ComingAsync(page, meetings);
        var mails = await page.Get<OutboxReader>().AboutAsync([.. meetings.Select(m => m.Key)], at.Zone.ToUtc(at.Now.AddDays(-Days)), page.Cancel);
        return new SendingModel
        {
            IsHeld = isHeld,
            MayHold = SendingRights.MayHold(page.Visitor),
            SeesMails = page.At.Meetings.Any(m => SendingRights.MaySee(page.Visitor, m)),
            Way = page.Get<AccessOptions>().MailLeaves ? null : page.Words.Say("web.sending.pickup"),
            Troubles = [.. NeverSent(page, meetings, mails), .. SendingRows.Troubles(page, mails)],
            Coming = [.. coming.Where(c => !IsForConvener(c.What)).Select(c => SendingRows.Coming(page, c, isHeld))],
            ToConveners = [.. coming.Where(c => IsForConvener(c.What)).Select(c => SendingRows.Coming(page, c, isHeld))],
            Sent = SendingRows.Sent(page, mails.Where(m => !IsForConvener(m.Kind))),
            SentToConveners = SendingRows.Sent(page, mails.Where(m => IsForConvener(m.Kind))),
            Form = form,
        };
    }

    private static async Task<IReadOnlyList<ComingMail>> ComingAsync(PageContext page, IReadOnlyList<KnownMeeting> meetings)
    {
        var (at, store) = (page.At, page.Get<IWheelStore>());
        var queued = (await page.Get<IOutbox>().KeysAsync([.. meetings.Select(m => m.Key)], page.Cancel)).ToLookup(k => k.Subject, StringComparer.Ordinal);
        var coming = new List<ComingMail>();
        foreach (var meeting in meetings)
            coming.AddRange(ComingMails.Of(at, meeting, await PendingLook.LastAsync(store, at, meeting, page.Cancel), queued[meeting.Key], at.Now.AddDays(Days)));
        return [.. coming.OrderBy(c => c.At).ThenBy(c => c.Meeting, StringComparer.Ordinal)];
    }

    private static bool IsForConvener(string kind) => kind.StartsWith("convener-", StringComparison.Ordinal);

    // A meeting that was held without its call: one that something was done or told about here before it began, for what was held before the program came was called from elsewhere.
    private static IEnumerable<SendingModel.TroubleRow> NeverSent(PageContext page, IEnumerable<KnownMeeting> meetings, IReadOnlyList<OutgoingMessage> mails)
    {
        var (at, words) = (page.At, page.Words);
        var told = mails.ToLookup(m => m.Subject, m => at.Zone.ToLocal(m.QueuedAt), StringComparer.Ordinal);
        return from meeting in meetings
               where meeting.Stands && meeting.BeginsAt < at.Now && at.FindGroup(meeting.Groups[0]) is { Calls: true } && at.SentCallsOf(meeting.Key).Count == 0
               where told[meeting.Key].Any(when => when < meeting.BeginsAt)
               let wasApproved = at.FindGroup(meeting.Groups[0])!.CallApproval == CallApproval.Automatic || at.Plan.Approvals.Any(a => a.Meeting == meeting.Key)
               orderby meeting.BeginsAt descending
               select new SendingModel.TroubleRow(
                   words.Say("web.sending.never", MeetingTitle.Of(at, meeting), Spoken.Day(words, meeting.Date!.Value)),
                   words.Say(wasApproved ? "web.sending.never.approved" : "web.sending.never.waited"), null, MeetingPaths.Of(meeting), null, "");
    }
}
