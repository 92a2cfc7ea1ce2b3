using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Editing;

/// <summary>Which meetings a standing point lands on, this year and the two next, before and after an edit that is not stored yet.</summary>
/// <param name="Before">Where it lands as the plan is.</param>
/// <param name="After">Where it would land.</param>
/// <param name="Lost">Times that it is due after the edit and no meeting takes: their labels.</param>
public sealed record PointPreview(IReadOnlyList<Landing> Before, IReadOnlyList<Landing> After, IReadOnlyList<string> Lost)
{
    private const int YearsAhead = 2;

    /// <summary>What an edit gives.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="after">The plan after the edit.</param>
    /// <param name="group">Key of the group.</param>
    /// <param name="key">Key of the point; a new one lands nowhere before.</param>
    public static PointPreview Of(PlanAt at, YearPlan after, string group, string key)
    {
        var then = new PlanAt(after, at.Now);
        return new(
            Landings(at, group, key),
            Landings(then, group, key),
            [.. then.LandingsOf(group).Conflicts.Where(c => c.Point == key && c.LandedOn is null && IsNear(at, c.Earliest)).Select(c => c.Label)]);
    }

    private static IReadOnlyList<Landing> Landings(PlanAt at, string group, string key) =>
        [.. at.LandingsOf(group).Landings.Where(l => l.Instance.Point == key && !l.IsSkipped && at.FindMeeting(l.Meeting)?.Date is { } day && IsNear(at, day))];

    private static bool IsNear(PlanAt at, DateOnly day) => day.Year >= at.Today.Year && day.Year <= at.Today.Year + YearsAhead;
}
