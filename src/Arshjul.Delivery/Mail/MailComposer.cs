using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Delivery.Templating;
using Arshjul.Templates;
using Arshjul.Templates.Words;
using MimeKit;

namespace Arshjul.Delivery.Mail;

/// <summary>Writes a notice as a whole mail to one recipient; the same notice always gives the same bytes (sv: mejl).</summary>
/// <param name="renderer">Writes the texts.</param>
/// <param name="calendarPart">Writes the invitation.</param>
/// <param name="options">Who the mails come from, and what goes with them.</param>
/// <param name="papers">Has the meetings' papers; null when there are none.</param>
public sealed class MailComposer(TemplateRenderer renderer, CalendarPart calendarPart, MailOptions options, IPaperStore? papers = null) : IMailComposer
{
    private readonly PaperParts _papers = new(papers, options.MostAttached);

    private const int LongestSubject = 150;

    /// <inheritdoc/>
    /// <exception cref="Core.Words.InputException">The recipient's or the sender's address cannot be used.</exception>
    public async ValueTask<OutgoingMessage> ComposeAsync(Notice notice, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (clean, files) = await _papers.OfAsync(CleanNotice.Of(notice), cancel);
        var to = MailAddress.Parse(clean.To.Name, clean.To.Email);
        var from = MailAddress.Parse(clean.From.Name.Length > 0 ? clean.From.Name : options.SenderName, clean.From.Email ?? options.SenderAddress);
        var messageId = MessageIds.Of(notice);
        var (text, html) = await MailTexts.WriteAsync(renderer, clean);
        var calendar = clean is CallNotice { To.IsInvited: true } call ? calendarPart(call.Call, call.To, call.From, from.Address) : null;
        var kind = clean is CallNotice { Call.Kind: var told } ? told : CallKind.First;
        using var message = new MimeMessage { MessageId = messageId, Date = Date(clean), Subject = Subject(clean), Body = MailBody.Of(text, html, calendar, kind, files, messageId) };
        message.From.Add(from);
        message.To.Add(to);
        AddThread(message, MessageIds.Before(notice));
        AddHeaders(message, clean);
        return new OutgoingMessage
        {
            Kind = notice.Kind,
            Subject = notice.Meeting,
            Revision = notice.Revision,
            RecipientKey = notice.To.Key,
            To = to.Address,
            From = from.Address,
            MessageId = messageId,
            Mime = WireBytes.Of(message),
            QueuedAt = notice.At,
            NextAttemptAt = notice.At,
            ExpiresAt = notice.ExpiresAt,
            MayRepeat = notice is CallNotice,
        };
    }

    private static string Subject(Notice notice)
    {
        var subject = CleanText.InHeader(Subjects.Of(notice));
        return subject.Length <= LongestSubject ? subject : CleanText.Of(subject[..LongestSubject]) + "…";
    }

    private static void AddThread(MimeMessage message, IReadOnlyList<string> before)
    {
        if (before.Count == 0)
            return;
        message.InReplyTo = before[^1];
        message.References.AddRange(before);
    }

    // RFC 3834 §5 keeps machines from answering; Exchange wants its own word for it (MS-OXCMAIL 2.1.3.2.20).
    private static void AddHeaders(MimeMessage message, Notice notice)
    {
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        message.Headers.Add(HeaderId.ContentLanguage, MailWords.In(notice.From.Language).Language);
    }

    private static DateTimeOffset Date(Notice notice)
    {
        var zone = Zone.Get(notice switch
        {
            CallNotice n => n.Call.Content.Zone,
            ReminderNotice n => n.Call.Content.Zone,
            OwnerNotice n => n.Draft.Zone,
            ConvenerNotice n => n.Draft.Zone,
            _ => "UTC",
        });
        return new DateTimeOffset(zone.ToLocal(notice.At), zone.OffsetAt(notice.At));
    }
}
