using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>Gathers the standing points that a visitor may read.</summary>
internal static class PointsBuilder
{
    /// <summary>The list.</summary>
    public static PointsModel Of(PageContext page)
    {
        var query = page.Http.Request.Query;
        var mine = page.At.Plan.Groups.Where(g => page.Visitor.May(Right.ReadGroup, [g.Key])).ToList();
        var (chosen, atRisk) = (mine.Find(g => g.Key == query["grupp"]), query["risk"] == "1");
        var lists = mine.Where(g => chosen is null || g == chosen).Select(g => List(page, g, atRisk)).Where(l => l.Points.Count > 0 || (l.MayEdit && !atRisk));
        return new PointsModel(
            [("", page.Words.Say("web.meetings.allGroups")), .. mine.Select(g => (g.Key, g.Label))],
            FormState.Of(("grupp", chosen?.Key), ("risk", atRisk ? "1" : "")),
            atRisk,
            [.. lists]);
    }

    /// <summary>How a point stands: that it has ended or rests, that it is late, that a time of it falls off the wheel.</summary>
    public static Badge? StateOf(PageContext page, StandingPoint point)
    {
        var (at, words) = (page.At, page.Words);
        var state = point.Until < at.Today ? PointState.Ended : point.On(at.Today, at.Today).State;
        if (state != PointState.Active)
            return new Badge(words.Say("web.point.state." + state), "");
        var risks = RisksOf(at, point);
        return risks.Any(c => c.LandedOn is null) ? new Badge(words.Say("web.point.state.lost"), "bad")
            : risks.Count > 0 ? new Badge(words.Say("web.point.state.late"), "warn")
            : null;
    }

    /// <summary>Times of it from now on that are late or have no meeting.</summary>
    public static IReadOnlyList<PlanConflict> RisksOf(PlanAt at, StandingPoint point) =>
        [.. at.LandingsOf(point.Group).Conflicts.Where(c => c.Point == point.Key && (c.LandedOn is { } on ? at.FindMeeting(on) is { } meeting && !meeting.IsHeldAt(at.Now) : !(c.Latest < at.Today.AddYears(-1))))];

    /// <summary>Where it is taken, in order of day.</summary>
    public static IEnumerable<(Landing Landing, Core.Meetings.KnownMeeting Meeting)> TimesOf(PlanAt at, StandingPoint point) =>
        at.LandingsOf(point.Group).Landings.Where(l => l.Instance.Point == point.Key && !l.IsSkipped)
            .Select(l => (l, at.FindMeeting(l.Meeting)!)).Where(l => l.Item2.Date is not null);

    private static PointsModel.GroupPoints List(PageContext page, CooperationGroup group, bool atRisk)
    {
        var at = page.At;
        var sections = group.FormOn(at.Today).Sections.Select((s, n) => (s.Key, n)).ToDictionary(s => s.Key, s => s.n, StringComparer.Ordinal);
        var rows = from point in at.Plan.Points
                   where point.Group == @group.Key && point.IsKnownOn(at.Today)
                   let known = point.On(at.Today, at.Today)
                   let state = StateOf(page, point)
                   where !atRisk || state is { Look: "bad" or "warn" }
                   orderby known.State == PointState.Ended, sections.GetValueOrDefault(known.Section, int.MaxValue), known.Order
                   select Row(page, point, known, state);
        return new PointsModel.GroupPoints(group.Key, group.Label, page.Visitor.May(Right.Convene, [group.Key]), [.. rows]);
    }

    private static PointsModel.PointRow Row(PageContext page, StandingPoint point, KnownPoint known, Badge? state)
    {
        var (at, words) = (page.At, page.Words);
        var times = TimesOf(at, point).ToList();
        var last = times.LastOrDefault(t => t.Meeting.IsHeldAt(at.Now)).Meeting;
        var next = times.Find(t => !t.Meeting.IsHeldAt(at.Now)).Meeting;
        var waits = at.LandingsOf(point.Group).Waiting.Any(w => w.Point == point.Key);
        return new PointsModel.PointRow(
            PointPaths.Of(point.Group, point.Key),
            RuleWords.NameOf(known.Name),
            RuleWords.Say(known.Rule, at, words),
            last is null ? "–" : Spoken.Day(words, last.Date!.Value),
            last is null ? null : MeetingPaths.Of(last),
            next is not null ? Spoken.Day(words, next.Date!.Value) : waits ? words.Say("web.point.waits") : "–",
            next is null ? null : MeetingPaths.Of(next),
            state);
    }
}
