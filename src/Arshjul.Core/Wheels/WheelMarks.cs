using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Wheels;

/// <summary>The meetings that stand in a picture.</summary>
public static class WheelMarks
{
    /// <summary>A cancelled meeting that never got a date stands nowhere.</summary>
    public static IReadOnlyList<WheelMark> Of(PlanAt at, WheelSpan span, WheelFilter filter, IReadOnlyList<WheelRing> rings, Phrasebook words)
    {
        var points = rings.Where(r => filter.PointsOf?.Contains(r.Group, StringComparer.Ordinal) != false).SelectMany(r => PointsOf(at, r.Group, words)).ToLookup(p => p.Meeting, p => p.Point, StringComparer.Ordinal);
        return
        [
            .. from meeting in YearMeetings.Of(at, span.Year)
               let groups = rings.Where(r => meeting.Groups.Contains(r.Group, StringComparer.Ordinal)).Select(r => r.Group).ToList()
               where groups.Count > 0 && (filter.Kind is null || filter.Kind == meeting.Kind)
               where meeting.Date is not null || !meeting.IsCancelled
               where filter.Person is not { } person || IsOf(at, meeting, person)
               where filter.Point is not { } point || points[meeting.Key].Any(p => p.Key == point)
               let days = DaysOf(at, meeting, span.Year)
               where span.Meets(days.From, days.To)
               select Mark(at, meeting, groups, days, meeting.Stands ? [.. points[meeting.Key]] : [], filter, words),
        ];
    }

    private static WheelMark Mark(PlanAt at, KnownMeeting meeting, IReadOnlyList<string> groups, (DateOnly From, DateOnly To) days, IReadOnlyList<MarkPoint> points, WheelFilter filter, Phrasebook words)
    {
        var mark = new WheelMark
        {
            Key = meeting.Key,
            Groups = groups,
            GroupLabel = MeetingTitle.Groups(at, meeting),
            Kind = meeting.Kind,
            State = StateOf(at, meeting),
            Title = string.IsNullOrWhiteSpace(meeting.Title) ? null : meeting.Title,
            From = days.From,
            To = days.To,
            Hours = meeting.Date is null ? null : MarkWords.Hours(meeting, words),
            Why = meeting.IsCancelled ? (filter.WithoutReasons ? null : meeting.CancelReason) : (meeting.Date is null ? MarkWords.Waits(at, meeting, words) : null),
            Points = points,
            Deadlines = meeting.Stands ? MarkWords.Deadlines(at.DeadlinesOf(meeting), meeting.Groups.Any(g => at.FindGroup(g)!.Calls), words) : [],
            Said = "",
        };
        return mark with { Said = MarkWords.Say(mark, words) };
    }

    /// <summary>How a meeting stands.</summary>
    public static MarkState StateOf(PlanAt at, KnownMeeting meeting) =>
        meeting.IsCancelled ? MarkState.Cancelled
        : meeting.Date is null ? MarkState.Undated
        : meeting.IsHeldAt(at.Now) ? MarkState.Held
        : meeting.Status == MeetingStatus.Preliminary ? MarkState.Preliminary
        : MarkState.Decided;

    /// <summary>The meeting's days, or those an undated one is thought to lie in: an open end, and nothing known at all, reach to the end of the year.</summary>
    private static (DateOnly From, DateOnly To) DaysOf(PlanAt at, KnownMeeting meeting, int year)
    {
        if (meeting.Date is { } date)
            return (date, meeting.LastDate ?? date);
        var end = new DateOnly(year, 12, 31);
        if (meeting.Awaits?.Window is { } window)
            return (window.From, window.To ?? new DateOnly(window.From.Year, 12, 31));
        return (at.Today.Year == year ? at.Today : new DateOnly(year, 1, 1), end);
    }

    private static bool IsOf(PlanAt at, KnownMeeting meeting, string person) => at.Plan.Seats.Any(s =>
        meeting.Groups.Contains(s.Group, StringComparer.Ordinal) && s.HolderOn(meeting.Date ?? at.Today) == person);

    private static IEnumerable<(string Meeting, MarkPoint Point)> PointsOf(PlanAt at, string group, Phrasebook words)
    {
        var points = at.Plan.Points.Where(p => p.Group == group).ToDictionary(p => p.Key, StringComparer.Ordinal);
        return at.LandingsOf(group).Landings
            .Where(l => !l.IsSkipped)
            .Select(l => (Landing: l, at.FindMeeting(l.Meeting)?.Date, Point: points[l.Instance.Point]))
            .Where(l => l.Date is not null)
            .Select(l => (l.Landing, l.Point, Known: l.Point.On(l.Date!.Value, at.Today)))
            .OrderBy(l => l.Known.Order)
            .Select(l => (l.Landing.Meeting, new MarkPoint(group, l.Point.Key, TitleTemplate.Fill(l.Known.Name, l.Landing.Instance.Label, words.Culture), l.Known.Rule is not EveryMeetingRule, l.Landing.IsLate)));
    }
}
