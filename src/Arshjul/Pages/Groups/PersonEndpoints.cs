using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Names and addresses of those who sit in a group.</summary>
internal static class PersonEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSeatPeople(this IEndpointRouteBuilder routes) => routes.MapManaged("/grupper/{group}/person/{person}", page => ShowAsync(page, null), ChangeAsync);

    private static Person? Find(PlanAt at, PageContext page) =>
        at.Plan.Seats.Any(s => s.Group == page.Route("group") && s.Holders.Any(h => h.Person == page.Route("person"))) ? at.Plan.People.FirstOrDefault(p => p.Key == page.Route("person")) : null;

    private static async Task<IResult> ShowAsync(PageContext page, FormState? typed)
    {
        if (Find(page.At, page) is not { } person)
            return PageContext.Nothing();
        var form = typed ?? FormState.Of(("name", person.Name), ("email", person.Email));
        var mayChange = (await SeatAccess.ChangeableAsync(page)).Contains(person.Key);
        var trouble = (await GroupBuilder.TroubledAsync(page, [person.Key])).Values.FirstOrDefault();
        return page.Show<PersonPage, PersonEditModel>(person.Name, new PersonEditModel(page.Group().Key, page.Group().Name, person.Key, person.Name, person.Email, SeenState.Of(person), mayChange, trouble, form), form.Status);
    }

    private static async Task<IResult> ChangeAsync(PageContext page)
    {
        if (Find(page.At, page) is not { } person || !(await SeatAccess.ChangeableAsync(page)).Contains(person.Key))
            return PageContext.Nothing();
        var form = await page.FormAsync();
        try
        {
            await page.ChangeAsync("person-change", person.Key, at =>
            {
                SeenState.Demand(at.Plan.People.FirstOrDefault(p => p.Key == person.Key), form);
                return PersonEdits.Change(at, person.Key, new PersonForm { Name = form["name"], Email = form["email"] });
            });
            return page.Done(GroupPaths.Of(page.Group().Key), new Sentence("web.person.changed", form["name"]));
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, FormState.Of(form, wrong));
        }
    }
}
