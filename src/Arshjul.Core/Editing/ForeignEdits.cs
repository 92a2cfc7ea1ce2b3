using System.Globalization;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>Takes into the plan what differs in a calendar that somebody else keeps, once the convener has said so.</summary>
public static class ForeignEdits
{
    /// <summary>The plan with a group for a calendar's meetings, on a ring of its own; its meetings are shown and never called from here.</summary>
    /// <exception cref="InputException">The name cannot be.</exception>
    public static (YearPlan Plan, string Group) AddGroup(PlanAt at, string name)
    {
        var process = new Process
        {
            Key = ReadableKey.Of(name, "process", at.Plan.Processes.Select(p => p.Key)),
            Name = name,
            Order = at.Plan.Processes.Select(p => p.Order).DefaultIfEmpty().Max() + 1,
        };
        var group = new CooperationGroup { Key = ReadableKey.Of(name, "grupp", at.Plan.Groups.Select(g => g.Key)), Name = name, Process = process.Key, Calls = false };
        return (EditedPlan.Checked(at, at.Plan with { Processes = [.. at.Plan.Processes, process], Groups = [.. at.Plan.Groups, group] }), group.Key);
    }

    /// <summary>The plan with some of the differences taken, and the meetings' keys by the entries' ids.</summary>
    /// <exception cref="InputException">Some cannot be; nothing is changed.</exception>
    public static (YearPlan Plan, IReadOnlyDictionary<string, string> Meetings) Take(PlanAt at, ForeignCalendar calendar, IReadOnlyList<ForeignChange> changes)
    {
        var meetings = ForeignLinks.Of(at, calendar).ToDictionary(StringComparer.Ordinal);
        var on = changes.Where(c => c.Kind == ForeignChangeKind.OnAgain).Aggregate(at, (a, c) => new PlanAt(PlanMoves.Reinstate(a, c.Meeting!), a.Now));
        var moved = new PlanAt(PlanMoves.Apply(on, [.. changes.Select(c => Step(on, calendar, c)).OfType<MeetingStep>()]), at.Now);
        var plan = changes.Where(c => c.Entry is { IsCancelled: false } && c.Meeting is not null).Aggregate(moved.Plan, (p, c) => Detailed(moved, p, calendar, c));
        foreach (var entry in changes.Where(c => c.Kind == ForeignChangeKind.New).Select(c => c.Entry!))
        {
            var laid = Laid(at, plan, calendar.Group, entry);
            plan = plan with { Meetings = [.. plan.Meetings, laid] };
            meetings[entry.Id] = laid.Key;
        }

        return (EditedPlan.Checked(at, plan), meetings);
    }

    private static MeetingStep? Step(PlanAt on, ForeignCalendar calendar, ForeignChange change)
    {
        if (change.Meeting is null)
            return null;
        var meeting = on.FindMeeting(change.Meeting.Key)!;
        if (change.Entry is null or { IsCancelled: true })
            return new MeetingStep { Meeting = meeting.Key, Reason = on.Words.Say(change.Entry is null ? "foreign.reason.gone" : "foreign.reason.cancelled", calendar.Name) };
        var entry = change.Entry;
        var isThere = entry.Date == meeting.Date && (entry.Start is null || (entry.Start == meeting.Start && (entry.End is null || entry.End == meeting.End)));
        return isThere ? null : new MeetingStep { Meeting = meeting.Key, To = entry.Date, Start = entry.Start, End = entry.End, Reason = on.Words.Say("foreign.reason.moved", calendar.Name) };
    }

    /// <summary>What a move does not say: the last day, the place, the title, how sure it is.</summary>
    private static YearPlan Detailed(PlanAt moved, YearPlan plan, ForeignCalendar calendar, ForeignChange change)
    {
        var (entry, meeting) = (change.Entry!, moved.FindMeeting(change.Meeting!.Key)!);
        var lastDay = entry.LastDate ?? entry.Date;
        var isLonger = lastDay != (meeting.LastDate ?? meeting.Date);
        if (!isLonger && !ForeignChanges.HasOtherDetails(moved, calendar.Group, entry, meeting))
            return plan;
        var details = new MeetingChange
        {
            Known = moved.Today,
            LastDate = isLonger ? lastDay : null,
            Place = entry.Room is { } room && room != meeting.Place?.Room ? (meeting.Place ?? new Place()) with { Room = room } : null,
            Title = ForeignChanges.TitleOf(moved, calendar.Group, entry),
            Status = entry.IsTentative ? MeetingStatus.Preliminary : MeetingStatus.Decided,
            Reason = moved.Words.Say("foreign.reason.moved", calendar.Name),
        };
        return plan with { Meetings = [.. plan.Meetings.Select(m => m.Key == meeting.Key ? m with { Changes = [.. m.Changes, details] } : m)] };
    }

    private static Meeting Laid(PlanAt at, YearPlan plan, string group, ForeignEntry entry)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{group}-{entry.Date:yyyy-MM-dd}");
        var taken = plan.Meetings.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        return new Meeting
        {
            Key = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? day : string.Create(CultureInfo.InvariantCulture, $"{day}-{n}")).First(k => !taken.Contains(k)),
            Groups = [group],
            Title = ForeignChanges.TitleOf(at, group, entry),
            Date = entry.Date,
            LastDate = entry.LastDate,
            Start = entry.Start,
            End = entry.End,
            Place = entry.Room is { } room ? new Place { Room = room } : null,
            Status = entry.IsTentative ? MeetingStatus.Preliminary : MeetingStatus.Decided,
            Known = at.Today,
        };
    }
}
