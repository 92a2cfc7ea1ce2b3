using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Editing;

/// <summary>That a meeting's agenda can still be changed: it is on, and it is not over.</summary>
internal static class OpenMeetings
{
    /// <summary>Refuses a meeting that is cancelled or over.</summary>
    public static void Demand(PlanAt at, KnownMeeting meeting)
    {
        if (meeting.IsCancelled)
            throw EditedPlan.Refusal("edit.meeting.cancelled", MeetingTitle.Of(at, meeting));
        DemandNotHeld(at, meeting);
    }

    /// <summary>Refuses a meeting that is over.</summary>
    public static void DemandNotHeld(PlanAt at, KnownMeeting meeting)
    {
        if (meeting.IsHeldAt(at.Now))
            throw EditedPlan.Refusal("edit.meeting.held", MeetingTitle.Of(at, meeting), meeting.Date);
    }
}
