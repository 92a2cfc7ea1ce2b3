using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;

namespace Arshjul.Sending;

/// <summary>Which mails did not arrive, or may not have; a recipient who got the same sort of mail about the same thing later has no trouble.</summary>
internal static class OpenTroubles
{
    /// <summary>The mails and what is the matter with each, in the order they were given.</summary>
    public static IEnumerable<(OutgoingMessage Mail, Sentence Trouble)> Of(IReadOnlyCollection<OutgoingMessage> mails)
    {
        var arrived = mails.Where(m => m.State == MessageState.Sent).ToLookup(m => (m.Subject, Sort: WaitingMails.Sort(m.Kind), m.RecipientKey), m => m.QueuedAt);
        foreach (var mail in mails)
        {
            if (MailTroubles.Of(mail) is { } trouble && !arrived[(mail.Subject, WaitingMails.Sort(mail.Kind), mail.RecipientKey)].Any(later => later > mail.QueuedAt))
                yield return (mail, trouble);
        }
    }
}
