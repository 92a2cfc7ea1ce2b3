using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;
using Arshjul.ForeignCalendars;
using Arshjul.Pages.Planning;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.ForeignCalendars;

/// <summary>Calendars that others publish: followed, compared with the plan, and taken into it by the convener's word.</summary>
internal static class ForeignEndpoints
{
    private const int LongestName = 60;
    private const string One = ForeignPaths.All + "/{kalender}";

    /// <summary>Maps them.</summary>
    public static void MapForeignCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(ForeignPaths.All, Right.Convene, page => ShowAllAsync(page, FormState.Empty));
        routes.MapAction(ForeignPaths.All, Right.Convene, AddAsync);
        routes.MapPage(One, Right.Convene, page => OfAsync(page, calendar => Task.FromResult(Show(page, calendar, FormState.Empty, null))));
        routes.MapAction(One + "/svara", Right.Convene, page => OfAsync(page, calendar => AnswerAsync(page, calendar)));
        routes.MapAction(One + "/hamta", Right.Convene, page => OfAsync(page, async calendar =>
        {
            await page.Get<CalendarWatch>().FetchAsync(calendar, page.Cancel);
            return page.Done(ForeignPaths.Of(calendar.Key));
        }));
        routes.MapAction(One + "/ta-bort", Right.Convene, page => OfAsync(page, async calendar =>
            await page.Get<IForeignCalendars>().RemoveAsync(calendar.Key, page.Visitor.Person!, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Cancel)
                ? page.Done(ForeignPaths.All, new Sentence("web.foreign.removed", calendar.Name))
                : PageContext.Nothing()));
    }

    private static async Task<IResult> OfAsync(PageContext page, Func<ForeignCalendar, Task<IResult>> answer) =>
        await page.Get<IForeignCalendars>().FindAsync(page.Route("kalender"), page.Cancel) is { } calendar && ForeignBuilder.IsMine(page, calendar) ? await answer(calendar) : PageContext.Nothing();

    private static async Task<IResult> ShowAllAsync(PageContext page, FormState form) =>
        page.Show<ForeignCalendarsPage, ForeignCalendarsModel>(page.Words.Say("web.foreign.title"), await ForeignBuilder.AllAsync(page, form), form.Status);

    private static IResult Show(PageContext page, ForeignCalendar calendar, FormState form, IReadOnlyList<string>? ticked) =>
        page.Show<ForeignCalendarPage, ForeignCalendarModel>(calendar.Name, ForeignBuilder.Of(page, calendar, form, ticked), form.Status);

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (name, group, calendars) = (form["namn"], form["grupp"], page.Get<IForeignCalendars>());
        if (group.Length > 0 && (page.At.FindGroup(group) is not { } its || !PlanningBuilder.MayPutIn(page, its)))
            return PageContext.Nothing();
        try
        {
            if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
                throw InputException.In([("namn", new Sentence("web.mine.name.wrong", LongestName))]);
            if ((await calendars.ListAsync(page.Cancel)).Any(c => c.Name == name))
                throw InputException.In([("namn", new Sentence("web.foreign.nameTaken", name))]);
            var fetched = await FetchAsync(page, name, form["adress"]);
            if (group.Length == 0)
                // Not to be taken back by a button: the calendar would be left without its group.
                await page.Get<PlanEditor>().ChangeAsync(page.Visitor.Person!, "foreign-group", "", at =>
                {
                    (var plan, group) = ForeignEdits.AddGroup(at, name);
                    return plan;
                }, page.Cancel);
            // Whoever was quicker has the name: the group stays, for it may be chosen the next time.
            if (!await calendars.AddAsync(fetched with { Group = group }, page.Cancel))
                throw InputException.In([("namn", new Sentence("web.foreign.nameTaken", name))]);
            return page.Done(ForeignPaths.Of(fetched.Key), new Sentence("web.foreign.added", name));
        }
        catch (InputException wrong)
        {
            return await ShowAllAsync(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<ForeignCalendar> FetchAsync(PageContext page, string name, string address)
    {
        try
        {
            return await page.Get<CalendarWatch>().BeginAsync(name, "", address, page.Visitor.Person!, page.Cancel);
        }
        catch (InputException wrong)
        {
            throw InputException.In([.. wrong.Faults.Select(f => ("adress", f))]);
        }
    }

    private static async Task<IResult> AnswerAsync(PageContext page, ForeignCalendar calendar)
    {
        var form = await page.FormAsync();
        var (chosen, calendars) = (form.All("vald"), page.Get<IForeignCalendars>());
        try
        {
            var marks = ForeignChanges.Of(page.At, calendar).Select(c => c.Mark).ToHashSet(StringComparer.Ordinal);
            if (chosen.Count == 0)
                throw new InputException(new Sentence("web.foreign.choose.none"));
            if (chosen.Any(c => !marks.Contains(c)))
                throw new InputException(new Sentence("web.foreign.stale"));
            if (form["svar"] == "lat")
            {
                await calendars.ChangeAsync(calendar.Key, c => c with { Passed = [.. c.Passed.Union(chosen, StringComparer.Ordinal)] }, page.Cancel);
                return page.Done(ForeignPaths.Of(calendar.Key), new Sentence("web.foreign.passed"));
            }

            IReadOnlyDictionary<string, string> meetings = calendar.Meetings;
            await page.ChangeAsync("foreign-take", calendar.Group, at =>
            {
                (var plan, meetings) = ForeignEdits.Take(at, calendar, [.. ForeignChanges.Of(at, calendar).Where(c => chosen.Contains(c.Mark))]);
                return plan;
            });
            await calendars.ChangeAsync(calendar.Key, c => c with { Meetings = meetings }, page.Cancel);
            return page.Done(ForeignPaths.Of(calendar.Key), new Sentence(chosen.Count == 1 ? "web.foreign.taken.1" : "web.foreign.taken", chosen.Count));
        }
        catch (InputException wrong)
        {
            return Show(page, calendar, FormState.Of(form, wrong), chosen);
        }
    }
}
