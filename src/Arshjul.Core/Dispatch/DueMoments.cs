using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Everything that falls due around a meeting: a pure function of its date, its group's deadlines and the working days.</summary>
public static class DueMoments
{
    /// <summary>Time of day for everything but the call.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>How many working days before the call's day the convener is reminded of an approval that waits.</summary>
    private static readonly int[] ApprovalReminders = [5, 2];

    /// <summary>The moments of a meeting, in order of time; none while it has no date, is cancelled, or is not called from here.</summary>
    public static IReadOnlyList<DueMoment> Of(PlanAt at, KnownMeeting meeting)
    {
        var group = at.FindGroup(meeting.Groups[0])!;
        if (!meeting.Stands || !group.Calls)
            return [];
        var deadlines = at.DeadlinesOf(meeting);
        var begins = meeting.BeginsAt!.Value;
        var call = CallOut(at, meeting);
        var moments = new List<DueMoment>
        {
            new(DueKind.FallsOff, Before(10, call), call, begins, 10),
            new(DueKind.Call, call, begins, call, 0),
        };
        moments.AddRange(ApprovalReminders.Select((days, i) =>
            new DueMoment(DueKind.ApprovalWaits, Before(days, call), i + 1 < ApprovalReminders.Length ? Before(ApprovalReminders[i + 1], call) : call, call, days)));
        // Deadlines of one day are told in one mail: a second one of that day would be the same mail.
        moments.AddRange(new[] { deadlines.ItemsIn, deadlines.DocumentsIn, deadlines.MinutesReady }.OfType<DateTime>().Order().DistinctBy(d => d.Date)
            .Select(d => new DueMoment(DueKind.DeadlineComes, Before(1, d), d, d, 1)));
        if ((deadlines.DocumentsIn ?? deadlines.ItemsIn) is { } papers)
            moments.Add(new DueMoment(DueKind.OwnerReminder, Before(3, papers), papers, papers, 3));
        moments.AddRange(group.RemindWorkingDaysBefore.Select(days => new DueMoment(DueKind.Reminder, Before(days, begins), begins, begins, days)));
        return [.. moments.Where(m => m.At < m.Until).OrderBy(m => m.At).ThenBy(m => m.Kind)];

        DateTime Before(int workingDays, DateTime moment) => at.Days.Add(DateOnly.FromDateTime(moment), -workingDays).ToDateTime(Morning);
    }

    /// <summary>The moment a call goes out: by the deadline rule, or two weeks before at nine, as the central parties advise (domain: SKR's routine).</summary>
    public static DateTime CallOut(PlanAt at, KnownMeeting meeting) =>
        at.DeadlinesOf(meeting).CallOut ?? MeetingDeadlines.Of(meeting, new GroupDeadlines { CallOut = new DeadlineRule { Days = 14 } }, at.Days).CallOut!.Value;
}
