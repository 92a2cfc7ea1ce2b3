using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Writes each convener's week, on its first working day: a pure function of the plan and the moment. Whoever has nothing in it gets none.</summary>
public static class ConvenerWeeks
{
    private static readonly TimeOnly From = new(7, 0);

    // An approval is needed before its day; a week more is time to get it.
    private const int DaysAhead = 14;

    /// <summary>The mails that are due now; none but on the week's first working day from seven.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="nowUtc">The same moment, UTC.</param>
    public static IReadOnlyList<WeekNotice> Due(PlanAt at, DateTime nowUtc)
    {
        var monday = at.Today.AddDays(-(((int)at.Today.DayOfWeek + 6) % 7));
        if (at.Today != at.Days.Add(monday.AddDays(-1), 1) || TimeOnly.FromDateTime(at.Now) < From)
            return [];
        var groups = at.Plan.Groups.Where(g => g.Calls).Select(g => (g.Key, Week: new WeekGroup(g.Name, Lines(at, g, monday)))).Where(g => g.Week.Lines.Count > 0).ToList();
        var organisation = at.Plan.Organisation;
        var sender = new Sender(organisation.Name, null, organisation.Id ?? organisation.Key, organisation.Language);
        return
        [
            .. from @group in groups
               from seat in at.Facts.SeatsOf[@group.Key].Where(s => s.Role == SeatRole.Convener).Select(s => s.HolderOn(at.Today)).OfType<string>().Distinct()
               group @group.Week by seat into own
               orderby own.Key
               let person = at.Facts.People.GetValueOrDefault(own.Key)
               let email = person?.Email
               where email is not null
               select new WeekNotice(monday, [.. own], organisation.Name, new Recipient(own.Key, person.Name, email, true), sender, nowUtc, at.Zone.ToUtc(at.Today.AddDays(1).ToDateTime(TimeOnly.MinValue))),
        ];
    }

    private static List<string> Lines(PlanAt at, CooperationGroup group, DateOnly monday)
    {
        var own = at.MeetingsOf(group.Key).Where(m => m.Groups[0] == group.Key && m.Stands && m.EndsAt > at.Now).ToList();
        var week = own.SelectMany(m => Moments(at, m)).Where(l => l.At >= at.Now.Date && l.At < Start(monday, 7)).OrderBy(l => l.At).Select(l => l.Line);
        var approvals = own.Select(m => Approval(at, m, monday)).OfType<string>();
        var falling = own.Count == 0 ? [] : ConvenerLines.FallsOff(at, own[0]);
        return [.. week, .. approvals, .. falling];
    }

    private static IEnumerable<(DateTime At, string Line)> Moments(PlanAt at, KnownMeeting meeting)
    {
        var title = MeetingTitle.Of(at, meeting);
        yield return (meeting.BeginsAt!.Value, at.Words.Say("convener.week.meeting", meeting.Start is null ? ConvenerLines.Day(at, meeting.Date!.Value) : ConvenerLines.Moment(at, meeting.BeginsAt.Value), title));
        foreach (var moment in DueMoments.Of(at, meeting))
        {
            if (moment.Kind == DueKind.Call && at.SentCallsOf(meeting.Key).Count == 0)
                yield return (moment.At, at.Words.Say("convener.week.call", ConvenerLines.Moment(at, moment.At), title, ConvenerLines.Day(at, meeting.Date!.Value)));
            foreach (var line in moment.Kind == DueKind.DeadlineComes ? ConvenerLines.DeadlineComes(at, meeting, moment) : [])
                yield return (moment.About, at.Words.Say("convener.week.deadline", title, ConvenerLines.Day(at, meeting.Date!.Value), line));
        }
    }

    private static string? Approval(PlanAt at, KnownMeeting meeting, DateOnly monday) =>
        PendingCalls.Of(at, meeting, null) is { Kind: CallKind.First, IsApproved: false } pending && pending.DueAt < Start(monday, DaysAhead)
            ? at.Words.Say("convener.week.approval", MeetingTitle.Of(at, meeting), ConvenerLines.Day(at, meeting.Date!.Value), ConvenerLines.Moment(at, pending.DueAt)) : null;

    private static DateTime Start(DateOnly monday, int days) => monday.AddDays(days).ToDateTime(TimeOnly.MinValue);
}
