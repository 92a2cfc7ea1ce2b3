using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Api;

/// <summary>Gives programs a problem document where an answer would be an empty error.</summary>
internal static class ApiProblems
{
    private const string Type = "application/problem+json";

    /// <summary>Puts it on, outside the answers to faults.</summary>
    public static void UseApiProblems(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (ApiGate.IsApi(http.Request) && http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            await WriteAsync(http, http.Response.StatusCode, []);
    });

    /// <summary>Answers that the request was wrong, fault by fault.</summary>
    public static Task WriteAsync(HttpContext http, InputException wrong) => WriteAsync(http, StatusCodes.Status422UnprocessableEntity, wrong.ByField);

    private static async Task WriteAsync(HttpContext http, int status, IReadOnlyList<(string Field, Sentence Fault)> faults)
    {
        var words = http.Features.Get<PageContext>()?.Words ?? ApiLanguage.Of(http.Request, "sv");
        var code = status is 401 or 403 or 404 or 405 or 412 or 415 or 422 or 428 or 429 or 503 ? status : 500;
        var problem = new ApiProblem(words.Say($"api.{code}"), status, words.Say($"api.{code}.what"), [.. faults.Select(f => new ApiProblem.ProblemError(f.Field, f.Fault.Code, words.Say(f.Fault)))]);
        http.Response.StatusCode = status;
        await ApiJson.WriteAsync(http, problem, Type);
    }
}
