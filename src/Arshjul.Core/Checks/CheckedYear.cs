using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Checks;

/// <summary>A year of a plan as the rules look at it, worked out once for all of them.</summary>
internal sealed class CheckedYear
{
    private readonly Dictionary<(string, DateOnly), HashSet<string>> _people = [];
    private readonly ILookup<DateOnly, KnownMeeting> _byDay;

    public CheckedYear(PlanAt at, int year)
    {
        (At, Year) = (at, year);
        Standing = [.. at.Meetings.Where(m => m.Stands).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal)];
        Here = [.. YearMeetings.Of(at, year).Where(m => !m.IsCancelled)];
        Wishes = YearWishes.Of(at.Plan.Wishes, year);
        _byDay = Standing.SelectMany(m => MeetingDays.Of(m).Select(d => (Day: d, Meeting: m))).ToLookup(x => x.Day, x => x.Meeting);
    }

    public PlanAt At { get; }

    public int Year { get; }

    /// <summary>All standing meetings of the plan, in order of time.</summary>
    public IReadOnlyList<KnownMeeting> Standing { get; }

    /// <summary>The year's meetings that are on, those without a date last.</summary>
    public IReadOnlyList<KnownMeeting> Here { get; }

    /// <summary>The wishes for the year.</summary>
    public IReadOnlyList<Wish> Wishes { get; }

    /// <summary>Whether a stretch of days touches the year; without a last day it is its first.</summary>
    public bool Touches(DateOnly from, DateOnly? until = null) => from.Year <= Year && (until ?? from).Year >= Year;

    /// <summary>The standing meetings of a day.</summary>
    public IEnumerable<KnownMeeting> On(DateOnly day) => _byDay[day];

    /// <summary>A group's standing meetings of a kind, in order of time.</summary>
    public IReadOnlyList<KnownMeeting> Of(string group, params IReadOnlyList<MeetingKind> kinds) => [.. At.MeetingsOf(group).Where(m => m.Stands && kinds.Contains(m.Kind))];

    /// <summary>Keys of the people who are called to a meeting with a date.</summary>
    public HashSet<string> PeopleOf(KnownMeeting meeting)
    {
        var key = (meeting.Key, meeting.Date!.Value);
        if (!_people.TryGetValue(key, out var people))
            _people[key] = people = [.. Recipients.PeopleCalled(At, meeting)];
        return people;
    }

    /// <summary>A group's short name.</summary>
    public string Label(string group) => At.FindGroup(group)!.Label;

    /// <summary>A group.</summary>
    public CooperationGroup Group(string group) => At.FindGroup(group)!;

    /// <summary>A meeting's groups and kind in one line.</summary>
    public string Title(KnownMeeting meeting) => MeetingTitle.Of(At, meeting);
}
