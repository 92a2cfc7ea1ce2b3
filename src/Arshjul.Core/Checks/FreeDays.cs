using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>Finds days to which a meeting can go without meeting anything that a rule speaks of by the day, the people, the room or the chain.</summary>
internal static class FreeDays
{
    /// <summary>How far a day is looked for; further away it is no remedy any more.</summary>
    private const int Reach = 21;

    private static readonly TimeSpan EndOfOffice = TimeSpan.FromHours(17);

    /// <summary>What to do with a meeting that cannot stay: the nearest free days after and before it, as a remedy.</summary>
    public static Sentence Remedy(CheckedYear year, KnownMeeting meeting)
    {
        var date = meeting.Date!.Value;
        return (Nearest(year, meeting, date, 1), Nearest(year, meeting, date, -1)) switch
        {
            ({ } after, { } before) => new Sentence("check.moveTo.either", CheckWords.Day(after), CheckWords.Day(before)),
            ({ } after, null) => new Sentence("check.moveTo", CheckWords.Day(after)),
            (null, { } before) => new Sentence("check.moveTo", CheckWords.Day(before)),
            _ => new Sentence("check.moveTo.none", Reach),
        };
    }

    /// <summary>The same for one that is held at the same time as another: later that day, when that will do.</summary>
    public static Sentence RemedyOfTime(CheckedYear year, KnownMeeting meeting) =>
        Later(year, meeting) is { } later ? new Sentence("check.moveTo.later", CheckWords.Hours(later), Remedy(year, meeting)) : Remedy(year, meeting);

    /// <summary>The meeting later on its day, beginning as another ends, before office hours are over.</summary>
    private static KnownMeeting? Later(CheckedYear year, KnownMeeting meeting)
    {
        if (meeting is not { Start: { } start, End: { } end, LastDate: null, Date: { } date })
            return null;
        return year.On(date).Where(m => m.End > start && (m.LastDate ?? m.Date) == date).Select(m => m.End!.Value).Order()
            .Where(from => from.ToTimeSpan() + (end - start) <= EndOfOffice)
            .Select(from => meeting with { Start = from, End = from.Add(end - start) })
            .FirstOrDefault(later => year.On(date).All(m => m.Key == meeting.Key || !Collide(year, later, m)));
    }

    private static bool Collide(CheckedYear year, KnownMeeting one, KnownMeeting other) =>
        one.Overlaps(other) && (SharesRoom(one, other) || one.Groups.Intersect(other.Groups, StringComparer.Ordinal).Any() || year.PeopleOf(one).Overlaps(year.PeopleOf(other)));

    /// <summary>The first day, going one way, on which the meeting could be held at its time.</summary>
    private static DateOnly? Nearest(CheckedYear year, KnownMeeting meeting, DateOnly from, int step)
    {
        for (var i = 1; i <= Reach; i++)
            if (IsFree(year, meeting, from.AddDays(i * step)) && KeepsChain(year, meeting, MeetingDays.On(meeting, from.AddDays(i * step))))
                return from.AddDays(i * step);
        return null;
    }

    /// <summary>Whether a meeting could be held on a day at its time: an ordinary working day ahead, its groups have nothing that day, and people and room are free.</summary>
    public static bool IsFree(CheckedYear year, KnownMeeting meeting, DateOnly day)
    {
        var there = MeetingDays.On(meeting, day);
        if (day <= year.At.Today || MeetingDays.Of(there).Any(d => year.At.Days.DescribeDay(d).Count > 0))
            return false;
        foreach (var other in MeetingDays.Of(there).SelectMany(year.On).Where(m => m.Key != meeting.Key))
        {
            if (other.Groups.Intersect(meeting.Groups, StringComparer.Ordinal).Any() || Collide(year, there, other))
                return false;
        }
        return true;
    }

    /// <summary>Whether every link that now holds, from the meeting or to it, would hold from another day too.</summary>
    private static bool KeepsChain(CheckedYear year, KnownMeeting meeting, KnownMeeting there)
    {
        foreach (var link in ChainLink.Of(year).Where(l => l.IsWished))
        {
            var targets = link.Targets(year);
            if (link.Own(year).Any(own => targets.Any(t => link.Holds(year, own, t)) && !targets.Any(t => link.Holds(year, Moved(own), Moved(t)))))
                return false;
        }
        return true;

        KnownMeeting Moved(KnownMeeting m) => m.Key == meeting.Key ? there : m;
    }

    /// <summary>Whether two meetings are held in one room.</summary>
    public static bool SharesRoom(KnownMeeting one, KnownMeeting other) =>
        !string.IsNullOrWhiteSpace(one.Place?.Room) && string.Equals(one.Place.Room.Trim(), other.Place?.Room?.Trim(), StringComparison.OrdinalIgnoreCase);
}
