using Arshjul.Core.Access;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Sending;

/// <summary>A meeting's mails and the versions of its call.</summary>
internal static class CallMailsEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapCallMails(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/moten/{meeting}/utskick", Right.ReadGroup, ShowAsync);
        routes.MapPage("/moten/{meeting}/utskick.csv", Right.ReadGroup, async page => SendingRights.MaySee(page.Visitor, page.Meeting()) ? await MailProof.FileAsync(page, page.Meeting()) : PageContext.Nothing());
        routes.MapPage("/moten/{meeting}/versioner", Right.ReadGroup, CompareAsync);
    }

    private static async Task<IResult> ShowAsync(PageContext page)
    {
        if (!SendingRights.MaySee(page.Visitor, page.Meeting()))
            return PageContext.Nothing();
        var model = await CallMailsBuilder.OfAsync(page, page.Meeting());
        return page.Show<CallMailsPage, CallMailsModel>(page.Words.Say("web.mails.title", model.Meeting), model);
    }

    // With one version there is nothing to compare.
    private static async Task<IResult> CompareAsync(PageContext page) => await VersionsBuilder.OfAsync(page, page.Meeting()) is { } model
        ? page.Show<VersionsPage, VersionsModel>(page.Words.Say("web.versions.title", model.Meeting), model)
        : page.Done(MeetingPaths.Of(page.Meeting()));
}
