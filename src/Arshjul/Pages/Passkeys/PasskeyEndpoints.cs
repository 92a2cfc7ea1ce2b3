using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Passkeys;

/// <summary>One's own passkeys: made, listed, removed. For those who have signed in themselves; a mail's link is not enough.</summary>
internal static class PasskeyEndpoints
{
    /// <summary>Where they are.</summary>
    public const string Path = "/min-sida/passnycklar";

    private const int LongestName = 60;

    /// <summary>Maps them.</summary>
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, Right.SignedIn, page => ShowAsync(page, FormState.Empty));
        routes.MapAction(Path + "/fraga", Right.SignedIn, OfferAsync);
        routes.MapAction(Path, Right.SignedIn, AddAsync);
        routes.MapPage(Path + "/{passkey}/ta-bort", Right.SignedIn, AskAsync);
        routes.MapAction(Path + "/{passkey}/ta-bort", Right.SignedIn, RemoveAsync);
    }

    private static async Task<IResult> ShowAsync(PageContext page, FormState form)
    {
        var (words, zone) = (page.Words, page.At.Zone);
        var known = await page.Get<IPasskeys>().ListAsync(page.Visitor.Person!, page.Cancel);
        return page.Show<PasskeysPage, PasskeysModel>(
            words.Say("web.passkey.title"),
            new PasskeysModel([.. known.Select(k => new PasskeyRow(k.Hash, k.Name, Day(k.MadeAt)!, Day(k.LastUsedAt)))], page.Get<PasskeyEntrance>().Domain, form),
            form.Status);

        string? Day(DateTime? utc) => utc is { } at ? Spoken.Day(words, DateOnly.FromDateTime(zone.ToLocal(at))) : null;
    }

    private static Person? Self(PageContext page) => page.At.Plan.People.FirstOrDefault(p => p.Key == page.Visitor.Person);

    private static async Task<IResult> OfferAsync(PageContext page) =>
        Self(page) is { } self ? PasskeyCookie.Ask(page.Http, await page.Get<PasskeyEntrance>().OfferAsync(page.Http, page.Visitor.Session!, self)) : PageContext.Nothing();

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (name, ticket) = (form["namn"], PasskeyCookie.Take(page.Http));
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            return await RefuseAsync("namn", new Sentence("web.passkey.name.wrong", LongestName));
        return await page.Get<PasskeyEntrance>().AddAsync(page.Http, page.Visitor.Session!, ticket, form["svar"], page.Visitor.Person!, name)
            ? page.Done(Path, new Sentence("web.passkey.added", name))
            : await RefuseAsync("", new Sentence("web.passkey.notAdded", Passkey.MostOfOne));

        Task<IResult> RefuseAsync(string field, Sentence fault) => ShowAsync(page, FormState.Of(form, InputException.In([(field, fault)])));
    }

    private static async Task<Passkey?> FindAsync(PageContext page) =>
        await page.Get<IPasskeys>().FindAsync(page.Route("passkey"), page.Cancel) is { } found && found.Person == page.Visitor.Person ? found : null;

    private static async Task<IResult> AskAsync(PageContext page) => await FindAsync(page) is { } found
        ? page.Show<RemovePasskeyPage, PasskeyRow>(page.Words.Say("web.passkey.ask", found.Name), new PasskeyRow(found.Hash, found.Name, "", null))
        : PageContext.Nothing();

    private static async Task<IResult> RemoveAsync(PageContext page) =>
        await FindAsync(page) is { } found && await page.Get<IPasskeys>().RemoveAsync(page.Visitor.Person!, found.Hash, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Cancel)
            ? page.Done(Path, new Sentence("web.passkey.removed", found.Name))
            : PageContext.Nothing();
}
