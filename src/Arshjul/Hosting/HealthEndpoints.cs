using System.Globalization;
using Arshjul.Core.Outbox;
using Arshjul.Replies;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;

namespace Arshjul.Hosting;

/// <summary>Says whether the process lives and whether it can do its work.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head]; // many monitors ask with HEAD
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(14);

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", Methods, () => TypedResults.Text("ok\n")).AsFile();
        routes.MapMethods("/health/ready", Methods, ReadyAsync).AsFile();
    }

    // 503 with the reason, so that a monitor pages somebody who can read why.
    private static async Task<IResult> ReadyAsync(OutboxAge outbox, ISendingHolds holds, InboxWatch inbox, TimeProvider clock, HttpContext http)
    {
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var oldest = await outbox.OldestDueAsync(now, http.RequestAborted);
            var uncertain = await outbox.UncertainAsync(now - Memory, http.RequestAborted);
            // Whoever stopped the sending knows that mail waits: it is told, and pages nobody. When the program stopped it, somebody must come.
            if (await holds.FindAsync(http.RequestAborted) is { } hold)
                return Answer(string.Create(CultureInfo.InvariantCulture, $"held since {hold.Since:yyyy-MM-dd'T'HH:mm:ss'Z'}"), uncertain, inbox, hold.By != SendingHold.Program);
            var age = oldest is { } since && since < now ? now - since : TimeSpan.Zero;
            return Answer(string.Create(CultureInfo.InvariantCulture, $"{(age > Patience ? "late" : "ok")}, oldest due {age.TotalSeconds:F0} s ago"), uncertain, inbox, age <= Patience);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return TypedResults.Text("database away\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Answer(string outbox, int uncertain, InboxWatch inbox, bool isWell)
    {
        var (read, isLate) = inbox.Health is var (line, late) ? (line + "\n", late) : ("", false);
        return TypedResults.Text(
            string.Create(CultureInfo.InvariantCulture, $"database ok\noutbox {outbox}\nuncertain {uncertain}\n{read}"),
            statusCode: isWell && !isLate ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
