namespace Arshjul.Api;

/// <summary>Facts as an answer.</summary>
/// <typeparam name="T">The facts.</typeparam>
/// <param name="facts">The facts.</param>
/// <param name="mark">Their mark, when a change may be built on them.</param>
internal sealed class ApiResult<T>(T facts, string? mark = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (mark is not null)
            httpContext.Response.Headers.ETag = mark;
        if (mark is not null && HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.Headers.IfNoneMatch == mark)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return ApiJson.WriteAsync(httpContext, facts);
    }
}
