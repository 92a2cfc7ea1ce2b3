using System.Globalization;
using System.Text;
using Arshjul.Core.Wheels;
using Arshjul.Delivery.Templating;
using Arshjul.Delivery.Writing;
using Arshjul.Templates.Wheels;
using Arshjul.Web;

namespace Arshjul.Pages.Wheels;

/// <summary>The wheel as files to keep.</summary>
internal static class WheelDownloads
{
    /// <summary>The picture with its looks in it: to be printed, or put into a document.</summary>
    public static async Task<IResult> SvgAsync(PageContext page, YearWheel wheel)
    {
        var svg = await page.Get<TemplateRenderer>().HtmlAsync<WheelDrawing, WheelDrawingModel>(new WheelDrawingModel(wheel, page.Words, IsFile: true));
        return TypedResults.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml", NameOf(wheel, "svg"));
    }

    /// <summary>All that the table says, as a spreadsheet.</summary>
    public static IResult Workbook(PageContext page, YearWheel wheel) => TypedResults.File(WheelWorkbook.Of(wheel, page.Words), WorkbookFile.MediaType, NameOf(wheel, "xlsx"));

    private static string NameOf(YearWheel wheel, string ending) => string.Create(CultureInfo.InvariantCulture, $"arshjul-{wheel.Span.From.Year}.{ending}");
}
