using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>The one order in which a plan's facts are written, so that the same plan always gives the same bytes.</summary>
internal static class WheelOrder
{
    public static YearPlan Sort(YearPlan plan)
    {
        var rings = plan.Processes.DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Order, StringComparer.Ordinal);
        return plan with
        {
            Closures = [.. plan.Closures.OrderBy(c => c.From).ThenBy(c => c.Key, StringComparer.Ordinal)],
            People = By(plan.People, p => p.Key),
            MailingLists = By(plan.MailingLists, l => l.Key),
            Processes = [.. plan.Processes.OrderBy(p => p.Order).ThenBy(p => p.Key, StringComparer.Ordinal)],
            Groups = [.. plan.Groups.OrderBy(g => rings.GetValueOrDefault(g.Process)).ThenBy(g => g.Process, StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)],
            Seats = By(plan.Seats, s => s.Group, s => s.Key),
            Events = By(plan.Events, e => e.Key),
            Meetings = [.. plan.Meetings.OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Key, StringComparer.Ordinal)],
            Series = By(plan.Series, s => s.Key),
            Wishes = By(plan.Wishes, w => w.Group, w => w.Key),
            Points = By(plan.Points, p => p.Group, p => p.Key),
            Requests = By(plan.Requests, r => r.Group, r => r.Key),
            Placements = By(plan.Placements, p => p.Group, p => p.Key),
            Items = By(plan.Items, i => i.Group, i => i.Key),
            FollowUps = By(plan.FollowUps, f => f.Group, f => f.Key),
            Questions = By(plan.Questions, q => q.Group, q => q.Key),
            Matters = By(plan.Matters, m => m.Key),
            Silences = By(plan.Silences, s => s.Key),
        };
    }

    private static List<T> By<T>(IReadOnlyList<T> facts, Func<T, string> first, Func<T, string>? then = null) =>
        [.. facts.OrderBy(first, StringComparer.Ordinal).ThenBy(then ?? first, StringComparer.Ordinal)];
}
