using Arshjul.Core.Access;
using Arshjul.Web;

namespace Arshjul.Pages.Home;

/// <summary>The start page, the language and the words about accessibility.</summary>
internal static class HomeEndpoints
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Maps them.</summary>
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", Right.OwnPage, StartAsync);
        routes.MapPage("/om/tillganglighet", Right.Everyone, page => Task.FromResult(page.Show<AccessibilityPage, NothingMore>(page.Words.Say("web.accessible.title"), NothingMore.Model)));
        routes.MapAction("/sprak", Right.Everyone, ChooseAsync);
    }

    // Who plans nothing has one page, their own.
    private static async Task<IResult> StartAsync(PageContext page) => page.Visitor.May(Right.EditAgenda) || page.Visitor.May(Right.ApproveCalls)
        ? page.Show<HomePage, HomeModel>(page.Words.Say("web.home.title"), await HomeBuilder.OfAsync(page))
        : page.Done(page.Visitor.May(Right.Administer) ? "/arshjul" : "/min-sida");

    private static async Task<IResult> ChooseAsync(PageContext page)
    {
        var form = await page.FormAsync();
        page.Http.Response.Cookies.Append(Cookies.Language, form["sprak"] == "en" ? "en" : "sv", Cookies.Options(Year));
        return page.Done(LocalPath.Of(form["till"]));
    }
}
