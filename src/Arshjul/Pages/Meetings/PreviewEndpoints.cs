using System.Text;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Web;
using MimeKit;

namespace Arshjul.Pages.Meetings;

/// <summary>The call as it will be sent, before it is.</summary>
internal static class PreviewEndpoints
{
    // The mail brings its own inline styles and is put in a frame where nothing can run and nothing can be fetched.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /// <summary>Maps them.</summary>
    public static void MapPreview(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/moten/{meeting}/kallelse", Right.EditAgenda, ShowAsync);
        routes.MapPage("/preview/{meeting}", Right.EditAgenda, MailAsync);
    }

    private static async Task<IResult> ShowAsync(PageContext page)
    {
        var meeting = page.Meeting();
        if (await MeetingBuilder.PendingAsync(page, meeting) is not { } pending)
            return page.Done(MeetingPaths.Of(meeting));
        using (var mail = await MessageAsync(page, meeting, pending))
        {
            var model = new PreviewModel(meeting.Key, MeetingTitle.Of(page.At, meeting), mail.Subject ?? "", mail.From.ToString(), mail.TextBody ?? "", [.. mail.Attachments.Concat(mail.BodyParts).OfType<MimePart>().Select(p => p.FileName).OfType<string>().Distinct()]);
            return page.Show<PreviewPage, PreviewModel>(page.Words.Say("web.meeting.preview.title", model.Meeting), model);
        }
    }

    private static async Task<IResult> MailAsync(PageContext page)
    {
        if (await MeetingBuilder.PendingAsync(page, page.Meeting()) is not { } pending)
            return PageContext.Nothing();
        using (var mail = await MessageAsync(page, page.Meeting(), pending))
            return InFrame(page, mail);
    }

    /// <summary>A mail's HTML as it is shown in a frame of a page.</summary>
    public static IResult InFrame(PageContext page, MimeMessage mail)
    {
        page.Http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Text(mail.HtmlBody, "text/html", Encoding.UTF8);
    }

    /// <summary>The mail of a call that is to go out, to the first who is called.</summary>
    public static async Task<MimeMessage> MessageAsync(PageContext page, KnownMeeting meeting, PendingCall pending)
    {
        var at = page.At;
        var now = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        var to = PendingLook.RecipientsOf(at, meeting, pending).FirstOrDefault() ?? new Recipient("nobody", page.Words.Say("web.meeting.preview.somebody"), "namn@example.org", true);
        return await ComposedAsync(page, new CallNotice(pending.Freeze(now), to, Senders.Of(at, meeting), now, at.Zone.ToUtc(pending.Until)) { Papers = pending.Kind == CallKind.Cancelled ? [] : CallPapers.Of(at, meeting) });
    }

    /// <summary>A notice as the mail it would be.</summary>
    public static async Task<MimeMessage> ComposedAsync(PageContext page, Notice notice)
    {
        var message = await page.Get<IMailComposer>().ComposeAsync(notice, page.Cancel);
        using var bytes = new MemoryStream(message.Mime);
        return await MimeMessage.LoadAsync(bytes, page.Cancel);
    }
}
