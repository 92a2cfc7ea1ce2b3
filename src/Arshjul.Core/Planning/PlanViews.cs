namespace Arshjul.Core.Planning;

/// <summary>Looks at a plan that changes, one after the other: what was worked out of it is kept as long as it holds. For one thread at a time.</summary>
public sealed class PlanViews
{
    private PlanIndex? _index;
    private PlanAt? _at;

    /// <summary>The plan as known at a UTC instant.</summary>
    public PlanAt AtUtc(YearPlan plan, DateTime nowUtc)
    {
        if (_index is null || !ReferenceEquals(_index.Plan, plan))
            (_index, _at) = (_index?.Next(plan) ?? new PlanIndex(plan), null);
        var now = _index.Zone.ToLocal(nowUtc);
        return _at is { } at && at.Now == now ? at : _at = new PlanAt(_index, now);
    }
}
