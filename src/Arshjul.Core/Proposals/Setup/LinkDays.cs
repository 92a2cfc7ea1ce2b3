using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>The day that a link counts from at another group's meeting: the meeting's own, or one of its deadlines.</summary>
internal sealed class LinkDays(PlanAt at, CooperationGroup group, LinkDay which)
{
    private readonly Dictionary<DateOnly, DateOnly> _known = [];

    /// <summary>Whether the group has such a deadline; without one the meeting's own day is counted from.</summary>
    public bool Exists => which == LinkDay.Meeting || Rule(group.Deadlines) is not null;

    /// <summary>The day for a meeting of a lane on a day.</summary>
    public DateOnly Of(Lane lane, DateOnly day)
    {
        if (which == LinkDay.Meeting)
            return day;
        if (!_known.TryGetValue(day, out var counted))
            _known[day] = counted = Counted(lane.Choices.FirstOrDefault(c => c.Date == day));
        return counted;

        DateOnly Counted(DayChoice? choice)
        {
            var meeting = choice?.Meeting ?? new KnownMeeting { Key = "", Groups = [group.Key], Kind = MeetingKind.Ordinary, Date = day, Start = choice?.Start, End = choice?.End };
            return LinkMoment.Of(which, MeetingDeadlines.Of(meeting, group.Deadlines, at.Days)) is { } moment ? DateOnly.FromDateTime(moment) : day;
        }
    }

    private DeadlineRule? Rule(GroupDeadlines deadlines) => which switch
    {
        LinkDay.CallOut => deadlines.CallOut,
        LinkDay.DocumentsIn => deadlines.DocumentsIn,
        _ => deadlines.ItemsIn,
    };
}
