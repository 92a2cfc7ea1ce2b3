using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Wheels;
using Arshjul.Pages.Meetings;
using Arshjul.Templates.Wheels;
using Arshjul.Web;

namespace Arshjul.Pages.Wheels;

/// <summary>The year wheel: the picture and the table that says the same.</summary>
internal static class WheelEndpoints
{
    private const string Path = "/arshjul/{year:int:range(1900,2200)}";

    /// <summary>Maps them.</summary>
    public static void MapWheel(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/arshjul", Right.ReadOrganisation, page => Task.FromResult(page.Done(Chosen(page))));
        routes.MapPage(Path, Right.ReadOrganisation, page => Task.FromResult(Show(page)));
        routes.MapPage(Path + "/hjul.svg", Right.ReadOrganisation, page => WheelDownloads.SvgAsync(page, Read(page)));
        routes.MapPage(Path + "/arshjul.xlsx", Right.ReadOrganisation, page => Task.FromResult(WheelDownloads.Workbook(page, Read(page))));
        routes.MapSharing();
    }

    // The form sends the year with the rest; its place is in the address.
    private static string Chosen(PageContext page)
    {
        var asked = page.Http.Request.Query["ar"];
        var year = int.TryParse(asked, CultureInfo.InvariantCulture, out var y) && y is >= 1900 and <= 2200 ? y : page.At.Today.Year;
        var rest = QueryString.Create(page.Http.Request.Query.Where(q => q.Key != "ar" && q.Value.ToString().Length > 0));
        return string.Create(CultureInfo.InvariantCulture, $"/arshjul/{year}{rest}");
    }

    private static YearWheel Read(PageContext page) => YearWheel.Of(page.At, WheelChoices.Span(page.Http.Request.Query, Year(page)), WheelChoices.Filter(page), page.Words);

    private static int Year(PageContext page) => int.Parse(page.Route("year"), CultureInfo.InvariantCulture);

    private static IResult Show(PageContext page)
    {
        var year = Year(page);
        var query = page.Http.Request.Query;
        var wheel = Read(page);
        var open = wheel.Marks.Where(m => page.Visitor.May(Right.ReadGroup, page.At.FindMeeting(m.Key)!.Groups)).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var model = new WheelModel
        {
            Year = year,
            Wheel = wheel,
            Drawing = new WheelDrawingModel(wheel, page.Words, key => open.Contains(key) ? MeetingPaths.Of(key) : "#tabell", "tabell"),
            Table = WheelTable.Of(wheel, page.Words),
            Choice = WheelChoices.Chosen(query, year),
            Choices = WheelChoices.Of(page, year),
            Open = open,
            Query = page.Http.Request.QueryString.Value ?? "",
            MayShare = page.Visitor.May(Right.Convene),
            IsFiltered = query.Any(q => q.Value.ToString().Length > 0),
        };
        return page.Show<WheelPage, WheelModel>(page.Words.Say("web.wheel.title", wheel.Heading), model);
    }
}
