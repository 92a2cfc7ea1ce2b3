using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Feeds;
using Arshjul.Core.Words;
using Arshjul.Feeds;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Subscribing;

/// <summary>How a person's meetings come into their calendars: secret addresses to subscribe to, and invitations.</summary>
internal static class CalendarEndpoints
{
    /// <summary>The page.</summary>
    public const string Path = "/min-sida/kalender";

    private const int LongestName = 60;

    /// <summary>Maps them.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, Right.OwnPage, page => ShowAsync(page, FeedChoices.Usual));
        routes.MapAction(Path, Right.OwnPage, AddAsync);
        routes.MapAction(Path + "/byt", Right.OwnPage, RotateAsync);
        routes.MapAction(Path + "/ta-bort", Right.OwnPage, RevokeAsync);
        routes.MapAction("/min-sida/inbjudningar", Right.OwnPage, InviteAsync);
    }

    private static async Task<IResult> ShowAsync(PageContext page, FormState form)
    {
        var (at, words, person) = (page.At, page.Words, page.Visitor.Person!);
        var own = await WorkingAsync(page);
        var isInvited = at.Plan.People.FirstOrDefault(p => p.Key == person) is not { InvitationsUntil: not null };
        var model = new CalendarModel
        {
            Addresses =
            [
                .. own.Select(a => new OwnAddress(
                    a.Hash,
                    FeedChoices.What(at, words, a.Scope, a.Of),
                    a.Name,
                    FeedChoices.Chosen(words, a.Content),
                    a.LastUsedAt is { } used ? words.Say("web.mine.used", Spoken.Day(words, DateOnly.FromDateTime(used))) : words.Say("web.mine.unused"))),
            ],
            Carries = FeedChoices.Carries(page),
            Cancelled = FeedChoices.Cancelled(words),
            Alarms = FeedChoices.Alarms(words),
            Back = FeedChoices.Back(words),
            Ahead = FeedChoices.Ahead(words),
            IsInvited = isInvited,
            SeesTwice = isInvited && own.Any(a => a.Scope == FeedScope.Group || a is { Scope: FeedScope.Person, Content.Invited: true }),
            Form = form,
        };
        return page.Show<CalendarPage, CalendarModel>(words.Say("web.mine.calendar"), model, form.Status);
    }

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (name, person) = (form["namn"], page.Visitor.Person!);
        if (FeedChoices.Asked(page, form["av"]) is not (var scope, var of))
            return PageContext.Nothing();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            return await ShowAsync(page, FormState.Of(form, InputException.In([("namn", new Sentence("web.mine.name.wrong", LongestName))])));
        var token = FeedToken.Draw();
        var made = new FeedAddress { Scope = scope, Of = of, Owner = person, Name = name, Hash = FeedToken.HashOf(token)!, Content = FeedChoices.Content(form, page.Words), MadeAt = Now(page) };
        if (!await page.Get<IFeedAddresses>().AddAsync(made, person, page.Cancel))
            return await ShowAsync(page, FormState.Of(form, InputException.In([("namn", new Sentence("web.mine.name.taken", name))])));
        return Shown(page, made, token);
    }

    private static async Task<IResult> RotateAsync(PageContext page)
    {
        if (await OwnAsync(page) is not { } own)
            return PageContext.Nothing();
        var token = FeedToken.Draw();
        return await page.Get<IFeedAddresses>().RotateAsync(own.Hash, FeedToken.HashOf(token)!, page.Visitor.Person!, Now(page), page.Cancel) ? Shown(page, own, token) : PageContext.Nothing();
    }

    private static async Task<IResult> RevokeAsync(PageContext page) =>
        await OwnAsync(page) is { } own && await page.Get<IFeedAddresses>().RevokeAsync(own.Hash, page.Visitor.Person!, Now(page), page.Cancel)
            ? page.Done(Path, new Sentence("web.mine.revoked", own.Name)) : PageContext.Nothing();

    private static async Task<IResult> InviteAsync(PageContext page)
    {
        var (wants, person) = ((await page.FormAsync())["vill"] == "ja", page.Visitor.Person!);
        await page.ChangeAsync("invitations", person, at => PersonEdits.Invite(at, person, wants));
        return page.Done(Path, new Sentence(wants ? "web.mine.invited.started" : "web.mine.invited.stopped"));
    }

    private static async Task<FeedAddress?> OwnAsync(PageContext page)
    {
        var id = (await page.FormAsync())["adress"];
        return (await WorkingAsync(page)).Find(a => a.Hash == id);
    }

    private static async Task<List<FeedAddress>> WorkingAsync(PageContext page) =>
        [.. (await page.Get<IFeedAddresses>().ListAsync(page.Visitor.Person!, page.Cancel)).Where(a => FeedRecipe.Behind(page.At, a) is not null)];

    private static IResult Shown(PageContext page, FeedAddress made, string token)
    {
        var what = FeedChoices.What(page.At, page.Words, made.Scope, made.Of);
        var address = FeedToken.AddressOf(page.Get<PublicAddress>().Value, token);
        var webcal = "webcal://" + address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var model = new AddressModel(
            what,
            address,
            webcal,
            "https://calendar.google.com/calendar/r?cid=" + Uri.EscapeDataString(webcal),
            $"https://outlook.office.com/calendar/0/addfromweb?url={Uri.EscapeDataString(address)}&name={Uri.EscapeDataString(what)}");
        return page.Show<AddressPage, AddressModel>(page.Words.Say("web.mine.new.title"), model);
    }

    private static DateTime Now(PageContext page) => page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
}
