using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Approving;

/// <summary>A call read and approved from the convener's mail, without signing in: the link opens that one call to that one person. Only the button does anything.</summary>
internal static class ApprovalEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/godkann/{token}", Right.Everyone, async page => await OpenAsync(page) is { } link ? await ShowAsync(page, link, FormState.Empty) : PageContext.Nothing());
        routes.MapAction("/godkann/{token}", Right.Everyone, ApproveAsync);
    }

    private static Task<ApprovalLink?> OpenAsync(PageContext page) =>
        page.Get<ApprovalEntrance>().OpenAsync(page.Route("token"), AttemptLimits.Client(page.Http.Connection.RemoteIpAddress), page.At, page.Cancel);

    private static async Task<IResult> ApproveAsync(PageContext page)
    {
        if (await OpenAsync(page) is not { } link)
            return PageContext.Nothing();
        var form = await page.FormAsync();
        try
        {
            var last = await PendingLook.LastAsync(page.Get<IWheelStore>(), page.At, page.At.FindMeeting(link.Meeting)!, page.Cancel);
            var nowUtc = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
            await page.Get<PlanEditor>().ChangeAsync(link.Person, "approve", link.Meeting, at => MeetingEndpoints.Approve(at, link.Meeting, last, form["hash"], link.Person, nowUtc), page.Cancel);
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, link, FormState.Of(form, wrong));
        }
        return page.Done($"/godkann/{page.Route("token")}");
    }

    private static async Task<IResult> ShowAsync(PageContext page, ApprovalLink link, FormState form)
    {
        var (at, words) = (page.At, page.Words);
        var meeting = at.FindMeeting(link.Meeting)!;
        var pending = await MeetingBuilder.PendingAsync(page, meeting);
        var waits = pending is { IsApproved: false };
        using var mail = pending is null ? null : await PreviewEndpoints.MessageAsync(page, meeting, pending);
        var model = new ApprovalModel(page.Route("token"), $"{MeetingTitle.Of(at, meeting)} {Spoken.When(words, meeting)}", What(page, meeting, pending), mail?.TextBody, waits ? CallHash.Of(pending!.Content) : null, form);
        return page.Show<ApprovalPage, ApprovalModel>(words.Say("web.approval.title"), model, form.Status);
    }

    private static string What(PageContext page, KnownMeeting meeting, PendingCall? pending)
    {
        var words = page.Words;
        if (pending is null)
            return words.Say("web.approval.none");
        var people = Spoken.Count(words, "web.people", PendingLook.RecipientsOf(page.At, meeting, pending).Count);
        var when = pending.DueAt <= page.At.Now ? words.Say("web.approval.atOnce") : Spoken.Moment(words, pending.DueAt);
        return words.Say(pending.IsApproved ? "web.approval.done" : "web.approval.waits", people, when);
    }
}
