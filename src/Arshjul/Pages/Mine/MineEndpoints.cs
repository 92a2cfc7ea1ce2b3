using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Feeds;
using Arshjul.Core.Words;
using Arshjul.Feeds;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Mine;

/// <summary>The participant's own page: their meetings, agendas and calendar addresses.</summary>
internal static class MineEndpoints
{
    private const int LongestName = 60;

    /// <summary>Maps them.</summary>
    public static void MapMine(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/min-sida", Right.OwnPage, page => ShowAsync(page, FormState.Empty));
        routes.MapOwnMeetings();
        routes.MapAction("/min-sida/kalender", Right.OwnPage, AddAddressAsync);
        routes.MapAction("/min-sida/inbjudningar", Right.OwnPage, InviteAsync);
        routes.MapAction("/min-sida/kalender/ta-bort", Right.OwnPage, RevokeAsync);
    }

    private static async Task<IResult> ShowAsync(PageContext page, FormState form) =>
        page.Show<MinePage, MineModel>(page.Words.Say("web.nav.mine"), await MineBuilder.OfAsync(page, form), form.Status);

    private static async Task<IResult> AddAddressAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (group, name, person) = (form["grupp"], form["namn"], page.Visitor.Person!);
        if (!MyMeetings.GroupsOf(page.At, person).Contains(group, StringComparer.Ordinal))
            return PageContext.Nothing();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            return await ShowAsync(page, FormState.Of(form, InputException.In([("namn", new Sentence("web.mine.name.wrong", LongestName))])));
        var token = FeedToken.Draw();
        var made = new FeedAddress { Group = group, Name = MineBuilder.OwnName(person) + name, Hash = FeedToken.HashOf(token)!, MadeAt = page.Get<TimeProvider>().GetUtcNow().UtcDateTime };
        if (!await page.Get<IFeedAddresses>().AddAsync(made, person, page.Cancel))
            return await ShowAsync(page, FormState.Of(form, InputException.In([("namn", new Sentence("web.mine.name.taken", name))])));
        var label = page.At.FindGroup(group)!.Label;
        return page.Show<AddressPage, AddressModel>(page.Words.Say("web.mine.new.title", label), Links(page, label, token));
    }

    private static async Task<IResult> InviteAsync(PageContext page)
    {
        var (wants, person) = ((await page.FormAsync())["vill"] == "ja", page.Visitor.Person!);
        await page.ChangeAsync("invitations", person, at => PersonEdits.Invite(at, person, wants));
        return page.Done("/min-sida", new Sentence(wants ? "web.mine.invited.started" : "web.mine.invited.stopped"));
    }

    private static AddressModel Links(PageContext page, string label, string token)
    {
        var address = FeedToken.AddressOf(page.Get<PublicAddress>().Value, token);
        var webcal = "webcal://" + address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return new AddressModel(
            label,
            address,
            webcal,
            "https://calendar.google.com/calendar/r?cid=" + Uri.EscapeDataString(webcal),
            $"https://outlook.office.com/calendar/0/addfromweb?url={Uri.EscapeDataString(address)}&name={Uri.EscapeDataString(label)}");
    }

    private static async Task<IResult> RevokeAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var person = page.Visitor.Person!;
        return await page.Get<IFeedAddresses>().RevokeAsync(form["grupp"], MineBuilder.OwnName(person) + form["namn"], person, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Cancel)
            ? page.Done("/min-sida", new Sentence("web.mine.revoked", form["namn"]))
            : PageContext.Nothing();
    }
}
