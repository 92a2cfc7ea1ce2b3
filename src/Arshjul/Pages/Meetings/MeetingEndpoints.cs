using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>The meetings: the list, one meeting, its call.</summary>
internal static class MeetingEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/moten", Right.ReadOrganisation, async page => page.Show<MeetingsPage, MeetingsModel>(page.Words.Say("web.nav.meetings"), await MeetingsBuilder.OfAsync(page)));
        routes.MapPage("/moten/{meeting}", Right.ReadGroup, page => ShowAsync(page, FormState.Empty, FormState.Empty));
        routes.MapAction("/moten/{meeting}/godkann", Right.ApproveCalls, ApproveAsync);
        routes.MapAgendaEdits();
        routes.MapChanges();
        routes.MapPreview();
        routes.MapSubstitutes();
    }

    /// <summary>The meeting that the address names.</summary>
    public static KnownMeeting Meeting(this PageContext page) => page.At.FindMeeting(page.Route("meeting"))!;

    /// <summary>Shows a meeting, with what was wrong with an approval or a paper.</summary>
    public static async Task<IResult> ShowAsync(PageContext page, FormState form, FormState papers)
    {
        var model = await MeetingBuilder.OfAsync(page, page.Meeting(), form, papers);
        return page.Show<MeetingPage, MeetingModel>($"{model.Title} {model.When}", model, Math.Max(form.Status, papers.Status));
    }

    private static async Task<IResult> ApproveAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (meeting, store) = (page.Meeting(), page.Get<IWheelStore>());
        try
        {
            var last = await PendingLook.LastAsync(store, page.At, meeting, page.Cancel);
            await page.ChangeAsync("approve", meeting.Key, at => Approve(at, meeting.Key, last, form["hash"], page.Visitor.Person!, page.Get<TimeProvider>().GetUtcNow().UtcDateTime));
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, FormState.Of(form, wrong), FormState.Empty);
        }
        return page.Done(MeetingPaths.Of(meeting), new Sentence("web.meeting.approved", MeetingTitle.Of(page.At, meeting)));
    }

    /// <summary>Approves what the convener saw, and not what somebody made of it since.</summary>
    public static YearPlan Approve(PlanAt at, string key, Call? last, string seen, string by, DateTime nowUtc)
    {
        var meeting = at.FindMeeting(key)!;
        if (PendingCalls.Of(at, meeting, last) is { } pending && CallHash.Of(pending.Content) != seen)
            throw new InputException(new Sentence("web.meeting.approve.changed"));
        return ApproveCall.Apply(at, meeting, last, nowUtc, by);
    }
}
