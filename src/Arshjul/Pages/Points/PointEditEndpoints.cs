using Arshjul.Core.Access;
using Arshjul.Core.Calendar;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>Writing a standing point, new or changed: where it lands is shown before it is saved.</summary>
internal static class PointEditEndpoints
{
    private const int YearsShown = 3;
    private static readonly string[] RuleKinds = ["everyMeeting", "everyNthMeeting", "months", "yearly", "period", "afterEvent", "onDemand"];

    /// <summary>Maps them.</summary>
    public static void MapPointEdits(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/punkter/{group}", Right.Convene, page => Task.FromResult(Show(page, null, PointFields.Empty, null)));
        routes.MapAction("/punkter/{group}", Right.Convene, page => SaveAsync(page, null));
        routes.MapPage("/punkter/{group}/{point}/andra", Right.Convene, page => Task.FromResult(page.Point() is { } point ? Show(page, point, PointFields.Written(point.On(page.At.Today, page.At.Today)), null) : PageContext.Nothing()));
        routes.MapAction("/punkter/{group}/{point}/andra", Right.Convene, page => page.Point() is { } point ? SaveAsync(page, point) : Task.FromResult(PageContext.Nothing()));
    }

    private static async Task<IResult> SaveAsync(PageContext page, StandingPoint? point)
    {
        var form = await page.FormAsync();
        var (group, typed) = (page.Route("group"), PointFields.Read(form));
        try
        {
            if (form["steg"] != "gor")
            {
                var plan = Changed(page.At, group, point, typed, form["sett"]);
                return Show(page, point, new FormState { Values = form.Typed }, Preview(page, plan, group, point?.Key ?? plan.Points[^1].Key));
            }
            var key = point?.Key ?? "";
            await page.ChangeAsync(point is null ? "point-add" : "point", point is null ? group : $"{group}/{point.Key}", at =>
            {
                var plan = Changed(at, group, point, typed, form["sett"]);
                key = point?.Key ?? plan.Points[^1].Key;
                return plan;
            });
            return page.Done(PointPaths.Of(group, key), new Sentence("web.point.saved", typed.Name));
        }
        catch (InputException wrong)
        {
            return Show(page, point, PointFields.Wrong(form, wrong), null);
        }
    }

    // Somebody else's change is seen before anything is laid over it.
    private static YearPlan Changed(PlanAt at, string group, StandingPoint? point, PointForm typed, string seen)
    {
        if (point is null)
            return PointEdits.Add(at, group, typed);
        if (at.Plan.Points.FirstOrDefault(p => p.Group == group && p.Key == point.Key) is { } now && SeenMark.Of(now) != seen)
            throw new InputException(new Sentence("web.point.changedMeanwhile"));
        return PointEdits.Change(at, group, point.Key, typed);
    }

    private static PointPreviewModel Preview(PageContext page, YearPlan plan, string group, string key)
    {
        var (at, preview) = (page.At, PointPreview.Of(page.At, plan, group, key));
        var then = new PlanAt(plan, at.Now);
        return new PointPreviewModel(
            [.. Enumerable.Range(at.Today.Year, YearsShown).Select(year => new PointPreviewModel.PreviewYear(year, Days(preview.Before, at, year), Days(preview.After, then, year)))],
            preview.Lost);

        IReadOnlyList<string> Days(IReadOnlyList<Landing> landings, PlanAt known, int year) =>
            [.. landings.Select(l => known.FindMeeting(l.Meeting)!.Date!.Value).Where(d => d.Year == year).Select(d => Spoken.ShortDay(page.Words, d))];
    }

    private static IResult Show(PageContext page, StandingPoint? point, FormState form, PointPreviewModel? preview)
    {
        var (at, words, group) = (page.At, page.Words, page.At.FindGroup(page.Route("group"))!);
        var heading = point is null ? words.Say("web.point.new.in", group.Label) : words.Say("web.point.edit.title", RuleWords.NameOf(point.On(at.Today, at.Today).Name));
        (string, string) none = ("", "–");
        var model = new PointEditModel
        {
            Heading = heading,
            Path = point is null ? PointPaths.New(group.Key) : PointPaths.Of(group.Key, point.Key, "andra"),
            Back = point is null ? PointPaths.All : PointPaths.Of(group.Key, point.Key),
            Seen = form["sett"] is { Length: > 0 } seen ? seen : point is null ? "" : SeenMark.Of(point),
            Form = form,
            Preview = preview,
            Choices = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
            {
                ["section"] = [.. group.FormOn(at.Today).Sections.Select(s => (s.Key, s.Title ?? s.Key))],
                ["when"] = [.. RuleKinds.Select(w => (w, words.Say("web.point.kind." + w)))],
                ["period"] = [none, .. Enum.GetValues<PeriodKind>().Select(p => (p.ToString(), words.Say("web.point.period." + p)))],
                ["event"] = [none, .. at.Plan.Events.Select(e => (e.Key, e.Name))],
                ["firstMeeting"] = [("", words.Say("web.point.firstMeeting.none")), .. at.Meetings.Where(m => m is { Date: not null, Kind: MeetingKind.Ordinary } && m.Groups.Contains(group.Key, StringComparer.Ordinal) && m.Date.Value.Year >= at.Today.Year - 1).Select(m => (m.Key, Spoken.Day(words, m.Date!.Value)))],
            },
        };
        return page.Show<PointEditPage, PointEditModel>(heading, model, form.Status);
    }
}
