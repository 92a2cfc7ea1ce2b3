using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>A group's meetings as known on any day; days between which nothing became known share one view.</summary>
internal sealed class PointViews
{
    private readonly PointFacts _facts;
    private readonly DateOnly[] _days;
    private readonly PointView?[] _views;

    public PointViews(PointFacts facts)
    {
        _facts = facts;
        _days = [.. facts.Meetings.SelectMany(Days).Distinct().Order()];
        _views = new PointView?[_days.Length + 1];
    }

    /// <summary>The view of a day.</summary>
    public PointView On(DateOnly day)
    {
        var index = Array.BinarySearch(_days, day);
        index = index < 0 ? ~index : index + 1;
        return _views[index] ??= new PointView(_facts, index == 0 ? DateOnly.MinValue : _days[index - 1]);
    }

    private static IEnumerable<DateOnly> Days(Meeting meeting)
    {
        if (meeting.Known is { } laid)
            yield return laid;
        if (meeting.Cancelled?.Known is { } cancelled)
            yield return cancelled;
        foreach (var change in meeting.Changes)
            yield return change.Known;
    }
}
