using Arshjul.Core.Access;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>A year proposed from the one before: first it is shown, then the chosen groups' meetings are laid in as preliminary.</summary>
internal static class RollEndpoints
{
    private const string Path = "/planera/{year:int:range(1901,2200)}/fran-forra";

    /// <summary>Maps them.</summary>
    public static void MapRoll(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, Right.Convene, page => Task.FromResult(Show(page, FormState.Empty)));
        routes.MapAction(Path, Right.Convene, TakeAsync);
    }

    private static async Task<IResult> TakeAsync(PageContext page)
    {
        var form = await page.FormAsync();
        try
        {
            var (chosen, count) = (form.All("grupp").ToHashSet(StringComparer.Ordinal), 0);
            await page.ChangeAsync("roll", string.Join(' ', chosen.Order(StringComparer.Ordinal)), at =>
            {
                var rolled = RollBuilder.Of(at, page);
                if (RollBuilder.Seen(rolled) != form["sett"])
                    throw new InputException(new Sentence("web.roll.changedMeanwhile"));
                var taken = rolled with { Groups = [.. rolled.Groups.Where(g => chosen.Contains(g.Group))] };
                var plan = taken.ToPlan(at.Plan.Organisation);
                count = plan.Meetings.Count;
                if (count == 0)
                    throw new InputException(new Sentence("web.roll.none"));
                var source = new WheelSource(page.Words.Say("web.roll.source"), WheelWriter.Write(plan, withPeople: false));
                return WheelImport.Prepare(at.Plan, [source], at.Today, () => Guid.NewGuid().ToString("N")).After;
            });
            return page.Done(PlanningPaths.Of(page.Year()), new Sentence("web.roll.taken", count, page.Year()));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Of(form, wrong));
        }
    }

    private static IResult Show(PageContext page, FormState form) =>
        page.Show<RollPage, RollModel>(page.Words.Say("web.roll.title", page.Year(), page.Year() - 1), RollBuilder.Of(page, form), form.Status);
}
