using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>Moving and cancelling a meeting: first what follows is shown, then it is done.</summary>
internal static class ChangeEndpoints
{
    /// <summary>The step that changes and tells at once.</summary>
    internal const string Notify = "meddela";

    /// <summary>The step that changes and does not tell yet.</summary>
    internal const string Wait = "vanta";

    private static readonly string[] Times = ["HH\\:mm", "H\\:mm", "HH\\.mm", "H\\.mm"];

    /// <summary>Maps them.</summary>
    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        Map(routes, "flytta", page => Form(page, isMove: true), Move);
        Map(routes, "stall-in", page => Form(page, isMove: false), Cancel);
    }

    private static void Map(IEndpointRouteBuilder routes, string what, Func<PageContext, FormState> form, Func<PageContext, FormInput, MeetingStep> step)
    {
        var isMove = what == "flytta";
        routes.MapPage($"/moten/{{meeting}}/{what}", Right.Convene, page => Task.FromResult(Show(page, form(page), null, isMove)));
        routes.MapAction($"/moten/{{meeting}}/{what}", Right.Convene, async page =>
        {
            var typed = await page.FormAsync();
            try
            {
                return await ChangeAsync(page, typed, step(page, typed), isMove);
            }
            catch (InputException wrong)
            {
                return Show(page, FormState.Of(typed, wrong), null, isMove);
            }
        });
    }

    private static async Task<IResult> ChangeAsync(PageContext page, FormInput typed, MeetingStep step, bool isMove)
    {
        var title = MeetingTitle.Of(page.At, page.Meeting());
        if (typed["steg"] is not ("gor" or Notify or Wait))
        {
            var after = new PlanAt(PlanMoves.Apply(page.At, [step]), page.At.Now);
            var panel = await ConsequencePanels.OfAsync(page, after, step.Meeting);
            return Show(page, new FormState { Values = typed.Typed }, panel, isMove);
        }
        var last = typed["steg"] == Notify && page.Visitor.May(Right.ApproveCalls, page.Meeting().Groups) ? await LastCallAsync(page, step.Meeting) : null;
        var nowUtc = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        await page.ChangeAsync(isMove ? "move" : "cancel", step.Meeting, at =>
        {
            var changed = new PlanAt(PlanMoves.Apply(at, [step with { Waits = typed["steg"] == Wait }]), at.Now);
            return last is null ? changed.Plan : LetGo(changed, changed.FindMeeting(step.Meeting)!, last, page.Visitor.Person!, nowUtc);
        });
        return page.Done(MeetingPaths.Of(step.Meeting), new Sentence(isMove ? "web.meeting.moved" : "web.meeting.cancelled", title));
    }

    private static async Task<Call?> LastCallAsync(PageContext page, string meeting) =>
        page.At.SentCallsOf(meeting).LastOrDefault() is { } sent ? await page.Get<IWheelStore>().LoadCallAsync(meeting, sent.Version, page.Cancel) : null;

    // What the convener lets go together with the change is the call that the change leads to.
    private static YearPlan LetGo(PlanAt changed, KnownMeeting meeting, Call last, string by, DateTime nowUtc) =>
        PendingCalls.Of(changed, meeting, last) is { IsApproved: false } ? ApproveCall.Apply(changed, meeting, last, nowUtc, by) : changed.Plan;

    private static MeetingStep Move(PageContext page, FormInput typed)
    {
        var faults = new List<(string, Sentence)>();
        var date = DateOnly.TryParseExact(typed["datum"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Wrong<DateOnly>("datum", "web.form.date");
        var (start, end) = (Time("start"), Time("slut"));
        if (faults.Count > 0)
            throw InputException.In(faults);
        return new MeetingStep { Meeting = page.Route("meeting"), To = date, Start = start, End = end, Reason = Optional(typed["skal"]), Unpin = typed.IsTicked("las-upp") };

        TimeOnly? Time(string field) => typed[field].Length == 0 ? null
            : TimeOnly.TryParseExact(typed[field], Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Wrong<TimeOnly?>(field, "web.form.time");

        T? Wrong<T>(string field, string code)
        {
            faults.Add((field, new Sentence(code, typed[field])));
            return default;
        }
    }

    private static MeetingStep Cancel(PageContext page, FormInput typed) => new()
    {
        Meeting = page.Route("meeting"),
        Reason = Optional(typed["skal"]) ?? throw InputException.In([("skal", new Sentence("web.meeting.cancel.reasonNeeded"))]),
    };

    private static FormState Form(PageContext page, bool isMove)
    {
        var meeting = page.Meeting();
        return !isMove ? FormState.Empty : FormState.Of(
            ("datum", meeting.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("start", meeting.Start?.ToString("HH\\:mm", CultureInfo.InvariantCulture)),
            ("slut", meeting.End?.ToString("HH\\:mm", CultureInfo.InvariantCulture)));
    }

    private static IResult Show(PageContext page, FormState form, ConsequencePanel? follows, bool isMove)
    {
        var meeting = page.Meeting();
        var model = new ChangeModel(meeting.Key, MeetingTitle.Of(page.At, meeting), Spoken.When(page.Words, meeting), isMove, PlanMoves.IsPinned(page.At, meeting), form, follows);
        return page.Show<ChangePage, ChangeModel>(page.Words.Say(isMove ? "web.meeting.move.title" : "web.meeting.cancel.title", model.Title), model, form.Status);
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;
}
