using System.Security.Cryptography;
using Arshjul.Core.Access;
using Arshjul.Core.Agendas;
using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Papers;

/// <summary>A meeting's papers: read, added and taken away.</summary>
internal static class PaperEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/moten/{meeting}/handlingar/{paper}", Right.ReadGroup, page => PapersBuilder.FileAsync(page, page.Meeting()));
        routes.MapAction("/moten/{meeting}/handlingar", Right.EditAgenda, AddAsync);
        routes.MapAction("/moten/{meeting}/handlingar/{paper}/ta-bort", Right.EditAgenda, RemoveAsync);
    }

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var (form, meeting) = (await page.FormAsync(), page.Meeting());
        try
        {
            var files = await ReadAsync(form, page.Cancel);
            var now = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
            YearPlan Change(PlanAt at) => PaperEdits.Add(at, at.FindMeeting(meeting.Key)!, files, form["item"], page.Visitor.Person!, now);
            // What is refused is not kept; what is kept is there before anybody can ask for it.
            Change(page.At);
            foreach (var file in files)
                await page.Get<IPaperStore>().KeepAsync(file.Hash, file.Bytes.ToArray(), now, page.Cancel);
            await page.ChangeAsync("paper-add", meeting.Key, Change);
            return page.Done(MeetingPaths.Of(meeting) + "#handlingar", files.Count == 1 ? new Sentence("web.papers.added", files[0].FileName) : new Sentence("web.papers.addedMany", files.Count));
        }
        catch (InputException wrong)
        {
            return await MeetingEndpoints.ShowAsync(page, FormState.Empty, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> RemoveAsync(PageContext page)
    {
        var meeting = page.Meeting();
        var name = page.At.Plan.Papers.FirstOrDefault(p => p.Meeting == meeting.Key && p.Key == page.Route("paper"))?.FileName;
        if (name is null)
            return PageContext.Nothing();
        try
        {
            await page.ChangeAsync("paper-remove", meeting.Key, at => PaperEdits.Remove(at, at.FindMeeting(meeting.Key)!, page.Route("paper")));
            return page.Done(MeetingPaths.Of(meeting) + "#handlingar", new Sentence("web.papers.removed", name));
        }
        catch (InputException wrong)
        {
            return await MeetingEndpoints.ShowAsync(page, FormState.Empty, FormState.Of(await page.FormAsync(), wrong));
        }
    }

    // One byte more than may be is enough to tell that it is too large.
    private static async Task<IReadOnlyList<PaperForm>> ReadAsync(FormInput form, CancellationToken cancel)
    {
        var files = new List<PaperForm>();
        foreach (var file in form.Files("files").Where(f => f.FileName.Length > 0))
        {
            var bytes = new byte[Math.Min(file.Length, PaperFormat.LargestSize + 1)];
            await using var content = file.OpenReadStream();
            await content.ReadExactlyAsync(bytes, cancel);
            files.Add(new PaperForm(file.FileName, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        return files;
    }
}
