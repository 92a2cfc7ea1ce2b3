using Arshjul.Core.Access;
using Arshjul.Core.DateReading;
using Arshjul.Core.Meetings;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>Dates that were pasted: first what was understood of them is shown, then they become meetings.</summary>
internal static class DatesEndpoints
{
    private const int LongestText = 100_000;

    /// <summary>Maps them.</summary>
    public static void MapDates(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/planera/{year:int:range(1900,2200)}/datum", Right.Convene, page => Task.FromResult(Show(page, FormState.Empty, null)));
        routes.MapAction("/planera/{year:int:range(1900,2200)}/datum", Right.Convene, TakeAsync);
    }

    private static async Task<IResult> TakeAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (year, text) = (page.Year(), form["datum"]);
        if (page.At.FindGroup(form["grupp"]) is not { } group || !PlanningBuilder.MayPutIn(page, group))
            return PageContext.Nothing();
        IReadOnlyList<ReadDate>? read = null;
        try
        {
            if (text.Length is 0 or > LongestText)
                throw InputException.In([("datum", new Sentence(text.Length == 0 ? "web.plan.dates.empty" : "web.plan.dates.long"))]);
            read = DateLines.Read(text, year);
            if (form["steg"] != "gor")
                return Show(page, new FormState { Values = form.Typed }, DateLines.Shown(read, page.Words, _ => null), read);
            var meetings = DateLines.Meetings(read, form, group.Key, form.IsTicked("bestamda") ? MeetingStatus.Decided : MeetingStatus.Preliminary);
            if (meetings.Count == 0)
                throw new InputException(new Sentence("web.plan.dates.none"));
            var source = new WheelSource(page.Words.Say("web.plan.dates.source"), MeetingsFile.Write(meetings, [], [], ""));
            await page.ChangeAsync("put-in-dates", group.Key, at => WheelImport.Prepare(at.Plan, [source], at.Today, () => Guid.NewGuid().ToString("N")).After);
            return page.Done(PlanningPaths.Of(year), new Sentence("web.plan.dates.done", meetings.Count, group.Label));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Of(form, wrong), read is null ? null : DateLines.Shown(read, page.Words, field => form.Typed.GetValueOrDefault(field)), read);
        }
    }

    private static IResult Show(PageContext page, FormState form, IReadOnlyList<DatesModel.PastedLine>? lines, IReadOnlyList<ReadDate>? read = null)
    {
        var sum = read is null ? "" : page.Words.Say("cli.plan.read.sum", read.Count(r => r.State == ReadState.Understood), read.Count(r => r.State == ReadState.Asked), read.Count(r => r.State == ReadState.NoDate));
        var model = new DatesModel(page.Year(), [.. PlanningBuilder.Groups(page).Select(g => (g.Key, g.Label))], form, lines, sum);
        return page.Show<DatesPage, DatesModel>(page.Words.Say("web.plan.dates.title"), model, form.Status);
    }
}
