using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.FollowingUp;

/// <summary>Follow-ups and questions: new ones, closed, answered, put off, opened again.</summary>
internal static class FollowUpEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapFollowUps(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(FollowUpPaths.All, Right.ReadGroup, page => Task.FromResult(page.Show<FollowUpsPage, FollowUpModel>(page.Words.Say("web.nav.follow"), FollowUpBuilder.Of(page))));
        foreach (var sort in new[] { FollowUpBuilder.FollowUps, FollowUpBuilder.Questions })
            Map(routes, "/uppfoljningar/{group}/" + sort);
    }

    private static void Map(IEndpointRouteBuilder routes, string path)
    {
        var one = path + "/{key}";
        routes.MapPage(path, Right.EditAgenda, page => Task.FromResult(ShowNew(page, FormState.Empty)));
        routes.MapAction(path, Right.EditAgenda, AddAsync);
        routes.MapPage(one, Right.EditAgenda, page => Task.FromResult(Text(page) is { } text ? Show(page, text, FormState.Empty) : PageContext.Nothing()));
        routes.MapAction(one, Right.EditAgenda, page => Text(page) is { } text ? CloseAsync(page, text) : Task.FromResult(PageContext.Nothing()));
        routes.MapAction(one + "/oppna", Right.EditAgenda, page => Text(page) is { } text ? ReopenAsync(page, text) : Task.FromResult(PageContext.Nothing()));
    }

    // The address's third part; the gate and the routes have seen to it that it is one of the two.
    private static string SortOf(PageContext page) => page.Http.Request.Path.Value!.Split('/')[3];

    private static bool IsQuestion(PageContext page) => SortOf(page) == FollowUpBuilder.Questions;

    private static FollowUp? FollowUp(PageContext page) => page.At.Plan.FollowUps.FirstOrDefault(f => f.Group == page.Route("group") && f.Key == page.Route("key"))?.KnownOn(page.At.Today);

    private static string? Text(PageContext page) =>
        IsQuestion(page) ? page.At.Plan.Questions.FirstOrDefault(q => q.Group == page.Route("group") && q.Key == page.Route("key"))?.Text : FollowUp(page)?.Text;

    private static string Subject(PageContext page) => $"{page.Route("group")}/{page.Route("key")}";

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var group = page.Route("group");
        try
        {
            await page.ChangeAsync(IsQuestion(page) ? "question-add" : "follow-up-add", group, at => IsQuestion(page)
                ? QuestionEdits.Add(at, group, new QuestionForm { Text = form["text"], AskedBy = form["askedBy"], Owners = form["owners"] })
                : FollowUpEdits.Add(at, group, new FollowUpForm { Text = form["text"], Owners = form["owners"], Due = form["due"], Origin = form["origin"] }));
            return page.Done(FollowUpPaths.All, new Sentence(IsQuestion(page) ? "web.follow.question.added" : "web.follow.added", form["text"]));
        }
        catch (InputException wrong)
        {
            return ShowNew(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> CloseAsync(PageContext page, string text)
    {
        var form = await page.FormAsync();
        var (group, key, put) = (page.Route("group"), page.Route("key"), form["gor"] == "skjut");
        try
        {
            await page.ChangeAsync(IsQuestion(page) ? "question-answer" : put ? "follow-up-put-off" : "follow-up-close", Subject(page), at => Closed(at, page, group, key, put, form));
            return page.Done(FollowUpPaths.All, new Sentence(IsQuestion(page) ? "web.follow.question.answered" : put ? "web.follow.putOff.done" : "web.follow.closed", text));
        }
        catch (InputException wrong)
        {
            return Show(page, text, FormState.Of(form, wrong));
        }
    }

    private static YearPlan Closed(PlanAt at, PageContext page, string group, string key, bool put, FormInput form) =>
        IsQuestion(page) ? QuestionEdits.Answer(at, group, key, form["answer"])
        : put ? FollowUpEdits.PutOff(at, group, key, form["due"])
        : FollowUpEdits.Close(at, group, key, form["outcome"]);

    private static async Task<IResult> ReopenAsync(PageContext page, string text)
    {
        var (group, key) = (page.Route("group"), page.Route("key"));
        try
        {
            await page.ChangeAsync(IsQuestion(page) ? "question-reopen" : "follow-up-reopen", Subject(page), at => IsQuestion(page) ? QuestionEdits.Reopen(at, group, key) : FollowUpEdits.Reopen(at, group, key));
            return page.Done(FollowUpPaths.All, new Sentence("web.follow.reopened", text));
        }
        catch (InputException wrong)
        {
            return Show(page, text, new FormState { Faults = wrong.ByField });
        }
    }

    private static IResult ShowNew(PageContext page, FormState form)
    {
        var (at, words, group) = (page.At, page.Words, page.At.FindGroup(page.Route("group"))!);
        var title = words.Say(IsQuestion(page) ? "web.follow.question.new.in" : "web.follow.new.in", group.Label);
        IReadOnlyList<(string, string)> meetings =
            [("", "–"), .. at.Meetings.Where(m => m.Date <= at.Today && m.Date > at.Today.AddYears(-1) && m.Groups.Contains(group.Key, StringComparer.Ordinal)).OrderByDescending(m => m.Date).Select(m => (m.Key, Spoken.Day(words, m.Date!.Value)))];
        return page.Show<NewFollowUpPage, NewFollowUpModel>(title, new NewFollowUpModel(title, FollowUpPaths.New(group.Key, SortOf(page)), IsQuestion(page), meetings, form), form.Status);
    }

    private static IResult Show(PageContext page, string text, FormState form)
    {
        var due = FollowUp(page)?.Due?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var state = form.Values.Count > 0 ? form : form with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["due"] = due ?? "" } };
        return page.Show<CloseFollowUpPage, CloseFollowUpModel>(text, new CloseFollowUpModel(text, page.At.FindGroup(page.Route("group"))!.Label, FollowUpPaths.Of(page.Route("group"), SortOf(page), page.Route("key")), IsQuestion(page), state), form.Status);
    }
}
