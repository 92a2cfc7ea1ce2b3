using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Tests.StandingPoints.RandomWheels;

/// <summary>What docs/due.md promises of any plan at any moment: its properties 1 and 3, in the shape in which a long way of changes is held to them.</summary>
internal static class Promise
{
    /// <summary>How a plan breaks it, in words; null when it keeps it.</summary>
    public static string? Broken(PlanAt at) => at.Plan.Groups.Select(g => OnOneMeetingOrNamed(at.LandingsOf(g.Key)) ?? WhereItMayBe(at, g.Key)).FirstOrDefault(b => b is not null);

    /// <summary>Where everything lands, as text.</summary>
    public static string Text(PlanAt at) => string.Join("\n", at.Plan.Groups.SelectMany(g => at.LandingsOf(g.Key).Landings.Select(l => $"{Wheel.Id(l.Instance)} {l.Meeting} {l.IsHeld} {l.IsLate} {l.IsBound} {l.IsSkipped}")
        .Concat(at.LandingsOf(g.Key).Conflicts.Select(c => $"{Wheel.Id(c)} {c.Rule} {c.LandedOn}"))));

    private static string? OnOneMeetingOrNamed(LandingPlan plan)
    {
        if (plan.Landings.GroupBy(l => Wheel.Id(l.Instance)).FirstOrDefault(l => l.Count() > 1) is { } twice)
            return $"{twice.Key} is on two meetings";
        var landed = plan.Landings.ToDictionary(l => Wheel.Id(l.Instance));
        foreach (var conflicts in plan.Conflicts.GroupBy(Wheel.Id))
        {
            var conflict = conflicts.First();
            if (conflicts.Count() > 1)
                return $"{conflicts.Key} is named twice";
            if (conflict.LandedOn is null ? landed.ContainsKey(conflicts.Key) : !landed.TryGetValue(conflicts.Key, out var l) || !l.IsLate || l.Meeting != conflict.LandedOn)
                return $"{conflicts.Key} is told otherwise than it is";
        }
        return landed.Values.FirstOrDefault(l => l.IsLate && !plan.Conflicts.Any(c => Wheel.Id(c) == Wheel.Id(l.Instance))) is { } silent ? $"{Wheel.Id(silent.Instance)} is late and nobody is told" : null;
    }

    private static string? WhereItMayBe(PlanAt at, string group)
    {
        foreach (var landing in at.LandingsOf(group).Landings)
        {
            var meeting = at.FindMeeting(landing.Meeting);
            var point = at.Plan.Points.Single(p => p.Key == landing.Instance.Point);
            if (meeting is not { Date: { } day, IsCancelled: false } || !meeting.Groups.Contains(group) || day < landing.Instance.Earliest || !point.IsActiveOn(day, at.Today)
                || (day > landing.Instance.Latest) != landing.IsLate || landing.IsHeld != meeting.IsHeldAt(at.Now))
                return $"{Wheel.Id(landing.Instance)} is on {landing.Meeting}, where it may not be";
        }
        return null;
    }
}
