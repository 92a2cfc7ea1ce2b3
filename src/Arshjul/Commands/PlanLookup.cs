using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Finds what was typed in the plan, and says what there is when it is not there.</summary>
internal static class PlanLookup
{
    /// <summary>A group by its key.</summary>
    /// <exception cref="InputException">There is none; the sentence lists those there are.</exception>
    public static CooperationGroup Group(PlanAt at, string key) => at.FindGroup(key)
        ?? throw new InputException(new Sentence("cli.unknownGroup", key, string.Join(", ", at.Plan.Groups.Select(g => g.ShortName is null ? g.Key : $"{g.Key} ({g.ShortName})"))));

    /// <summary>A person by their key.</summary>
    /// <exception cref="InputException">There is none; the sentence lists the keys there are.</exception>
    public static Person Person(PlanAt at, string key) => at.Plan.People.FirstOrDefault(p => p.Key == key)
        ?? throw new InputException(new Sentence("cli.unknownPerson", key, string.Join(", ", at.Plan.People.Select(p => p.Key))));

    /// <summary>A meeting of a group by its day or its key.</summary>
    /// <exception cref="InputException">There is none; the sentence says where it went, or which there are without a day.</exception>
    public static KnownMeeting Meeting(PlanAt at, string group, string typed)
    {
        if (MeetingArgument.DayOf(typed) is { } day)
            return Meeting(at, group, day);
        var label = Group(at, group).Label;
        var meetings = at.MeetingsOf(group);
        return meetings.FirstOrDefault(m => m.Key == typed) ?? throw new InputException(
            meetings.Where(m => m.Date is null && !m.IsCancelled).Select(m => m.Key).ToList() is { Count: > 0 } undated
                ? new Sentence("cli.noMeeting.key", label, typed, string.Join(", ", undated))
                : new Sentence("cli.noMeeting.key.none", label, typed));
    }

    /// <summary>The meeting of a group on a day, as it is known; a cancelled one only when no other stands that day.</summary>
    /// <exception cref="InputException">There is none; the sentence says where it went or names the nearest.</exception>
    public static KnownMeeting Meeting(PlanAt at, string group, DateOnly date)
    {
        var label = Group(at, group).Label;
        var meetings = at.MeetingsOf(group);
        return meetings.Where(m => m.Date == date).OrderBy(m => m.IsCancelled).ThenBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new InputException(Elsewhere(at, group, label, date) ?? Nearest(meetings, label, date));
    }

    /// <summary>The moment at which a meeting's agenda is looked at: its own beginning once that is past, so that later changes are not seen.</summary>
    public static PlanAt AsOf(PlanAt now, KnownMeeting meeting) =>
        meeting.BeginsAt < now.Now && new PlanAt(now.Plan, meeting.BeginsAt.Value) is var then && then.FindMeeting(meeting.Key)?.Date == meeting.Date ? then : now;

    private static Sentence? Elsewhere(PlanAt at, string group, string label, DateOnly date) => at.Plan.Meetings
        .Where(m => m.Groups.Contains(group) && (m.Date == date || m.Changes.Any(c => c.Date == date)))
        .Select(m => at.FindMeeting(m.Key)).OfType<KnownMeeting>()
        .Select(m => m.Date is { } moved ? new Sentence("cli.meetingMoved", label, date, moved) : new Sentence("cli.meetingUndated", label, date))
        .FirstOrDefault();

    private static Sentence Nearest(IReadOnlyList<KnownMeeting> meetings, string label, DateOnly date)
    {
        var before = meetings.LastOrDefault(m => m.Stands && m.Date < date)?.Date;
        var after = meetings.FirstOrDefault(m => m.Stands && m.Date > date)?.Date;
        return (before, after) switch
        {
            ({ } b, { } a) => new Sentence("cli.noMeeting.between", label, date, b, a),
            ({ } b, null) => new Sentence("cli.noMeeting.last", label, date, b),
            (null, { } a) => new Sentence("cli.noMeeting.first", label, date, a),
            _ => new Sentence("cli.noMeeting.none", label, date),
        };
    }
}
