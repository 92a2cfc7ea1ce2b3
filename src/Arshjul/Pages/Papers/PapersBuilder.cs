using Arshjul.Core.Agendas;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Papers;

/// <summary>Gathers a meeting's papers.</summary>
internal static class PapersBuilder
{
    /// <summary>The papers of a meeting.</summary>
    /// <param name="page">The page.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="path">Where the meeting's pages are for this visitor.</param>
    /// <param name="mayEdit">Whether the visitor adds papers and takes them away.</param>
    /// <param name="form">The form, as it was typed.</param>
    public static PapersModel Of(PageContext page, KnownMeeting meeting, string path, bool mayEdit, FormState form)
    {
        var (at, words) = (page.At, page.Words);
        var places = PaperEdits.PlacesOf(at, meeting);
        var headings = places.Where(p => p.Expected is null).Select((p, n) => (p.Item, p.Heading, Place: n)).ToDictionary(p => p.Item, StringComparer.Ordinal);
        return new PapersModel
        {
            Rows =
            [
                .. from paper in PaperEdits.Of(at, meeting.Key)
                   let item = paper.Item is not null && headings.TryGetValue(paper.Item, out var found) ? found : (Item: "", Heading: words.Say("web.papers.whole"), Place: -1)
                   orderby item.Place
                   let one = $"{path}/handlingar/{Uri.EscapeDataString(paper.Key)}"
                   let about = paper.Expected is null ? item.Heading : words.Say("web.papers.expected", item.Heading, paper.Expected)
                   select new PapersModel.PaperRow(paper.FileName, one, words.Say("web.papers.size", about, (paper.Size + 999) / 1000), mayEdit ? one + "/ta-bort" : null),
            ],
            Missing = mayEdit ? [.. PaperEdits.MissingOf(at, meeting).Select(p => words.Say("web.papers.missing", p.Expected, p.Heading))] : [],
            AddTo = mayEdit ? path + "/handlingar" : null,
            Places = [("", words.Say("web.papers.whole")), .. places.Select(p => (p.Value, p.Expected is null ? p.Heading : words.Say("web.papers.expected", p.Heading, p.Expected)))],
            Form = form,
        };
    }

    /// <summary>A paper as a file to keep, never shown as a page of ours.</summary>
    public static async Task<IResult> FileAsync(PageContext page, KnownMeeting meeting)
    {
        if (page.At.Plan.Papers.FirstOrDefault(p => p.Meeting == meeting.Key && p.Key == page.Route("paper")) is not { } paper
            || await page.Get<IPaperStore>().FindAsync(paper.Hash, page.Cancel) is not { } bytes)
            return PageContext.Nothing();
        return TypedResults.File(bytes, PaperFormat.Of(paper.FileName)?.MediaType ?? "application/octet-stream", paper.FileName);
    }
}
