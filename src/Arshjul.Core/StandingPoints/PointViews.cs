namespace Arshjul.Core.StandingPoints;

/// <summary>A group's facts as known on any day; days between which nothing became known share one view.</summary>
internal sealed class PointViews
{
    private readonly PointFacts _facts;
    private readonly DateOnly[] _days;
    private readonly PointView?[] _views;

    public PointViews(PointFacts facts)
    {
        _facts = facts;
        _days = [.. facts.Meetings.SelectMany(m => m.Changes.Select(c => (DateOnly?)c.Known).Append(m.Known).Append(m.Cancelled?.Known))
            .Concat(facts.Placements.Select(p => (DateOnly?)p.Known))
            .OfType<DateOnly>().Distinct().Order()];
        _views = new PointView?[_days.Length + 1];
    }

    /// <summary>The view of a day.</summary>
    public PointView On(DateOnly day)
    {
        var index = Array.BinarySearch(_days, day);
        index = index < 0 ? ~index : index + 1;
        return _views[index] ??= new PointView(_facts, index == 0 ? DateOnly.MinValue : _days[index - 1]);
    }
}
