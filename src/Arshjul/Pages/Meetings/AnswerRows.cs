using Arshjul.Core.Access;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Meetings;

/// <summary>The answers to a meeting, for those who work with its agenda, with what the one who convenes can do about a decline.</summary>
internal static class AnswerRows
{
    /// <summary>Maps the button that calls a substitute.</summary>
    public static void MapSubstitutes(this IEndpointRouteBuilder routes) => routes.MapAction("/moten/{meeting}/ersattare", Right.Convene, CallAsync);

    /// <summary>The rows.</summary>
    public static IReadOnlyList<AnswerRow> Of(PageContext page, KnownMeeting meeting)
    {
        var (at, words) = (page.At, page.Words);
        if (!page.Visitor.May(Right.EditAgenda, meeting.Groups))
            return [];
        var mayCall = page.Visitor.May(Right.Convene, meeting.Groups);
        return
        [
            .. from answer in MeetingAnswers.Of(at, meeting)
               let instead = answer.Substitute is not { } called ? null
                   : words.Say(answer.Reply == Attendance.No ? "web.meeting.answer.instead" : "web.meeting.answer.both", NameOf(at, called))
               select new AnswerRow(
                   answer.Person,
                   NameOf(at, answer.Person),
                   words.Say("web.meeting.answer." + answer.Reply),
                   answer.Comment,
                   instead,
                   mayCall ? [.. Substitutions.Proposed(at, meeting, answer).Select(p => (p, NameOf(at, p)))] : []),
        ];
    }

    private static async Task<IResult> CallAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (meeting, substitute) = (page.Meeting(), form["ersattare"]);
        try
        {
            await page.ChangeAsync("call-substitute", meeting.Key, at => Substitutions.Call(at, at.FindMeeting(meeting.Key)!, form["ledamot"], substitute));
            // Before the first call there is nothing to send: it goes to them with the others.
            if (page.At.SentCallsOf(meeting.Key).Count > 0)
                await page.Get<CallResend>().SendAsync(meeting.Key, substitute, page.Visitor.Person!, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Cancel);
        }
        catch (InputException wrong)
        {
            return await MeetingEndpoints.ShowAsync(page, Web.Forms.FormState.Of(form, wrong), Web.Forms.FormState.Empty);
        }
        return page.Done(MeetingPaths.Of(meeting), new Sentence("web.meeting.answer.called", NameOf(page.At, substitute)));
    }

    private static string NameOf(PlanAt at, string person) => at.Plan.People.FirstOrDefault(p => p.Key == person)?.Name ?? person;
}
