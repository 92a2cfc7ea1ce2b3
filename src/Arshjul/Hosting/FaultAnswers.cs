using Arshjul.Core.Words;

namespace Arshjul.Hosting;

/// <summary>Answers requests that fail, with the same headers as all others and without a word about why.</summary>
internal static class FaultAnswers
{
    /// <summary>Puts it on.</summary>
    public static void UseFaultAnswers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var response = context.Response;
        try
        {
            await next(context);
        }
        catch (InputException) when (!response.HasStarted)
        {
            // The database is away or the like, told in the log by whoever watches it: calendar programs keep what they have and come back.
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "60";
        }
        catch (Exception e) when (!response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // Without the request's path, which may be a secret.
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FaultAnswers)).LogError(e, "A request failed.");
            response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    });
}
