using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Sending;
using Arshjul.Web;

namespace Arshjul.Pages.Sending;

/// <summary>Mails as rows, each with a word for how it stands.</summary>
internal static class SendingRows
{
    private static readonly MessageState[] OnTheirWay = [MessageState.Queued, MessageState.Claimed, MessageState.DataStarted];

    /// <summary>Mails that are to go out.</summary>
    public static SendingModel.ComingRow Coming(PageContext page, ComingMail mail, bool isHeld)
    {
        var (at, words) = (page.At, page.Words);
        var meeting = at.FindMeeting(mail.Meeting)!;
        var state = mail switch
        {
            { IsApproved: false } when mail.At <= at.Now => new Badge(words.Say("web.sending.state.lateWaits"), "bad"),
            { IsApproved: false } => new Badge(words.Say("web.sending.state.waits"), "warn"),
            _ when mail.At <= at.Now && isHeld => new Badge(words.Say("web.sending.state.held"), "bad"),
            _ when mail.At <= at.Now => new Badge(words.Say("web.sending.state.now"), "info"),
            _ => new Badge(words.Say("web.sending.state.ready"), "good"),
        };
        return new SendingModel.ComingRow(Spoken.Moment(words, mail.At), words.Say("web.sending.what." + mail.What), MeetingPaths.Of(meeting), NameOf(page, meeting), Spoken.Count(words, "web.people", mail.Recipients), state);
    }

    /// <summary>Mails that went, those of one version or one time together.</summary>
    public static IReadOnlyList<SendingModel.SentRow> Sent(PageContext page, IEnumerable<OutgoingMessage> mails) =>
    [
        .. from mail in mails
           group mail by (mail.Subject, Kind: MailKinds.Plain(mail.Kind), mail.Revision) into together
           let last = together.Max(m => m.SentAt ?? m.QueuedAt)
           orderby last descending, together.Key.Subject
           select Row(page, [.. together], last),
    ];

    /// <summary>Mails that did not arrive, or that nobody knows of, the latest first; a recipient who got the same mail later has no trouble.</summary>
    public static IEnumerable<SendingModel.TroubleRow> Troubles(PageContext page, IReadOnlyList<OutgoingMessage> mails)
    {
        foreach (var (mail, trouble) in OpenTroubles.Of(mails))
        {
            var meeting = page.At.FindMeeting(mail.Subject)!;
            var who = RecipientNames.Of(page.At, meeting, mail.RecipientKey, page.Words);
            yield return new SendingModel.TroubleRow(
                page.Words.Say("web.sending.trouble", What(page.Words, mail), who, NameOf(page, meeting)),
                page.Words.Say(trouble),
                mail.LastAnswer is ['0' or '1' or '2' or '3' or '4' or '5', ..] ? mail.LastAnswer : null,
                MeetingPaths.Of(meeting.Key, "utskick"),
                MayResend(page, meeting, mail) ? MeetingPaths.Of(meeting.Key, "utskick/igen") : null,
                mail.RecipientKey);
        }
    }

    /// <summary>Whether a mail can be sent to its recipient again by the visitor: it is the latest call, nothing of it is on its way, and the meeting lies ahead.</summary>
    public static bool MayResend(PageContext page, KnownMeeting meeting, OutgoingMessage mail) =>
        MailKinds.Plain(mail.Kind) == MailKinds.Call(0) && mail.State is MessageState.Sent or MessageState.Failed or MessageState.Uncertain
        && page.At.SentCallsOf(meeting.Key).LastOrDefault()?.Version == mail.Revision && !meeting.IsHeldAt(page.At.Now) && page.Visitor.May(Right.Convene, meeting.Groups);

    /// <summary>Whether a mail still waits for its turn or its answer.</summary>
    public static bool IsOnItsWay(OutgoingMessage mail) => OnTheirWay.Contains(mail.State) || mail.State == MessageState.Deferred;

    /// <summary>What a mail is, in words.</summary>
    public static string What(Phrasebook words, OutgoingMessage mail) => WaitingMails.Sort(mail.Kind) switch
    {
        "call" => words.Say("web.sending.sort.call", mail.Revision),
        MailKinds.Withdrawn => words.Say("web.sending.sort.uncall"),
        "reminder" => words.Say("web.sending.sort.reminder"),
        "owner" => words.Say("web.sending.sort.owner"),
        _ => words.Say("web.sending.sort.convener"),
    };

    /// <summary>How a mail stands, in a word.</summary>
    public static Badge State(Phrasebook words, MessageState state) => state switch
    {
        MessageState.Sent => new Badge(words.Say("web.mails.sent"), "good"),
        MessageState.Failed => new Badge(words.Say("web.mails.failed"), "bad"),
        MessageState.Uncertain => new Badge(words.Say("web.mails.uncertain"), "warn"),
        MessageState.Deferred => new Badge(words.Say("web.mails.deferred"), "warn"),
        _ => new Badge(words.Say("web.mails.queued"), "info"),
    };

    private static SendingModel.SentRow Row(PageContext page, IReadOnlyList<OutgoingMessage> mails, DateTime lastUtc)
    {
        var (words, meeting) = (page.Words, page.At.FindMeeting(mails[0].Subject)!);
        var people = mails.GroupBy(m => m.RecipientKey).ToList();
        var got = people.Count(p => p.Any(m => m.State == MessageState.Sent));
        var state = got == people.Count ? new Badge(words.Say("web.sending.state.sent"), "good")
            : mails.Any(IsOnItsWay) ? new Badge(words.Say("web.sending.state.onItsWay"), "info")
            : new Badge(words.Say("web.sending.state.notAll"), "bad");
        return new SendingModel.SentRow(Spoken.Moment(words, page.At.Zone.ToLocal(lastUtc)), What(words, mails[0]), MeetingPaths.Of(meeting.Key, "utskick"), NameOf(page, meeting), words.Say("web.sending.of", got, people.Count), state);
    }

    private static string NameOf(PageContext page, KnownMeeting meeting) => $"{MeetingTitle.Of(page.At, meeting)} {Spoken.When(page.Words, meeting)}";
}
