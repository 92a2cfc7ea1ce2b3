using System.Text;

namespace Arshjul.Web;

/// <summary>A page inside the common frame.</summary>
/// <param name="page">What it was made from.</param>
/// <param name="title">Its title.</param>
/// <param name="type">The component.</param>
/// <param name="model">What fills it.</param>
/// <param name="status">The answer's status.</param>
/// <param name="isEmbedded">Whether it is shown within another's page.</param>
internal sealed class PageResult(PageContext page, string title, Type type, object model, int status, bool isEmbedded = false) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var frame = isEmbedded ? Frames.Embedded(page, title) : await page.Get<Frames>().OfAsync(page, title);
        var html = await page.Get<PageRenderer>().RenderAsync(frame, type, model);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), httpContext.RequestAborted);
    }
}
