using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Planning;

/// <summary>Remarks that have been thought of: not told again while the meeting keeps its day, and told again.</summary>
internal static class SilenceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSilences(this IEndpointRouteBuilder routes)
    {
        routes.MapAction("/moten/{meeting}/tysta", Right.Convene, async page =>
        {
            var form = await page.FormAsync();
            return await DoneAsync(page, "web.silence.done", () => page.ChangeAsync("silence", page.Route("meeting"), at => SilenceEdits.Add(at, at.FindMeeting(page.Route("meeting"))!, form["regel"], form["skal"])));
        });
        routes.MapAction("/moten/{meeting}/tysta/ta-bort", Right.Convene, async page =>
        {
            var form = await page.FormAsync();
            return await DoneAsync(page, "web.silence.ended", () => page.ChangeAsync("silence-end", page.Route("meeting"), at => SilenceEdits.Remove(at, page.Route("meeting"), form["regel"])));
        });
    }

    private static async Task<IResult> DoneAsync(PageContext page, string said, Func<Task> change)
    {
        var year = page.Meeting().Date?.Year ?? page.At.Today.Year;
        try
        {
            await change();
            return page.Done(PlanningPaths.Of(year), new Sentence(said));
        }
        catch (InputException wrong)
        {
            // Its only field is the reason, beside the remark on the planning page: it is asked for there again.
            return page.Show<SilencePage, SilenceModel>(page.Words.Say("web.silence.title"), SilenceModel.Of(page.Meeting().Key, MeetingTitle.Of(page.At, page.Meeting()), year, await page.FormAsync(), wrong), StatusCodes.Status422UnprocessableEntity);
        }
    }
}
