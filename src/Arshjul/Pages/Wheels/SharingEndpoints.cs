using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Wheels;

/// <summary>Addresses at which the wheel is shared: made, listed, revoked.</summary>
internal static class SharingEndpoints
{
    private const string Path = "/arshjul/delning";
    private const int LongestName = 60;

    /// <summary>Maps them.</summary>
    public static void MapSharing(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, Right.Convene, page => ShowAsync(page, FormState.Empty));
        routes.MapAction(Path, Right.Convene, AddAsync);
        routes.MapAction(Path + "/ta-bort", Right.Convene, RevokeAsync);
        routes.MapSharedWheels();
    }

    private static async Task<IResult> ShowAsync(PageContext page, FormState form, string? made = null)
    {
        var (plan, words) = (page.At.Plan, page.Words);
        var all = ("", words.Say("web.wheel.all"));
        var model = new SharingModel(
            [.. (await page.Get<ISharedWheels>().ListAsync(page.Cancel)).Select(s => new SharingModel.SharedAddress(s.Name, What(page, s), words.Say("web.share.made", DateOnly.FromDateTime(s.MadeAt)), s.HasFeed))],
            [all, .. plan.Processes.OrderBy(p => p.Order).Select(p => (p.Key, p.Name))],
            [all, .. plan.Groups.Select(g => (g.Key, g.Label))],
            form,
            made is null ? null : $"{page.Get<PublicAddress>().Value}/dela/{made}",
            made is null || page.Get<AccessOptions>().EmbeddedBy is null ? null : $"<iframe src=\"{page.Get<PublicAddress>().Value}/embed/{made}\" title=\"{words.Say("web.wheel.title", plan.Organisation.Name).Replace("\"", "&quot;", StringComparison.Ordinal)}\" width=\"100%\" height=\"900\"></iframe>");
        return page.Show<SharingPage, SharingModel>(words.Say("web.share.title"), model, form.Status);
    }

    private static string What(PageContext page, SharedWheel shared) =>
        shared.Group is { } group ? page.At.FindGroup(group)?.Label ?? group
        : shared.Process is { } process ? page.At.Plan.Processes.FirstOrDefault(p => p.Key == process)?.Name ?? process
        : page.Words.Say("web.share.all");

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (name, process, group) = (form["namn"], form["process"], form["grupp"]);
        try
        {
            if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
                throw InputException.In([("namn", new Sentence("web.mine.name.wrong", LongestName))]);
            if (process.Length > 0 && page.At.Plan.Processes.All(p => p.Key != process))
                throw InputException.In([("process", new Sentence("web.share.noSuch"))]);
            if (group.Length > 0 && page.At.FindGroup(group) is null)
                throw InputException.In([("grupp", new Sentence("web.share.noSuch"))]);
            var token = SessionSecret.Draw();
            var shared = new SharedWheel
            {
                Hash = SessionSecret.HashOf(token)!,
                Name = name,
                Process = process.Length > 0 ? process : null,
                Group = group.Length > 0 ? group : null,
                HasFeed = form.IsTicked("kalender"),
                MadeBy = page.Visitor.Person!,
                MadeAt = page.Get<TimeProvider>().GetUtcNow().UtcDateTime,
            };
            if (!await page.Get<ISharedWheels>().AddAsync(shared, page.Cancel))
                throw InputException.In([("namn", new Sentence("web.mine.name.taken", name))]);
            return await ShowAsync(page, FormState.Empty, token);
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> RevokeAsync(PageContext page)
    {
        var name = (await page.FormAsync())["namn"];
        return await page.Get<ISharedWheels>().RevokeAsync(name, page.Visitor.Person!, page.Get<TimeProvider>().GetUtcNow().UtcDateTime, page.Cancel)
            ? page.Done(Path, new Sentence("web.share.revoked", name))
            : PageContext.Nothing();
    }
}
