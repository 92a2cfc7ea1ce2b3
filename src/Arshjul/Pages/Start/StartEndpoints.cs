using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Start;

/// <summary>Setting the installation up, at the address that the terminal shows while nobody is administrator. Otherwise there is nothing here.</summary>
internal static class StartEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapStart(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/start/{token}", Right.Everyone, page => OpenedAsync(page, () => Task.FromResult(Show(page, FormState.Empty))));
        routes.MapAction("/start/{token}", Right.Everyone, page => OpenedAsync(page, () => SetUpAsync(page)));
    }

    private static async Task<IResult> OpenedAsync(PageContext page, Func<Task<IResult>> answer) =>
        await page.Get<FirstAdministrator>().LookAsync(page.Route("token"), Client(page), page.Cancel) switch
        {
            EntranceAnswer.Opened => await answer(),
            EntranceAnswer.TooMany => PageContext.TooMany(),
            _ => PageContext.Nothing(),
        };

    private static async Task<IResult> SetUpAsync(PageContext page)
    {
        var form = await page.FormAsync();
        try
        {
            var person = await page.Get<FirstAdministrator>().MakeAsync(new FirstAdministratorForm(form["organisation"], form["namn"], form["epost"], form["nyckel"]), page.Cancel);
            page.Get<SignInRequests>().Ask(person.Email!, Client(page));
            return page.Show<StartedPage, StartedModel>(page.Words.Say("web.start.done.title"), new StartedModel(person.Email!, page.Get<AccessOptions>().Reaches(person.Email!)));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Of(form, wrong));
        }
    }

    private static IResult Show(PageContext page, FormState form) => page.Show<StartPage, StartModel>(
        page.Words.Say("web.start.title"), new StartModel(page.Route("token"), page.At.Plan.Organisation.Key.Length == 0, form), form.Status);

    private static string Client(PageContext page) => AttemptLimits.Client(page.Http.Connection.RemoteIpAddress);
}
