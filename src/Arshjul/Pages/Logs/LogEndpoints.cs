using System.Text;
using Arshjul.Core.Access;
using Arshjul.Web;

namespace Arshjul.Pages.Logs;

/// <summary>What was done, by whom: read and fetched, never changed.</summary>
internal static class LogEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLog(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/logg", Right.ReadOrganisation, page => MayRead(page.Visitor) ? ShowAsync(page) : Refused);
        routes.MapPage("/logg.csv", Right.ReadOrganisation, page => MayRead(page.Visitor) ? FetchAsync(page) : Refused);
    }

    private static Task<IResult> Refused => Task.FromResult(PageContext.Nothing());

    private static bool MayRead(Visitor visitor) => visitor.May(Right.Convene) || visitor.May(Right.Administer);

    private static async Task<IResult> ShowAsync(PageContext page) => page.Show<LogPage, LogModel>(page.Words.Say("web.nav.log"), await LogBuilder.OfAsync(page));

    // The mark in front tells spreadsheets that it is UTF-8.
    private static async Task<IResult> FetchAsync(PageContext page) =>
        TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(await LogBuilder.CsvAsync(page))], "text/csv; charset=utf-8", "logg.csv");
}
