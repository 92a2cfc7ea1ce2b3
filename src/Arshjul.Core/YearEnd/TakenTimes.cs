using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.YearEnd;

/// <summary>When the groups have meetings next year already, laid or proposed: no two of a group stand at one time.</summary>
internal sealed class TakenTimes
{
    private readonly HashSet<(string Group, DateOnly Day)> _days = [];
    private readonly HashSet<(string Group, DateOnly Day, TimeOnly? Start)> _times = [];

    public TakenTimes(PlanAt at)
    {
        foreach (var meeting in at.Meetings.Where(m => m.Stands))
            Add(meeting.Groups, meeting.Date!.Value, meeting.Start);
    }

    public void Add(IReadOnlyList<string> groups, DateOnly day, TimeOnly? start)
    {
        _days.UnionWith(groups.Select(g => (g, day)));
        _times.UnionWith(groups.Select(g => (g, day, start)));
    }

    /// <summary>Whether one of the groups has a meeting that begins then.</summary>
    public bool At(Meeting meeting, DateOnly day) => meeting.Groups.Any(g => _times.Contains((g, day, meeting.Start)));

    /// <summary>Whether one of the groups has a meeting that day.</summary>
    public bool On(Meeting meeting, DateOnly day) => meeting.Groups.Any(g => _days.Contains((g, day)));
}
