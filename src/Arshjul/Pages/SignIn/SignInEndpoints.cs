using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.SignIn;

/// <summary>Getting in, by a link in a mail or one of the other ways, and out again.</summary>
internal static class SignInEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/logga-in", Right.Everyone, page => Task.FromResult(Ask(page, FormState.Empty)));
        routes.MapAction("/logga-in", Right.Everyone, SendAsync);
        routes.MapProvider();
        routes.MapPasskeySignIn();
        routes.MapPage("/in/{token}", Right.Everyone, page => Task.FromResult(page.Show<UseLinkPage, UseLinkModel>(page.Words.Say("web.signIn.use.title"), new UseLinkModel(page.Route("token")))));
        routes.MapAction("/in/{token}", Right.Everyone, EnterAsync);
        routes.MapAction("/logga-ut", Right.Everyone, LeaveAsync);
    }

    private static IResult Ask(PageContext page, FormState form)
    {
        var path = LocalPath.Of(page.Http.Request.Query["till"]);
        var start = path == "/" ? ProviderServices.Start : $"{ProviderServices.Start}?till={Uri.EscapeDataString(path)}";
        var model = new SignInModel(form, ProviderEndpoints.Name(page), start, page.Get<PasskeyEntrance>().Domain, path);
        return page.Show<SignInPage, SignInModel>(page.Words.Say("web.signIn.title"), model, form.Status);
    }

    // The same answer whoever the address belongs to.
    private static async Task<IResult> SendAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var email = form["epost"];
        if (!email.Contains('@', StringComparison.Ordinal))
            return Ask(page, FormState.Of(form, InputException.In([("epost", new Sentence("web.signIn.emailNeeded"))])));
        return page.Get<SignInRequests>().Ask(email, Client(page))
            ? page.Show<SentPage, NothingMore>(page.Words.Say("web.signIn.sent.title"), NothingMore.Model)
            : PageContext.TooMany();
    }

    // Mail programs and their guards open every link; only a person presses the button.
    private static async Task<IResult> EnterAsync(PageContext page)
    {
        var entrance = await page.Get<LinkEntrance>().UseAsync(page.Route("token"), Client(page), page.At, page.Cancel);
        if (entrance.Answer == EntranceAnswer.TooMany)
            return PageContext.TooMany();
        return entrance.Person is { } person && await page.Get<Sessions>().BeginAsync(page, person, entrance.Means)
            ? page.Done(entrance.Means == SignInMeans.PersonalLink ? "/min-sida" : "/")
            : page.Show<UsedLinkPage, NothingMore>(page.Words.Say("web.signIn.used.title"), NothingMore.Model, StatusCodes.Status422UnprocessableEntity);
    }

    private static string Client(PageContext page) => AttemptLimits.Client(page.Http.Connection.RemoteIpAddress);

    private static async Task<IResult> LeaveAsync(PageContext page)
    {
        await page.Get<Sessions>().EndAsync(page);
        return page.Done("/logga-in", new Sentence("web.signedOut"));
    }
}
