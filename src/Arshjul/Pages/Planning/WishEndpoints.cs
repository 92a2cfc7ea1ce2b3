using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>How the groups would like a year to be laid: what a proposal is made from.</summary>
internal static class WishEndpoints
{
    private const string Path = "/planera/{year:int:range(1900,2200)}/onskemal";

    /// <summary>Maps them.</summary>
    public static void MapWishes(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, Right.Convene, page => Task.FromResult(page.Show<WishesPage, WishesModel>(page.Words.Say("web.wish.title", page.Year()), WishesBuilder.Of(page))));
        routes.MapPage(Path + "/{group}", Right.Convene, page => Task.FromResult(Show(page, null, WishFields.Empty)));
        routes.MapAction(Path + "/{group}", Right.Convene, page => SaveAsync(page, null));
        routes.MapPage(Path + "/{group}/{wish}", Right.Convene, page => Task.FromResult(Known(page) is { } wish ? Show(page, wish, WishFields.Written(wish)) : PageContext.Nothing()));
        routes.MapAction(Path + "/{group}/{wish}", Right.Convene, page => Known(page) is { } wish ? SaveAsync(page, wish) : Task.FromResult(PageContext.Nothing()));
        routes.MapAction(Path + "/{group}/{wish}/ta-bort", Right.Convene, RemoveAsync);
    }

    private static Wish? Known(PageContext page) => page.At.Plan.Wishes.FirstOrDefault(w => w.Group == page.Route("group") && w.Key == page.Route("wish"));

    private static async Task<IResult> SaveAsync(PageContext page, Wish? wish)
    {
        var form = await page.FormAsync();
        var (group, year, typed) = (page.Route("group"), page.Year(), WishFields.Read(form));
        try
        {
            await page.ChangeAsync(wish is null ? "wish-add" : "wish", group, at => wish is null ? WishEdits.Add(at, group, year, typed) : Changed(at, wish, year, typed, form["sett"]));
        }
        catch (InputException wrong)
        {
            return Show(page, wish, FormState.Of(form, wrong));
        }
        return page.Done(PlanningPaths.Of(year, "onskemal"), new Sentence("web.wish.saved", page.At.FindGroup(group)!.Label));
    }

    // Somebody else's change is seen before anything is laid over it.
    private static YearPlan Changed(PlanAt at, Wish wish, int year, WishForm typed, string seen) =>
        at.Plan.Wishes.FirstOrDefault(w => w.Group == wish.Group && w.Key == wish.Key) is { } now && SeenMark.Of(now) != seen
            ? throw new InputException(new Sentence("web.wish.changedMeanwhile"))
            : WishEdits.Change(at, wish.Group, wish.Key, year, typed);

    private static async Task<IResult> RemoveAsync(PageContext page)
    {
        try
        {
            await page.ChangeAsync("wish-remove", page.Route("group"), at => WishEdits.Remove(at, page.Route("group"), page.Route("wish")));
            return page.Done(PlanningPaths.Of(page.Year(), "onskemal"), new Sentence("web.wish.removed"));
        }
        catch (InputException)
        {
            return PageContext.Nothing();
        }
    }

    private static IResult Show(PageContext page, Wish? wish, FormState form)
    {
        var group = page.At.FindGroup(page.Route("group"))!;
        var model = WishesBuilder.Edit(page, group, wish, form);
        return page.Show<WishEditPage, WishEditModel>(page.Words.Say(wish is null ? "web.wish.new" : "web.wish.edit", group.Label), model, form.Status);
    }
}
