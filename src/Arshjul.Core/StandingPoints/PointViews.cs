using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>A group's meetings as known on any day; days between which nothing became known share one view.</summary>
internal sealed class PointViews
{
    private readonly PointFacts _facts;
    private readonly DateOnly[] _days;
    private readonly PointView?[] _views;
    private readonly KnownMeeting?[] _unchanged;

    public PointViews(PointFacts facts)
    {
        _facts = facts;
        _days = [.. facts.Meetings.SelectMany(Days).Distinct().Order()];
        _views = new PointView?[_days.Length + 1];
        // Most meetings never change: they look the same from the day they are known.
        _unchanged = [.. facts.Meetings.Select(m => m is { Changes.Count: 0, Cancelled: null } ? m.KnownOn(DateOnly.MaxValue) : null)];
    }

    /// <summary>The view of a day.</summary>
    public PointView On(DateOnly day)
    {
        var index = Array.BinarySearch(_days, day);
        index = index < 0 ? ~index : index + 1;
        return _views[index] ??= new PointView(Known(index == 0 ? DateOnly.MinValue : _days[index - 1]));
    }

    private IEnumerable<KnownMeeting> Known(DateOnly day)
    {
        for (var i = 0; i < _unchanged.Length; i++)
        {
            var meeting = _facts.Meetings[i];
            if ((_unchanged[i] is { } same ? meeting.Known > day ? null : same : meeting.KnownOn(day)) is { } known)
                yield return known;
        }
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
