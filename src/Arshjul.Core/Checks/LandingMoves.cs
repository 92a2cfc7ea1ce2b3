using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Checks;

/// <summary>Which standing points and items another meeting takes after a change.</summary>
internal static class LandingMoves
{
    /// <summary>Those of some groups. Points of every meeting come and go with the meeting and are left out, as is what keeps its day.</summary>
    public static IReadOnlyList<LandingMove> Between(PlanAt before, PlanAt after, IEnumerable<string> groups) =>
        [.. groups.SelectMany(g => Points(before, after, g).Concat(Items(before, after, g))).Where(m => m.From != m.To).OrderBy(m => m.From).ThenBy(m => m.Title, StringComparer.Ordinal)];

    private static IEnumerable<LandingMove> Points(PlanAt before, PlanAt after, string group)
    {
        var now = after.LandingsOf(group).Landings.ToLookup(l => (l.Instance.Point, l.Instance.Label.Text), l => l.Meeting);
        foreach (var landing in before.LandingsOf(group).Landings.Where(l => l.Instance.OnlyMeeting is null && !l.IsSkipped))
        {
            var to = now[(landing.Instance.Point, landing.Instance.Label.Text)].FirstOrDefault();
            if (to != landing.Meeting)
                yield return Moved(before, after, TitleOf(before, landing.Instance), landing.Meeting, to);
        }
    }

    private static IEnumerable<LandingMove> Items(PlanAt before, PlanAt after, string group) =>
        from item in before.Plan.Items
        where item.Group == @group && !(item.Known > before.Today)
        let was = before.MeetingOf(item)
        let now = after.MeetingOf(item)
        where was is not null && was != now
        select Moved(before, after, item.Title, was, now);

    private static LandingMove Moved(PlanAt before, PlanAt after, string title, string from, string? to) =>
        new(title, before.FindMeeting(from)?.Date, to is null ? null : after.FindMeeting(to)?.Date);

    private static string TitleOf(PlanAt at, PointInstance instance)
    {
        var point = at.Plan.Points.First(p => p.Group == instance.Group && p.Key == instance.Point);
        return TitleTemplate.Fill(point.On(instance.Target, at.Today).Name, instance.Label, at.Words.Culture);
    }
}
