using Arshjul.Core.Access;
using Arshjul.Web;

namespace Arshjul.Pages.Mine;

/// <summary>The participant's own page: their meetings and agendas.</summary>
internal static class MineEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapMine(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/min-sida", Right.OwnPage, ShowAsync);
        routes.MapOwnMeetings();
    }

    private static async Task<IResult> ShowAsync(PageContext page) => page.Show<MinePage, MineModel>(page.Words.Say("web.nav.mine"), await MineBuilder.OfAsync(page));
}
