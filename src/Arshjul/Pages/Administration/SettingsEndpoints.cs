using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Administration;

/// <summary>The organisation, its people and their accounts, for administrators.</summary>
internal static class SettingsEndpoints
{
    private const string NewPerson = SettingsPaths.All + "/ny-person";
    private const string OfPerson = SettingsPaths.All + "/person/{person}";

    /// <summary>Maps them.</summary>
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(SettingsPaths.All, Right.Administer, page => ShowAsync(page, null));
        routes.MapAction(SettingsPaths.All, Right.Administer, RenameAsync);
        routes.MapPage(NewPerson, Right.Administer, page => Task.FromResult(ShowNew(page, FormState.Empty)));
        routes.MapAction(NewPerson, Right.Administer, AddAsync);
        routes.MapPage(OfPerson, Right.Administer, page => Find(page) is { } person ? ShowAsync(page, person, null) : Nothing);
        routes.MapAction(OfPerson, Right.Administer, page => Find(page) is { } person ? ChangeAsync(page, person) : Nothing);
        routes.MapPage(OfPerson + "/konto/{steg}", Right.Administer, page => DoAsync(page, isAsked: false));
        routes.MapAction(OfPerson + "/konto/{steg}", Right.Administer, page => DoAsync(page, isAsked: true));
    }

    private static Task<IResult> Nothing => Task.FromResult(PageContext.Nothing());

    private static Person? Find(PageContext page) => page.At.Plan.People.FirstOrDefault(p => p.Key == page.Route("person"));

    private static async Task<IResult> ShowAsync(PageContext page, FormState? form) =>
        page.Show<SettingsPage, SettingsModel>(page.Words.Say("web.settings.title"), await SettingsBuilder.OfAsync(page, form), form?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> ShowAsync(PageContext page, Person person, FormState? form) =>
        page.Show<AccountPage, AccountModel>(person.Name, await SettingsBuilder.OfAsync(page, person, form), form?.Status ?? StatusCodes.Status200OK);

    private static IResult ShowNew(PageContext page, FormState form) => page.Show<AccountPage, AccountModel>(page.Words.Say("web.settings.add"), new AccountModel { Form = form }, form.Status);

    private static async Task<IResult> RenameAsync(PageContext page)
    {
        var form = await page.FormAsync();
        try
        {
            await page.ChangeAsync("organisation-change", page.At.Plan.Organisation.Key, at =>
            {
                SeenState.Demand(at.Plan.Organisation, form);
                return SettingEdits.Rename(at, form["name"], form["language"]);
            });
            return page.Done(SettingsPaths.All, new Sentence("web.settings.saved"));
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        try
        {
            var after = await page.ChangeAsync("person-add", "", at => PersonEdits.Add(at, Read(form)));
            return page.Done(SettingsPaths.Person(after.Plan.People[^1].Key), new Sentence("web.settings.added", form["name"]));
        }
        catch (InputException wrong)
        {
            return ShowNew(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> ChangeAsync(PageContext page, Person person)
    {
        var form = await page.FormAsync();
        try
        {
            await page.ChangeAsync("person-change", person.Key, at =>
            {
                SeenState.Demand(at.Plan.People.FirstOrDefault(p => p.Key == person.Key), form);
                return PersonEdits.Change(at, person.Key, Read(form));
            });
            return page.Done(SettingsPaths.Person(person.Key), new Sentence("web.person.changed", form["name"]));
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, person, FormState.Of(form, wrong));
        }
    }

    // A step that would change nothing, or that nobody does with their own account, is not there.
    private static async Task<IResult> DoAsync(PageContext page, bool isAsked)
    {
        var access = page.Get<IAccessStore>();
        if (Find(page) is not { } person || AccountStep.All.FirstOrDefault(s => s.Path == page.Route("steg")) is not { } step)
            return PageContext.Nothing();
        var isSelf = person.Key == page.Visitor.Person;
        if (!step.IsOpen(await access.FindAccountAsync(person.Key, page.Cancel), isSelf))
            return PageContext.Nothing();
        if (!isAsked)
            return page.Show<AskPage, AskModel>(page.Words.Say($"web.settings.ask.{step.Action}", person.Name), new AskModel(person.Key, person.Name, step));
        var now = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        await access.ChangeAccountAsync(person.Key, a => step.IsOpen(a, isSelf) ? step.Done(a, now) : a, page.Visitor.Person!, step.Action, now, page.Cancel);
        return page.Done(SettingsPaths.Person(person.Key), new Sentence("web.settings.done." + step.Action, person.Name));
    }

    private static PersonForm Read(FormInput form) => new() { Name = form["name"], Email = form["email"] };
}
