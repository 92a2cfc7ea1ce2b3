using System.Security.Claims;
using Arshjul.Core.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace Arshjul.Web;

/// <summary>Lets through whom an endpoint answers and nobody else. What one may not know of looks like what does not exist.</summary>
internal static class AccessGate
{
    /// <summary>Puts it on, after routing.</summary>
    public static void UseAccessGate(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // Programs have been looked at by a gate of their own.
        if (http.GetEndpoint()?.Metadata.GetMetadata<IsFile>() is not null || http.Features.Get<PageContext>() is not null)
        {
            await next(http);
            return;
        }
        var pool = http.RequestServices.GetRequiredService<PlanPool>();
        var look = await pool.LookAsync(http.RequestAborted);
        try
        {
            var page = PageContext.Of(http, look, await http.RequestServices.GetRequiredService<Visitors>().FindAsync(http, look.At));
            http.Features.Set(page);
            await EnterAsync(page, next);
        }
        finally
        {
            pool.Return(look);
        }
    });

    private static async Task EnterAsync(PageContext page, RequestDelegate next)
    {
        var (http, visitor) = (page.Http, page.Visitor);
        if (visitor.Session is { } session)
        {
            // Ties the proof in each form to the session.
            http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session)], "session"));
            http.Response.Headers.CacheControl = "no-store";
        }
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<Needs>() is not { } needs)
        {
            // Routing's own answer to a wrong method needs nothing; an endpoint that was forgotten answers nobody.
            if (http.GetEndpoint()?.DisplayName?.StartsWith("405", StringComparison.Ordinal) == true)
                await next(http);
            else
                http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (!May(page, needs.Right))
        {
            // Whoever has not signed in is asked to, whatever the address; for others it is not there.
            if (visitor.Person is null && HttpMethods.IsGet(http.Request.Method))
                http.Response.Redirect("/logga-in?till=" + Uri.EscapeDataString(http.Request.Path));
            else
                http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (HttpMethods.IsPost(http.Request.Method) && await FaultAsync(http) is { } fault)
        {
            http.Response.StatusCode = fault;
        }
        else
        {
            await next(http);
        }
    }

    /// <summary>The status that a form gets which did not come from a page of ours, or which cannot be read: too large, or with characters that are none.</summary>
    private static async Task<int?> FaultAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http) ? null : StatusCodes.Status400BadRequest;
        }
        catch (Exception e) when (e is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException)
        {
            return ((e as BadHttpRequestException) ?? (e.InnerException as BadHttpRequestException))?.StatusCode ?? StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Whether whoever asks has a right in what the address names; false too when there is no such thing.</summary>
    public static bool May(PageContext page, Right right)
    {
        var values = page.Http.Request.RouteValues;
        if (values.TryGetValue("meeting", out var meeting))
            return page.At.FindMeeting((string)meeting!) is { } known && page.Visitor.May(right, known.Groups);
        if (values.TryGetValue("group", out var group))
            return page.At.FindGroup((string)group!) is not null && page.Visitor.May(right, [(string)group!]);
        return page.Visitor.May(right);
    }
}
