using Arshjul.Core.Access;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.SignIn;

/// <summary>Getting in, by a link in a mail, and out again.</summary>
internal static class SignInEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/logga-in", Right.Everyone, page => Task.FromResult(Ask(page, FormState.Empty)));
        routes.MapPage("/in/{secret}", Right.Everyone, page => Task.FromResult(page.Show<UseLinkPage, UseLinkModel>(page.Words.Say("web.signIn.use.title"), new UseLinkModel(page.Route("secret")))));
        routes.MapAction("/in/{secret}", Right.Everyone, EnterAsync);
        routes.MapAction("/logga-ut", Right.Everyone, LeaveAsync);
    }

    private static IResult Ask(PageContext page, FormState form) =>
        page.Show<SignInPage, SignInModel>(page.Words.Say("web.signIn.title"), new SignInModel(form), form.Status);

    // Mail programs and their guards open every link; only a person presses the button.
    private static async Task<IResult> EnterAsync(PageContext page)
    {
        var now = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        if (SessionSecret.HashOf(page.Route("secret")) is { } hash
            && await page.Get<IAccessStore>().TakeSignInLinkAsync(hash, now, page.Cancel) is { } link
            && await page.Get<Sessions>().BeginAsync(page, link.Person, SignInMeans.EmailLink))
            return page.Done("/");
        return page.Show<UsedLinkPage, NothingMore>(page.Words.Say("web.signIn.used.title"), NothingMore.Model, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> LeaveAsync(PageContext page)
    {
        await page.Get<Sessions>().EndAsync(page);
        return page.Done("/logga-in", new Sentence("web.signedOut"));
    }
}
