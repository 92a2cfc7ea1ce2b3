using Arshjul.Api.V1;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Api;

/// <summary>What programs can ask for, and the document that describes it.</summary>
internal static class ApiEndpoints
{
    /// <summary>Where the description is.</summary>
    public const string Description = "/api/v1/openapi.json";

    /// <summary>All there is.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } = [.. ReadingOperations.All, .. ChangingOperations.All];

    /// <summary>What it builds on.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddSingleton<ApiVisitors>();

    /// <summary>Maps it.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        foreach (var operation in All)
        {
            string[] methods = operation.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [operation.Method];
            routes.MapMethods(operation.Path, methods, http => AnswerAsync(operation, http)).Needs(operation.Right).WithMetadata(operation);
        }
        routes.MapMethods(Description, [HttpMethods.Get, HttpMethods.Head], http => ApiJson.WriteAsync(http, ApiDocument.Of(All, ApiLanguage.Of(http.Request, "en")))).AsFile();
    }

    private static async Task AnswerAsync(ApiOperation operation, HttpContext http)
    {
        if (operation.Body is not null && !http.Request.HasJsonContentType() && http.Request.ContentLength is not 0)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        try
        {
            await (await operation.Answer(PageContext.Of(http))).ExecuteAsync(http);
        }
        catch (InputException wrong) when (!http.Response.HasStarted)
        {
            await ApiProblems.WriteAsync(http, wrong);
        }
    }
}
