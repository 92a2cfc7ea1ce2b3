using System.Globalization;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Wheels;
using Arshjul.Feeds;
using Arshjul.Templates.Wheels;
using Arshjul.Web;

namespace Arshjul.Pages.Wheels;

/// <summary>The wheel for those who have its shared address: dates alone, no persons, nothing that can be changed.</summary>
internal static class SharedEndpoints
{
    private const string Year = "/{year:int:range(1900,2200)?}";

    /// <summary>Maps them.</summary>
    public static void MapSharedWheels(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/dela/{token}" + Year, Right.Everyone, page => FoundAsync(page, shared => Show(page, shared, isEmbedded: false)));
        routes.MapPage("/dela/{token}/{year:int:range(1900,2200)}/hjul.svg", Right.Everyone, page => FoundAsync(page, shared => WheelDownloads.SvgAsync(page, Wheel(page, shared))));
        routes.MapPage("/dela/{token}/{year:int:range(1900,2200)}/arshjul.xlsx", Right.Everyone, page => FoundAsync(page, shared => Task.FromResult(WheelDownloads.Workbook(page, Wheel(page, shared)))));
        routes.MapPage("/embed/{token}" + Year, Right.Everyone, page => FoundAsync(page, shared => Show(page, shared, isEmbedded: true)));
    }

    // One that was revoked, one that never was and one that was mistyped look the same.
    private static async Task<IResult> FoundAsync(PageContext page, Func<SharedWheel, Task<IResult>> answer) =>
        SessionSecret.HashOf(page.Route("token")) is { } hash && await page.Get<ISharedWheels>().FindAsync(hash, page.Cancel) is { } shared ? await answer(shared) : PageContext.Nothing();

    private static YearWheel Wheel(PageContext page, SharedWheel shared)
    {
        var year = page.Http.Request.RouteValues["year"] is string said ? int.Parse(said, CultureInfo.InvariantCulture) : page.At.Today.Year;
        return YearWheel.Of(page.At, WheelSpan.OfYear(year), shared.Filter, page.Words);
    }

    private static Task<IResult> Show(PageContext page, SharedWheel shared, bool isEmbedded)
    {
        var wheel = Wheel(page, shared);
        var token = page.Route("token");
        var model = new SharedWheelModel(
            wheel,
            new WheelDrawingModel(wheel, page.Words, _ => "#tabell", "tabell"),
            WheelTable.Of(wheel, page.Words),
            isEmbedded ? $"/embed/{token}" : $"/dela/{token}",
            $"/dela/{token}",
            shared.HasFeed ? FeedToken.AddressOf(page.Get<PublicAddress>().Value, token) : null);
        var title = page.Words.Say("web.wheel.title", wheel.Heading);
        if (!isEmbedded)
            return Task.FromResult(page.Show<SharedWheelPage, SharedWheelModel>(title, model));
        SecurityHeaders.LetOthersEmbed(page.Http, page.Get<AccessOptions>().EmbeddedBy);
        return Task.FromResult(page.ShowEmbedded<SharedWheelPage, SharedWheelModel>(title, model));
    }
}
