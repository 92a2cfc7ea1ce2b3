using Arshjul.Core.Access;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Sending;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Sending;

/// <summary>What goes out, and the one switch that stops it.</summary>
internal static class SendingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSending(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/utskick", Right.ReadOrganisation, page => SendingRights.MayLook(page.Visitor) ? ShowAsync(page, FormState.Empty) : Refused);
        routes.MapPage("/utskick/stoppa", Right.ReadOrganisation, page => SendingRights.MayHold(page.Visitor) ? AskHoldAsync(page) : Refused);
        routes.MapAction("/utskick/stoppa", Right.ReadOrganisation, page => SendingRights.MayHold(page.Visitor) ? HoldAsync(page) : Refused);
        routes.MapPage("/utskick/slapp", Right.ReadOrganisation, page => SendingRights.MayHold(page.Visitor) ? AskReleaseAsync(page, FormState.Empty) : Refused);
        routes.MapAction("/utskick/slapp", Right.ReadOrganisation, page => SendingRights.MayHold(page.Visitor) ? ReleaseAsync(page) : Refused);
        routes.MapCallMails();
        routes.MapAction("/moten/{meeting}/utskick/igen", Right.Convene, ResendAsync);
    }

    private static Task<IResult> Refused => Task.FromResult(PageContext.Nothing());

    private static async Task<IResult> ShowAsync(PageContext page, FormState form)
    {
        var model = await SendingBuilder.OfAsync(page, form);
        return page.Show<SendingPage, SendingModel>(page.Words.Say("web.nav.sending"), model, form.Status);
    }

    private static async Task<IResult> AskHoldAsync(PageContext page) =>
        await page.Get<IOutbox>().IsHeldAsync(page.Cancel) ? page.Done("/utskick") : ShowHold(page, FormState.Empty);

    private static IResult ShowHold(PageContext page, FormState form) =>
        page.Show<HoldPage, HoldModel>(page.Words.Say("web.sending.hold.title"), new HoldModel([], "", form), form.Status);

    private static async Task<IResult> HoldAsync(PageContext page)
    {
        var form = await page.FormAsync();
        try
        {
            await page.Get<SendingSwitch>().HoldAsync(form["skal"], page.Visitor.Person!, page.Cancel);
        }
        catch (InputException wrong)
        {
            return ShowHold(page, FormState.Of(form, wrong));
        }
        return page.Done("/utskick", new Sentence("web.sending.held"));
    }

    private static async Task<IResult> AskReleaseAsync(PageContext page, FormState form)
    {
        if (form == FormState.Empty && !await page.Get<IOutbox>().IsHeldAsync(page.Cancel))
            return page.Done("/utskick");
        var words = page.Words;
        var waiting = await page.Get<WaitingMails>().CountAsync(page.At, page.Cancel);
        var question = waiting.Count == 0 ? words.Say("web.sending.release.none")
            : words.Say("web.sending.release.question", Spoken.Count(words, "web.sending.mails", waiting.Sum(w => w.Count)), Since(page, waiting[0]));
        var lines = waiting.Select(w => words.Say("web.sending.release.line", words.Say("web.sending.sorts." + w.Kind), Spoken.Count(words, "web.sending.mails", w.Count), Since(page, w)));
        return page.Show<ReleasePage, HoldModel>(words.Say("web.sending.release.title"), new HoldModel([.. lines], question, form), form.Status);
    }

    private static string Since(PageContext page, WaitingMail waiting) =>
        $"{Spoken.Moment(page.Words, waiting.Since)} ({Spoken.Away(page.Words, page.At.Today, DateOnly.FromDateTime(waiting.Since))})";

    private static async Task<IResult> ReleaseAsync(PageContext page)
    {
        try
        {
            await page.Get<SendingSwitch>().ReleaseAsync(page.Visitor.Person!, page.Cancel);
        }
        catch (InputException wrong)
        {
            return await AskReleaseAsync(page, FormState.Of(await page.FormAsync(), wrong));
        }
        return page.Done("/utskick", new Sentence("web.sending.released"));
    }

    private static async Task<IResult> ResendAsync(PageContext page)
    {
        var (form, meeting) = (await page.FormAsync(), page.Meeting());
        try
        {
            var mails = await page.Get<OutboxReader>().AboutAsync([meeting.Key], DateTime.UnixEpoch, page.Cancel);
            if (mails.Any(m => m.RecipientKey == form["mottagare"] && WaitingMails.Sort(m.Kind) == "call" && SendingRows.IsOnItsWay(m)))
                throw new InputException(new Sentence("web.sending.resend.already"));
            var to = await page.Get<CallResend>().SendAsync(meeting.Key, form["mottagare"], page.Visitor.Person!, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Cancel);
            return page.Done(LocalPath.Of(form["till"]), new Sentence("web.sending.resent", MeetingTitle.Of(page.At, meeting), to.Name ?? to.Email));
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, FormState.Of(form, wrong));
        }
    }
}
