using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Says who a meeting's mails come from.</summary>
public static class Senders
{
    /// <summary>The first group, with its own mailbox when it has one, and its own words.</summary>
    public static Sender Of(PlanAt at, KnownMeeting meeting)
    {
        var organisation = at.Plan.Organisation;
        var group = at.FindGroup(meeting.Groups[0])!;
        var sender = new Sender($"{MeetingTitle.Groups(at, meeting)}, {organisation.Name}", group.Mailbox, organisation.Id ?? organisation.Key, organisation.Language);
        return group.OwnWords is null ? sender : WithWords(at, group, sender);
    }

    private static Sender WithWords(PlanAt at, CooperationGroup group, Sender sender)
    {
        var seats = at.Facts.SeatsOf[group.Key].Where(s => s.HolderOn(at.Today) is not null).ToList();
        var seat = seats.FirstOrDefault(s => s.Role == SeatRole.Convener) ?? seats.FirstOrDefault(s => s.Role == SeatRole.Chair);
        return sender with
        {
            OwnWords = group.OwnWords,
            Convener = seat is null ? null : at.Facts.People.GetValueOrDefault(seat.HolderOn(at.Today)!)?.Name,
            // A title that names the seat's party would tell who is in which union (GDPR art. 9).
            ConvenerTitle = seat is { Title: { } title } && !(seat.Party is { } party && title.Contains(party, StringComparison.OrdinalIgnoreCase)) ? title : null,
        };
    }
}
