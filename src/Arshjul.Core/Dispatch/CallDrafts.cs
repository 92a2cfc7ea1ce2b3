using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Writes what a meeting's call would say now.</summary>
public static class CallDrafts
{
    /// <summary>The content; the meeting has a date.</summary>
    public static CallContent Of(PlanAt at, KnownMeeting meeting)
    {
        var groups = at.GroupsOf(meeting);
        var deadlines = at.DeadlinesOf(meeting);
        return new CallContent
        {
            Meeting = meeting.Key,
            Groups = meeting.Groups,
            GroupName = string.Join(" / ", groups.Select(g => g.Name)),
            GroupLabel = MeetingTitle.Groups(at, meeting),
            OrganisationName = at.Plan.Organisation.Name,
            Title = meeting.Title,
            Kind = meeting.Kind,
            Date = meeting.Date!.Value,
            LastDate = meeting.LastDate,
            Start = meeting.Start,
            End = meeting.End,
            Zone = at.Zone.Id,
            Place = meeting.Place,
            Status = meeting.Status,
            Called = groups.Select(g => g.Called).FirstOrDefault(c => c is not null),
            ItemsIn = deadlines.ItemsIn,
            DocumentsIn = deadlines.DocumentsIn,
            Reason = meeting.CancelReason ?? meeting.ChangeReason,
            ReplacedBy = meeting.ReplacedBy is { } key && at.FindMeeting(key) is { Date: { } date } ? at.Words.Day(date) : null,
            Agenda = at.AgendaOf(meeting),
        };
    }
}
