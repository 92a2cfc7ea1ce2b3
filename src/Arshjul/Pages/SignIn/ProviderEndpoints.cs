using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Web;

namespace Arshjul.Pages.SignIn;

/// <summary>Getting in through the organisation's own sign-in, when there is one; otherwise there is nothing here.</summary>
internal static class ProviderEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapProvider(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(ProviderServices.Start, Right.Everyone, page => page.Get<ProviderEntrance>().IsOpen ? SendAsync(page) : Task.FromResult(PageContext.Nothing()));
        routes.MapPage(ProviderServices.Answer, Right.Everyone, page => page.Get<ProviderEntrance>().IsOpen ? EnterAsync(page) : Task.FromResult(PageContext.Nothing()));
    }

    /// <summary>What the sign-in is called; null when there is none.</summary>
    public static string? Name(PageContext page)
    {
        var options = page.Get<ProviderOptions>();
        return options.IsSet ? string.IsNullOrWhiteSpace(options.Name) ? page.At.Plan.Organisation.Name : options.Name : null;
    }

    // A link and no form: a form that is answered with the way to another site is stopped by our own policy.
    private static async Task<IResult> SendAsync(PageContext page) =>
        await page.Get<ProviderEntrance>().SendAsync(page.Http, LocalPath.Of(page.Http.Request.Query["till"])) ? TypedResults.Empty : Refuse(page, "away", StatusCodes.Status503ServiceUnavailable);

    // The same answer to all who are not let in, whoever they are.
    private static async Task<IResult> EnterAsync(PageContext page)
    {
        var (entrance, path) = await page.Get<ProviderEntrance>().UseAsync(page.Http, AttemptLimits.Client(page.Http.Connection.RemoteIpAddress), page.At);
        return entrance.Answer switch
        {
            EntranceAnswer.TooMany => PageContext.TooMany(),
            EntranceAnswer.Away => Refuse(page, "away", StatusCodes.Status503ServiceUnavailable),
            EntranceAnswer.Opened when await page.Get<Sessions>().BeginAsync(page, entrance.Person!, entrance.Means) => page.Done(LocalPath.Of(path)),
            _ => Refuse(page, "refused", StatusCodes.Status400BadRequest),
        };
    }

    private static IResult Refuse(PageContext page, string why, int status) =>
        page.Show<ProviderRefusedPage, ProviderRefusedModel>(page.Words.Say($"web.signIn.provider.{why}"), new ProviderRefusedModel(why, Name(page)!), status);
}
