using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Pages.Planning;
using Arshjul.Web;

namespace Arshjul.Api.V1;

/// <summary>What a program can do: each wants the mark of the meeting as it was read, so that nothing is laid over what somebody else did.</summary>
internal static class ChangingOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new()
        {
            Method = HttpMethods.Post, Path = ReadingOperations.MeetingPath + "/move", Id = "moveMeeting", Scope = ApiScopes.Move, Right = Right.Convene, Body = typeof(MoveRequest), Result = typeof(ChangeAnswer), IsMarked = true, Changes = true,
            Answer = MoveAsync,
        },
        new()
        {
            Method = HttpMethods.Post, Path = ReadingOperations.MeetingPath + "/cancel", Id = "cancelMeeting", Scope = ApiScopes.Move, Right = Right.Convene, Body = typeof(CancelRequest), Result = typeof(ChangeAnswer), IsMarked = true, Changes = true,
            Answer = CancelAsync,
        },
        new()
        {
            Method = HttpMethods.Post, Path = ReadingOperations.MeetingPath + "/approve", Id = "approveCall", Scope = ApiScopes.Approve, Right = Right.ApproveCalls, Result = typeof(MeetingDetails), IsMarked = true, Changes = true,
            Answer = ApproveAsync,
        },
        new()
        {
            Method = HttpMethods.Post, Path = ReadingOperations.YearPath + "/proposals", Id = "proposeYear", Scope = ApiScopes.Propose, Right = Right.Convene, Result = typeof(ProposalAnswer),
            Answer = ProposeAsync,
        },
    ];

    private static async Task<IResult> MoveAsync(PageContext page)
    {
        var asked = await ApiJson.ReadAsync<MoveRequest>(page);
        return await ChangeAsync(page, "move", asked.DryRun, new MeetingStep { Meeting = page.Route("meeting"), To = asked.Date, Start = asked.Start, End = asked.End, Reason = Optional(asked.Reason), Unpin = asked.Unpin });
    }

    private static async Task<IResult> CancelAsync(PageContext page)
    {
        var asked = await ApiJson.ReadAsync<CancelRequest>(page);
        var reason = Optional(asked.Reason) ?? throw InputException.In([("reason", new Sentence("web.meeting.cancel.reasonNeeded"))]);
        return await ChangeAsync(page, "cancel", asked.DryRun, new MeetingStep { Meeting = page.Route("meeting"), Reason = reason });
    }

    private static async Task<IResult> ChangeAsync(PageContext page, string action, bool isDry, MeetingStep step)
    {
        var before = page.At;
        if (isDry)
            return await AnswerAsync(new PlanAt(PlanMoves.Apply(before, [step]), before.Now));
        return await MarkedAsync(page, action, (at, _) => PlanMoves.Apply(before = at, [step]), AnswerAsync);

        async Task<IResult> AnswerAsync(PlanAt after)
        {
            var told = await ConsequencePanels.ToldCountAsync(page, after, step.Meeting);
            var mark = ApiJson.MarkOf(await ReadingOperations.DetailsAsync(page, isDry ? before : after));
            return new ApiResult<ChangeAnswer>(ChangeAnswer.Of(isDry, before, after, step.Meeting, told, page.Words), mark);
        }
    }

    // Whoever approves must have seen the call: its hash is a part of what the mark is made of.
    private static Task<IResult> ApproveAsync(PageContext page) => MarkedAsync(
        page,
        "approve",
        (at, last) => ApproveCall.Apply(at, at.FindMeeting(page.Route("meeting"))!, last, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Visitor.Person!),
        async after => ReadingOperations.Marked(await ReadingOperations.DetailsAsync(page, after)));

    /// <summary>Changes a meeting when it is still what the request has seen. Proxies that compress weaken marks, so that weak ones count too.</summary>
    private static async Task<IResult> MarkedAsync(PageContext page, string action, Func<PlanAt, Call?, YearPlan> change, Func<PlanAt, Task<IResult>> answer)
    {
        var seen = page.Http.Request.GetTypedHeaders().IfMatch.Select(m => m.Tag.ToString()).ToHashSet(StringComparer.Ordinal);
        if (seen.Count == 0)
            return TypedResults.StatusCode(StatusCodes.Status428PreconditionRequired);
        var (key, isSeen) = (page.Route("meeting"), false);
        var last = await ReadingOperations.LastCallAsync(page, page.At);
        var after = await page.ChangeAsync(action, $"{key} key:{page.Visitor.Name}", at =>
        {
            isSeen = at.FindMeeting(key) is { } meeting && seen.Contains(ApiJson.MarkOf(MeetingDetails.Of(at, meeting, last)));
            return isSeen ? change(at, last) : at.Plan;
        });
        return isSeen ? await answer(after) : TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<IResult> ProposeAsync(PageContext page)
    {
        var year = ReadingOperations.YearOf(page);
        var request = new ProposalRequest { At = page.At, Year = year, Groups = PlanningEndpoints.Wished(page, year) };
        // Under the key's own name, so that what its maker is looking at in a browser stays.
        var made = await page.Get<MadeProposals>().MakeAsync("key:" + page.Visitor.Key!.Hash, request, page.Cancel);
        return new ApiResult<ProposalAnswer>(ProposalAnswer.Of(made.Proposal, page.Words));
    }

    private static string? Optional(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
}
