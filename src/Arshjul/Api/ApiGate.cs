using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Web;

namespace Arshjul.Api;

/// <summary>Lets programs through by their keys alone: the scope first, then the right in what the address names. What a key may not know of looks like what does not exist.</summary>
internal static class ApiGate
{
    private const string Wait = "60";
    private const string LongWait = "900";

    /// <summary>Puts it on, after routing and before the gate of people.</summary>
    public static void UseApiGate(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!IsApi(http.Request) || http.GetEndpoint()?.Metadata.GetMetadata<IsFile>() is not null)
        {
            await next(http);
            return;
        }
        var pool = http.RequestServices.GetRequiredService<PlanPool>();
        var look = await pool.LookAsync(http.RequestAborted);
        try
        {
            await EnterAsync(http, look, next);
        }
        finally
        {
            pool.Return(look);
        }
    });

    /// <summary>Whether a program asks.</summary>
    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static async Task EnterAsync(HttpContext http, PlanLook look, RequestDelegate next)
    {
        var limits = http.RequestServices.GetRequiredService<AttemptLimits>();
        var client = AttemptLimits.Client(http.Connection.RemoteIpAddress);
        var secret = ApiVisitors.SecretOf(http.Request);
        if (secret is not null && limits.WrongFromClient.IsReached(client))
        {
            Refuse(http, StatusCodes.Status429TooManyRequests, LongWait);
            return;
        }
        var words = ApiLanguage.Of(http.Request, look.At.Plan.Organisation.Language);
        var page = PageContext.Of(http, look, await http.RequestServices.GetRequiredService<ApiVisitors>().FindAsync(secret, look.At, words, http.RequestAborted));
        http.Features.Set(page);
        http.Response.Headers.CacheControl = "private, no-cache";
        if (page.Visitor.Key is not { } key)
        {
            if (secret is not null)
                limits.WrongFromClient.Take(client);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            Refuse(http, StatusCodes.Status401Unauthorized);
        }
        else if (!limits.CallsByKey.Take(key.Hash))
        {
            Refuse(http, StatusCodes.Status429TooManyRequests, Wait);
        }
        else
        {
            await PassAsync(page, key, next);
        }
    }

    private static Task PassAsync(PageContext page, ApiKey key, RequestDelegate next)
    {
        var (http, endpoint) = (page.Http, page.Http.GetEndpoint());
        // Routing's own answer to a wrong method needs nothing; an endpoint that was forgotten answers nobody.
        if (endpoint?.DisplayName?.StartsWith("405", StringComparison.Ordinal) == true)
            return next(http);
        if (endpoint?.Metadata.GetMetadata<ApiOperation>() is not { } operation)
            Refuse(http, StatusCodes.Status404NotFound);
        else if (!key.Scopes.HasFlag(operation.Scope))
            Refuse(http, StatusCodes.Status403Forbidden);
        else if (!AccessGate.May(page, operation.Right))
            Refuse(http, StatusCodes.Status404NotFound);
        else
            return next(http);
        return Task.CompletedTask;
    }

    private static void Refuse(HttpContext http, int status, string? retryAfter = null)
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
    }
}
