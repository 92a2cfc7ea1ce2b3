using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Words;
using Arshjul.Pages.Groups;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Administration;

/// <summary>Gathers the settings.</summary>
internal static class SettingsBuilder
{
    /// <summary>The page.</summary>
    public static async Task<SettingsModel> OfAsync(PageContext page, FormState? typed)
    {
        var (at, words, organisation) = (page.At, page.Words, page.At.Plan.Organisation);
        var accounts = (await page.Get<IAccessStore>().ListAccountsAsync(page.Cancel)).ToDictionary(a => a.Person, StringComparer.Ordinal);
        var places = Places(page).ToLookup(p => p.Person, p => at.FindGroup(p.Seat.Group)!.Label, StringComparer.Ordinal);
        return new SettingsModel(
            typed ?? FormState.Of(("name", organisation.Name), ("language", organisation.Language)),
            typed?[SeenState.Field] is { Length: > 0 } seen ? seen : SeenState.Of(organisation),
            [.. at.Plan.People.OrderBy(p => p.Name, StringComparer.Create(words.Culture, ignoreCase: true)).Select(p => new SettingsModel.PersonLine(p.Key, p.Name, p.Email, string.Join(", ", places[p.Key].Distinct(StringComparer.Ordinal)), State(accounts.GetValueOrDefault(p.Key), words)))]);
    }

    /// <summary>The page of a person.</summary>
    public static async Task<AccountModel> OfAsync(PageContext page, Person person, FormState? typed)
    {
        var (account, isSelf) = (await page.Get<IAccessStore>().FindAccountAsync(person.Key, page.Cancel), person.Key == page.Visitor.Person);
        return new AccountModel
        {
            Key = person.Key,
            Name = person.Name,
            Seen = typed?[SeenState.Field] is { Length: > 0 } seen ? seen : SeenState.Of(person),
            IsSelf = isSelf,
            State = State(account, page.Words),
            Places = [.. Places(page).Where(p => p.Person == person.Key).Select(p => (p.Seat.Group, page.At.FindGroup(p.Seat.Group)!.Name, SeatLines.Role(p.Seat.Role, page.Words)))],
            Steps = [.. AccountStep.All.Where(s => s.IsOpen(account, isSelf))],
            Form = typed ?? FormState.Of(("name", person.Name), ("email", person.Email)),
        };
    }

    private static Badge? State(Account? account, Phrasebook words) => account switch
    {
        { IsOff: true } => new Badge(words.Say("web.settings.off"), "bad"),
        { IsAdministrator: true } => new Badge(words.Say("web.settings.administrator"), "info"),
        _ => null,
    };

    private static IEnumerable<(string Person, Seat Seat)> Places(PageContext page) =>
        from seat in page.At.Plan.Seats
        where page.At.FindGroup(seat.Group) is not null
        let holder = seat.HolderOn(page.At.Today)
        where holder is not null
        select (holder, seat);
}
