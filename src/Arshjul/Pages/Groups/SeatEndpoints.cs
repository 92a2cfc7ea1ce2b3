using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Seats made, filled, changed, left vacant and ended. The audit names the group alone: a seat's key can say a party, and the actor who sits on it.</summary>
internal static class SeatEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSeats(this IEndpointRouteBuilder routes)
    {
        routes.MapManaged("/grupper/{group}/nytt-mandat", page => Task.FromResult(ShowNew(page, FormState.Empty)), AddAsync);
        routes.MapManaged("/grupper/{group}/mandat/{seat}", page => Task.FromResult(FindSeat(page) is { } seat ? Show(page, seat) : PageContext.Nothing()), null);
        Map("innehav", "seat-hold", (at, group, seat, form) => SeatEdits.Hold(at, group, seat, form["person"], form["from"], Newcomer(form)), (model, form) => model with { Holder = form });
        Map("andra", "seat-change", (at, group, seat, form) => SeatEdits.Change(at, group, seat, Read(form)), (model, form) => model with { Facts = form });
        Map("slut", "seat-end", (at, group, seat, form) => form["gor"] == "vakant" ? SeatEdits.Vacate(at, group, seat, form["until"]) : SeatEdits.End(at, group, seat, form["until"]), (model, form) => model with { End = form });

        void Map(string what, string action, Func<PlanAt, string, string, FormInput, YearPlan> change, Func<SeatEditModel, FormState, SeatEditModel> shown) =>
            routes.MapManaged($"/grupper/{{group}}/mandat/{{seat}}/{what}", null, page => ChangeAsync(page, action, change, shown));
    }

    private static Seat? FindSeat(PageContext page) => FindSeat(page.At.Plan, page);

    private static Seat? FindSeat(YearPlan plan, PageContext page) => plan.Seats.FirstOrDefault(s => s.Group == page.Route("group") && s.Key == page.Route("seat"));

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var (form, group) = (await page.FormAsync(), page.Group());
        try
        {
            await page.ChangeAsync("seat-add", group.Key, at => SeatEdits.Add(at, group.Key, Read(form) with { From = form["from"], Person = form["person"], Newcomer = Newcomer(form) }));
            return page.Done(GroupPaths.Of(group.Key), new Sentence("web.seat.added"));
        }
        catch (InputException wrong)
        {
            return ShowNew(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> ChangeAsync(PageContext page, string action, Func<PlanAt, string, string, FormInput, YearPlan> change, Func<SeatEditModel, FormState, SeatEditModel> shown)
    {
        if (FindSeat(page) is not { } seat)
            return PageContext.Nothing();
        var form = await page.FormAsync();
        try
        {
            await page.ChangeAsync(action, seat.Group, at =>
            {
                SeenState.Demand(FindSeat(at.Plan, page), form);
                return change(at, seat.Group, seat.Key, form);
            });
            return page.Done(GroupPaths.Of(seat.Group), new Sentence("web.seat.changed"));
        }
        catch (InputException wrong)
        {
            var state = FormState.Of(form, wrong);
            return page.Show<SeatPage, SeatEditModel>(page.Words.Say("web.group.seat"), shown(SeatEditBuilder.Of(page, seat), state), state.Status);
        }
    }

    private static IResult Show(PageContext page, Seat seat) => page.Show<SeatPage, SeatEditModel>(page.Words.Say("web.group.seat"), SeatEditBuilder.Of(page, seat));

    private static IResult ShowNew(PageContext page, FormState form) => page.Show<NewSeatPage, SeatEditModel>(page.Words.Say("web.seat.new"), SeatEditBuilder.New(page, form), form.Status);

    private static SeatForm Read(FormInput form) => new() { Role = form["role"], Party = form["party"], Title = form["title"] };

    private static PersonForm Newcomer(FormInput form) => new() { Name = form["name"], Email = form["email"] };
}
