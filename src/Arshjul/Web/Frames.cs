using Arshjul.Core.Access;
using Arshjul.Core.Outbox;
using Microsoft.AspNetCore.Antiforgery;

namespace Arshjul.Web;

/// <summary>Makes what stands around a page.</summary>
internal sealed class Frames(IAntiforgery antiforgery, DoneNotices notices, ISendingHolds holds)
{
    private static readonly NavigationItem[] Roads =
    [
        new("/arshjul", "web.nav.wheel", Right.ReadOrganisation),
        new("/moten", "web.nav.meetings", Right.ReadOrganisation),
        new("/planera", "web.nav.plan", Right.Convene),
        new("/punkter", "web.nav.points", Right.ReadGroup),
        new("/uppfoljningar", "web.nav.follow", Right.ReadGroup),
        new("/grupper", "web.nav.groups", Right.ReadGroup, Right.Administer),
        new("/utskick", "web.nav.sending", Right.EditAgenda, Right.ApproveCalls, Right.Administer),
        new("/logg", "web.nav.log", Right.Convene, Right.Administer),
        new("/installningar", "web.nav.settings", Right.Administer),
        new("/min-sida", "web.nav.mine", Right.OwnPage),
    ];

    /// <summary>What stands around a page of this title within another's page: nothing, and no cookie is set.</summary>
    public static PageFrame Embedded(PageContext page, string title) => new()
    {
        Title = title,
        Organisation = page.At.Plan.Organisation.Name,
        Visitor = page.Visitor,
        Path = page.Http.Request.Path,
        IsEmbedded = true,
    };

    /// <summary>What stands around a page of this title.</summary>
    public async Task<PageFrame> OfAsync(PageContext page, string title)
    {
        var proof = antiforgery.GetAndStoreTokens(page.Http);
        return new PageFrame
        {
            Title = title,
            Organisation = page.At.Plan.Organisation.Name,
            Visitor = page.Visitor,
            Path = page.Http.Request.Path,
            Navigation = [.. Roads.Where(r => r.Rights.Any(page.Visitor.May))],
            Held = await HeldAsync(page),
            Notice = notices.Take(page.Http),
            ProofName = proof.FormFieldName,
            Proof = proof.RequestToken!,
        };
    }

    // Whoever has not signed in is told nothing of it, and why is told to those who send.
    private async Task<HeldBanner?> HeldAsync(PageContext page)
    {
        if (!page.Visitor.May(Right.ReadOrganisation) || await holds.FindAsync(page.Cancel) is not { } hold)
            return null;
        var since = Spoken.Moment(page.Words, page.At.Zone.ToLocal(hold.Since));
        return page.Visitor.May(Right.Convene) || page.Visitor.May(Right.Administer)
            ? new HeldBanner(page.Words.Say("web.held.why", since, hold.Reason), "/utskick/slapp")
            : new HeldBanner(page.Words.Say("web.held", since), null);
    }
}
