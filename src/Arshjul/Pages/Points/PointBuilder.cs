using Arshjul.Core.Access;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Points;

/// <summary>Gathers one standing point: what it is, where it lands, where it has been and through what.</summary>
internal static class PointBuilder
{
    /// <summary>Its page.</summary>
    public static PointModel Of(PageContext page, StandingPoint point)
    {
        var (at, words) = (page.At, page.Words);
        var known = point.On(at.Today, at.Today);
        var group = at.FindGroup(point.Group)!;
        var times = PointsBuilder.TimesOf(at, point).ToList();
        List<(string, string)> facts =
        [
            (words.Say("web.point.when"), RuleWords.Say(known.Rule, at, words)),
            (words.Say("web.point.section"), group.FormOn(at.Today).Sections.FirstOrDefault(s => s.Key == known.Section)?.Title ?? known.Section),
            (words.Say("web.point.owners"), known.Owners.Count == 0 ? "–" : string.Join(", ", known.Owners)),
        ];
        if (point.Documents.Count > 0)
            facts.Add((words.Say("web.point.documents"), string.Join(", ", point.Documents)));
        if (point.Decision is { } decision)
            facts.Add((words.Say("web.point.decision"), decision.Text));
        return new PointModel
        {
            Group = point.Group,
            Key = point.Key,
            Name = RuleWords.NameOf(known.Name),
            GroupLabel = group.Label,
            State = PointsBuilder.StateOf(page, point),
            Facts = facts,
            Risks = [.. PointsBuilder.RisksOf(at, point).Select(c => Risk(page, c)), .. at.LandingsOf(point.Group).Waiting.Where(w => w.Point == point.Key).Select(w => words.Say("web.point.waiting", at.Plan.Events.FirstOrDefault(e => e.Key == w.Event)?.Name ?? w.Event))],
            Coming = [.. times.Where(t => !t.Meeting.IsHeldAt(at.Now)).Select(t => Time(page, point, t.Landing, t.Meeting))],
            Past = [.. times.Where(t => t.Meeting.IsHeldAt(at.Now)).Select(t => Time(page, point, t.Landing, t.Meeting)).Reverse()],
            Changes = [.. point.Changes.Where(c => !(c.Decision?.Date > at.Today)).Select(c => (Spoken.Day(words, c.From), Told(page, point, c))).Reverse()],
            MayEdit = page.Visitor.May(Right.Convene, [point.Group]),
            HasEnded = known.State == PointState.Ended,
        };
    }

    private static PointModel.PointTime Time(PageContext page, StandingPoint point, Landing landing, KnownMeeting meeting)
    {
        var (at, words) = (page.At, page.Words);
        var note = landing.IsLate ? words.Say("web.point.late") : landing.IsBound && !landing.IsHeld ? words.Say("web.point.called") : "";
        return new PointModel.PointTime(Spoken.Day(words, meeting.Date!.Value), MeetingPaths.Of(meeting), TitleTemplate.Fill(point.On(meeting.Date.Value, at.Today).Name, landing.Instance.Label, words.Culture), note);
    }

    private static string Risk(PageContext page, PlanConflict risk)
    {
        var words = page.Words;
        if (risk.LandedOn is { } on)
            return words.Say("web.point.risk.late", risk.Title, Spoken.Day(words, page.At.FindMeeting(on)!.Date!.Value));
        return words.Say("web.point.risk.lost", risk.Title, Spoken.Day(words, risk.Earliest));
    }

    private static string Told(PageContext page, StandingPoint point, PointChange change)
    {
        var (at, words) = (page.At, page.Words);
        var before = point.On(change.From.AddDays(-1), at.Today);
        List<string?> parts =
        [
            change.Name is { } name ? words.Say("web.point.change.name", before.Name, name) : null,
            change.Rule is { } rule ? words.Say("web.point.change.rule", RuleWords.Say(rule, at, words)) : null,
            change.Section is not null || change.Order is not null ? words.Say("web.point.change.place") : null,
            change.Owners is { } owners ? words.Say("web.point.change.owners", string.Join(", ", owners)) : null,
            change.State is { } state ? words.Say("web.point.change." + state) : null,
            change.SplitInto is { } split ? words.Say("web.point.change.split", string.Join(", ", split)) : null,
            change.MergedInto is { } into ? words.Say("web.point.change.merged", into) : null,
            change.Decision?.Text,
        ];
        return string.Join(". ", parts.OfType<string>());
    }
}
