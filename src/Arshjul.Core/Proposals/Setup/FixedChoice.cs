using Arshjul.Core.Meetings;
using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>A meeting of the plan as the one choice of its slot.</summary>
internal static class FixedChoice
{
    public static DayChoice Of(KnownMeeting meeting) => new() { Date = meeting.Date!.Value, Start = meeting.Start, End = meeting.End, Room = meeting.Place?.Room, Meeting = meeting };
}
