namespace Arshjul.Core.StandingPoints;

/// <summary>
/// Reads a standing point's dated facts: what it was on a day, as far as was known on another. A change holds from its first day, yet never
/// from before the day it was decided: nothing is decided backwards.
/// </summary>
public static class PointHistory
{
    /// <summary>The point as it stands on a day, whatever its state.</summary>
    /// <param name="point">The point.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="known">Decisions taken later than this day are not seen.</param>
    public static KnownPoint On(this StandingPoint point, DateOnly day, DateOnly known)
    {
        var now = new KnownPoint(point.Name, point.Section, point.Order, point.Owners, point.SubPoints, point.Rule, PointState.Active);
        foreach (var (from, change) in point.ChangesKnownOn(known))
        {
            if (from > day)
                break;
            now = new KnownPoint(change.Name ?? now.Name, change.Section ?? now.Section, change.Order ?? now.Order, change.Owners ?? now.Owners,
                change.SubPoints ?? now.SubPoints, change.Rule ?? now.Rule, change.State ?? now.State);
        }
        return now;
    }

    /// <summary>Whether the point was decided on by a day.</summary>
    public static bool IsKnownOn(this StandingPoint point, DateOnly known) => !(point.Decision?.Date > known);

    /// <summary>Whether the point can be taken on a day: valid, and neither paused nor ended.</summary>
    public static bool IsActiveOn(this StandingPoint point, DateOnly day, DateOnly known)
    {
        if (day < point.Begins() || day > point.Until)
            return false;
        if (point.Changes.Count == 0)
            return true;
        var state = PointState.Active;
        foreach (var (from, change) in point.ChangesKnownOn(known))
        {
            if (from > day)
                break;
            state = change.State ?? state;
        }
        return state == PointState.Active;
    }

    /// <summary>The first day of the point's validity, or null.</summary>
    internal static DateOnly? Begins(this StandingPoint point) =>
        point.Decision?.Date is { } decided && !(point.From > decided) ? decided : point.From;

    /// <summary>The first day from one on to another on which the point can be taken, or null.</summary>
    internal static DateOnly? FirstActive(this StandingPoint point, DateOnly from, DateOnly to, DateOnly known)
    {
        if (point.Begins() is { } first && first > from)
            from = first;
        if (from > to)
            return null;
        if (point.IsActiveOn(from, known))
            return from;
        // Activity begins again only where a change says so.
        return point.ChangesKnownOn(known).Where(c => c.Change.State == PointState.Active && c.From > from && c.From <= to && point.IsActiveOn(c.From, known))
            .Select(c => (DateOnly?)c.From).Min();
    }

    /// <summary>The first day after one on which the point has ended for good or for a time; what was not taken by then is not taken after a resumption.</summary>
    internal static DateOnly EndAfter(this StandingPoint point, DateOnly day, DateOnly known)
    {
        var end = point.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : DateOnly.MaxValue;
        foreach (var (from, change) in point.ChangesKnownOn(known))
            if (change.State == PointState.Ended && from > day && from < end)
                end = from;
        return end;
    }

    /// <summary>The point's rules with the days on which each holds, in order.</summary>
    internal static IReadOnlyList<RuleSpan> RuleSpans(this StandingPoint point, DateOnly known)
    {
        var spans = new List<RuleSpan> { new(point.Rule, DateOnly.MinValue, DateOnly.MaxValue) };
        foreach (var (from, change) in point.ChangesKnownOn(known))
        {
            if (change.Rule is null)
                continue;
            spans[^1] = spans[^1] with { End = from };
            spans.Add(new RuleSpan(change.Rule, from, DateOnly.MaxValue));
        }
        return spans;
    }

    private static IEnumerable<(DateOnly From, PointChange Change)> ChangesKnownOn(this StandingPoint point, DateOnly known) =>
        point.Changes.Count == 0
            ? []
            : point.Changes.Where(c => !(c.Decision?.Date > known)).Select(c => (From: c.Decision?.Date > c.From ? c.Decision.Date.Value : c.From, c)).OrderBy(c => c.From);
}
