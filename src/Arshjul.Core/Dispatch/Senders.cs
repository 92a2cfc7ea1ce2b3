using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Says who a meeting's mails come from.</summary>
public static class Senders
{
    /// <summary>The first group, with its own mailbox when it has one.</summary>
    public static Sender Of(PlanAt at, KnownMeeting meeting)
    {
        var organisation = at.Plan.Organisation;
        return new Sender($"{MeetingTitle.Groups(at, meeting)}, {organisation.Name}", at.FindGroup(meeting.Groups[0])!.Mailbox, organisation.Id ?? organisation.Key, organisation.Language);
    }
}
