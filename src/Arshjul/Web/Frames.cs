using Arshjul.Core.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace Arshjul.Web;

/// <summary>Makes what stands around a page.</summary>
internal sealed class Frames(IAntiforgery antiforgery, DoneNotices notices)
{
    private static readonly NavigationItem[] Roads =
    [
        new("/arshjul", "web.nav.wheel", Right.ReadOrganisation),
        new("/moten", "web.nav.meetings", Right.ReadOrganisation),
        new("/planera", "web.nav.plan", Right.Convene),
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
    public PageFrame Of(PageContext page, string title)
    {
        var proof = antiforgery.GetAndStoreTokens(page.Http);
        return new PageFrame
        {
            Title = title,
            Organisation = page.At.Plan.Organisation.Name,
            Visitor = page.Visitor,
            Path = page.Http.Request.Path,
            Navigation = [.. Roads.Where(r => page.Visitor.May(r.Right))],
            Notice = notices.Take(page.Http),
            ProofName = proof.FormFieldName,
            Proof = proof.RequestToken!,
        };
    }
}
