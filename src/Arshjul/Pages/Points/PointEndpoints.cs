using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>The standing points: all of them, one, its end and its return.</summary>
internal static class PointEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/punkter", Right.ReadGroup, page => Task.FromResult(page.Show<PointsPage, PointsModel>(page.Words.Say("web.nav.points"), PointsBuilder.Of(page))));
        routes.MapPage("/punkter/{group}/{point}", Right.ReadGroup, page => Task.FromResult(page.Point() is { } point ? page.Show<PointPage, PointModel>(RuleWords.NameOf(point.On(page.At.Today, page.At.Today).Name), PointBuilder.Of(page, point)) : PageContext.Nothing()));
        routes.MapPointEdits();
        routes.MapPage("/punkter/{group}/{point}/avsluta", Right.Convene, page => Task.FromResult(page.Point() is { } point ? Show(page, point, FormState.Empty) : PageContext.Nothing()));
        routes.MapAction("/punkter/{group}/{point}/avsluta", Right.Convene, page => page.Point() is { } point ? EndAsync(page, point) : Task.FromResult(PageContext.Nothing()));
    }

    /// <summary>The point that the address names; null when there is none.</summary>
    public static StandingPoint? Point(this PageContext page) =>
        page.At.Plan.Points.FirstOrDefault(p => p.Group == page.Route("group") && p.Key == page.Route("point") && p.IsKnownOn(page.At.Today));

    private static bool HasEnded(PageContext page, StandingPoint point) => point.On(page.At.Today, page.At.Today).State == PointState.Ended;

    private static async Task<IResult> EndAsync(PageContext page, StandingPoint point)
    {
        var form = await page.FormAsync();
        var (ended, name) = (HasEnded(page, point), RuleWords.NameOf(point.On(page.At.Today, page.At.Today).Name));
        try
        {
            await page.ChangeAsync(ended ? "point-resume" : "point-end", $"{point.Group}/{point.Key}", at => ended
                ? PointEdits.Resume(at, point.Group, point.Key, form["from"], form["decision"])
                : PointEdits.End(at, point.Group, point.Key, form["from"], form["decision"]));
            return page.Done(PointPaths.Of(point.Group, point.Key), new Sentence(ended ? "web.point.resumed" : "web.point.ended", name));
        }
        catch (InputException wrong)
        {
            return Show(page, point, FormState.Of(form, wrong));
        }
    }

    private static IResult Show(PageContext page, StandingPoint point, FormState form)
    {
        var name = RuleWords.NameOf(point.On(page.At.Today, page.At.Today).Name);
        var ended = HasEnded(page, point);
        return page.Show<PointEndPage, PointEndModel>(page.Words.Say(ended ? "web.point.resume.title" : "web.point.end.title", name), new PointEndModel(point.Group, point.Key, name, ended, form), form.Status);
    }
}
