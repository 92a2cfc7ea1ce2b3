using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Pages.Passkeys;
using Arshjul.Web;

namespace Arshjul.Pages.SignIn;

/// <summary>Getting in by a passkey: a script asks what the device is to sign, and the form takes what it signed.</summary>
internal static class PasskeySignInEndpoints
{
    /// <summary>Where the form is sent.</summary>
    public const string Path = "/logga-in/passnyckel";

    /// <summary>Maps them.</summary>
    public static void MapPasskeySignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapAction(Path + "/fraga", Right.Everyone, async page => PasskeyCookie.Ask(page.Http, await page.Get<PasskeyEntrance>().AskAsync(page.Http)));
        routes.MapAction(Path, Right.Everyone, EnterAsync);
    }

    private static async Task<IResult> EnterAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var ticket = PasskeyCookie.Take(page.Http);
        // A form without script has nothing in it: it is no guess.
        if (form["svar"].Length == 0)
            return Refuse(page);
        var entrance = await page.Get<PasskeyEntrance>().UseAsync(page.Http, ticket, form["svar"], AttemptLimits.Client(page.Http.Connection.RemoteIpAddress), page.At);
        if (entrance.Answer == EntranceAnswer.TooMany)
            return PageContext.TooMany();
        return entrance.Person is { } person && await page.Get<Sessions>().BeginAsync(page, person, entrance.Means) ? page.Done(LocalPath.Of(form["till"])) : Refuse(page);
    }

    private static IResult Refuse(PageContext page) =>
        page.Show<UsedPasskeyPage, NothingMore>(page.Words.Say("web.passkey.used"), NothingMore.Model, StatusCodes.Status422UnprocessableEntity);
}
