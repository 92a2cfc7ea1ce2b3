using Arshjul.Core.Access;
using Arshjul.Core.Checks;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Wishes;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Planning;

/// <summary>Gathers how a year's planning stands.</summary>
internal static class PlanningBuilder
{
    /// <summary>A year's planning.</summary>
    public static PlanningModel Of(PageContext page, int year)
    {
        var mine = page.Look.FindingsOf(year).Where(f => !f.IsOver && f.Groups.Any(g => page.Visitor.May(Right.Convene, [g]))).ToList();
        var told = mine.Where(f => f.IsTold).ToList();
        return new PlanningModel(
            year,
            [.. Groups(page).Select(g => Group(page.At, g, year, page))],
            [.. told.Where(f => f.Severity != Severity.Note).Select(f => RemarkOf(page, f))],
            [.. told.Where(f => f.Severity == Severity.Note).Select(f => RemarkOf(page, f))],
            [.. mine.Where(f => f.SilencedBy is not null).Select(f => RemarkOf(page, f))],
            YearWishes.Of(page.At.Plan.Wishes, year).Any(w => page.Visitor.May(Right.Convene, [w.Group])));
    }

    /// <summary>The groups whose dates the reader may put in: their own, and those that are not called from here, whose dates come from others.</summary>
    public static IReadOnlyList<CooperationGroup> Groups(PageContext page) => [.. page.At.Plan.Groups.Where(g => MayPutIn(page, g))];

    /// <summary>Whether the reader may put in a group's dates.</summary>
    public static bool MayPutIn(PageContext page, CooperationGroup group) => page.Visitor.May(Right.Convene, [group.Key]) || (!group.Calls && page.Visitor.May(Right.Convene));

    private static PlanningModel.GroupYear Group(PlanAt at, CooperationGroup group, int year, PageContext page)
    {
        var meetings = YearMeetings.Of(at, year, group.Key).Where(m => !m.IsCancelled).ToList();
        var reading = YearRhythm.Of(at, group.Key, year);
        return new PlanningModel.GroupYear(
            group.Key,
            group.Label,
            meetings.Count(m => m.Date is not null),
            meetings.Count(m => m is { Date: not null, Status: MeetingStatus.Preliminary }),
            meetings.Count(m => m.Date is null),
            reading.Read.Count == 0 ? null : page.Words.Say(RhythmWords.Of(reading, key => at.FindGroup(key)?.Label ?? key)));
    }

    private static PlanningModel.PlanRemark RemarkOf(PageContext page, Finding finding)
    {
        var meeting = finding.Meeting is { } key ? page.At.FindMeeting(key) : null;
        var where = meeting is null ? string.Join('/', finding.Groups.Select(g => page.At.FindGroup(g)!.Label)) : MeetingTitle.Of(page.At, meeting);
        return new PlanningModel.PlanRemark(Spoken.ShortDay(page.Words, finding.Day), where, page.Words.Say(finding.What), page.Words.Say(finding.Remedy), meeting is null ? null : MeetingPaths.Of(meeting), meeting is not null && page.Visitor.May(Right.Convene, meeting.Groups) ? finding.Rule.ToString() : null)
        {
            SilencedBy = finding.SilencedBy,
        };
    }
}
