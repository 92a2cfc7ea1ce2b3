using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;

namespace Arshjul.Core.Meetings;

/// <summary>Turns deadline rules into moments, from the meeting as it is known: when it moves, they move (sv: frister).</summary>
public static class MeetingDeadlines
{
    /// <summary>A deadline without a time lasts the whole day.</summary>
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>A call without a time goes out when people have come to work.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>
    /// A meeting's deadlines; its own rules come before the group's one by one. What would fall on the wrong side of the meeting goes a week
    /// further when the rule is a weekday, and else stops at its beginning or end.
    /// </summary>
    public static ResolvedDeadlines Of(KnownMeeting meeting, GroupDeadlines group, WorkingCalendar days)
    {
        if (meeting is not { Date: { } date, BeginsAt: { } begins, EndsAt: { } ends })
            return ResolvedDeadlines.None;
        var own = meeting.Deadlines;
        return new ResolvedDeadlines(
            Before(own?.ItemsIn ?? group.ItemsIn, EndOfDay),
            Before(own?.DocumentsIn ?? group.DocumentsIn, EndOfDay),
            Before(own?.CallOut ?? group.CallOut, Morning),
            After(own?.MinutesReady ?? group.MinutesReady));

        DateTime? Before(DeadlineRule? rule, TimeOnly otherwise)
        {
            if (rule is null)
                return null;
            var moment = At(rule, date, -1, days, otherwise);
            if (moment > begins && rule.Weekday is not null)
                moment = moment.AddDays(-7);
            return moment > begins ? begins : moment;
        }

        DateTime? After(DeadlineRule? rule)
        {
            if (rule is null)
                return null;
            var moment = At(rule, meeting.LastDate ?? date, 1, days, EndOfDay);
            if (moment < ends && rule.Weekday is not null)
                moment = moment.AddDays(7);
            return moment < ends ? ends : moment;
        }
    }

    private static DateTime At(DeadlineRule rule, DateOnly from, int direction, WorkingCalendar days, TimeOnly otherwise)
    {
        var day = rule switch
        {
            { Weekday: { } weekday } => IsoWeek.Of(from).Day(weekday).AddDays(7 * direction * rule.Weeks),
            { WorkingDays: { } workingDays } => days.Add(from, direction * workingDays),
            _ => from.AddDays(direction * (rule.Days ?? 0)),
        };
        return day.ToDateTime(rule.Time ?? otherwise);
    }
}
