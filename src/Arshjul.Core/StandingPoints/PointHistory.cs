namespace Arshjul.Core.StandingPoints;

/// <summary>Reads a standing point's dated facts: what it was on a day, as far as was known on another.</summary>
public static class PointHistory
{
    /// <summary>The point as it stands on a day, whatever its state.</summary>
    /// <param name="point">The point.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="known">Decisions taken later than this day are not seen.</param>
    public static KnownPoint On(this StandingPoint point, DateOnly day, DateOnly known)
    {
        var now = new KnownPoint(point.Name, point.Section, point.Order, point.Owners, point.SubPoints, point.Rule, PointState.Active);
        foreach (var change in point.ChangesKnownOn(known))
        {
            if (change.From > day)
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
        if (day < point.From || day > point.Until)
            return false;
        if (point.Changes.Count == 0)
            return true;
        var state = PointState.Active;
        foreach (var change in point.ChangesKnownOn(known))
        {
            if (change.From > day)
                break;
            state = change.State ?? state;
        }
        return state == PointState.Active;
    }

    /// <summary>The first day from one on to another on which the point can be taken, or null.</summary>
    internal static DateOnly? FirstActive(this StandingPoint point, DateOnly from, DateOnly to, DateOnly known)
    {
        // Activity only begins on the first day, on the point's own first day, or where a change says so.
        var days = point.ChangesKnownOn(known).Where(c => c.State == PointState.Active).Select(c => c.From).Append(from);
        if (point.From is { } first)
            days = days.Append(first);
        return days.Where(d => d >= from && d <= to && point.IsActiveOn(d, known)).Cast<DateOnly?>().Min();
    }

    /// <summary>The first day after one on which the point has ended for good or for a time; what was not taken by then is not taken after a resumption.</summary>
    internal static DateOnly EndAfter(this StandingPoint point, DateOnly day, DateOnly known)
    {
        var ends = point.ChangesKnownOn(known).Where(c => c.State == PointState.Ended && c.From > day).Select(c => c.From);
        if (point.Until is { } last && last < DateOnly.MaxValue)
            ends = ends.Append(last.AddDays(1));
        return ends.DefaultIfEmpty(DateOnly.MaxValue).Min();
    }

    /// <summary>The point's rules with the days on which each holds, in order.</summary>
    internal static IReadOnlyList<RuleSpan> RuleSpans(this StandingPoint point, DateOnly known)
    {
        var spans = new List<RuleSpan> { new(point.Rule, DateOnly.MinValue, DateOnly.MaxValue) };
        foreach (var change in point.ChangesKnownOn(known).Where(c => c.Rule is not null))
        {
            spans[^1] = spans[^1] with { End = change.From };
            spans.Add(new RuleSpan(change.Rule!, change.From, DateOnly.MaxValue));
        }
        return spans;
    }

    private static IEnumerable<PointChange> ChangesKnownOn(this StandingPoint point, DateOnly known) =>
        point.Changes.Where(c => !(c.Decision?.Date > known)).OrderBy(c => c.From);
}
