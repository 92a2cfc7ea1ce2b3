using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Commands;

/// <summary>Which standing points land elsewhere after a change.</summary>
internal static class LandingMoves
{
    /// <summary>A point that lands elsewhere.</summary>
    /// <param name="Title">Its title.</param>
    /// <param name="From">Day of the meeting it stood on.</param>
    /// <param name="To">Day of the meeting it stands on now; null for none.</param>
    internal sealed record MovedPoint(string Title, DateOnly? From, DateOnly? To);

    /// <summary>The points of some groups that another meeting takes now; those of every meeting come and go with the meeting and are left out.</summary>
    public static IReadOnlyList<MovedPoint> Between(PlanAt before, PlanAt after, IReadOnlyList<string> groups) => [.. groups.SelectMany(g => Of(before, after, g)).OrderBy(m => m.From).ThenBy(m => m.Title, StringComparer.Ordinal)];

    private static IEnumerable<MovedPoint> Of(PlanAt before, PlanAt after, string group)
    {
        var now = after.LandingsOf(group).Landings.ToLookup(l => (l.Instance.Point, l.Instance.Label.Text), l => l.Meeting);
        foreach (var landing in before.LandingsOf(group).Landings.Where(l => l.Instance.OnlyMeeting is null && !l.IsSkipped))
        {
            var to = now[(landing.Instance.Point, landing.Instance.Label.Text)].FirstOrDefault();
            if (to != landing.Meeting)
                yield return new MovedPoint(TitleOf(before, landing.Instance), before.FindMeeting(landing.Meeting)?.Date, to is null ? null : after.FindMeeting(to)?.Date);
        }
    }

    private static string TitleOf(PlanAt at, PointInstance instance)
    {
        var point = at.Plan.Points.First(p => p.Group == instance.Group && p.Key == instance.Point);
        return TitleTemplate.Fill(point.On(instance.Target, at.Today).Name, instance.Label, at.Words.Culture);
    }
}
