using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Editing;

/// <summary>For which of a meeting's groups a person takes part in it.</summary>
internal static class OwnSeats
{
    /// <summary>Keys of the groups, in the meeting's order; who only gets a copy takes no part.</summary>
    public static IReadOnlyList<string> GroupsOf(PlanAt at, KnownMeeting meeting, string person) =>
        [.. meeting.Groups.Where(g => at.Plan.Seats.Any(s => s.Group == g && s.Role != SeatRole.Reader && s.HolderOn(meeting.Date ?? at.Today) == person))];
}
