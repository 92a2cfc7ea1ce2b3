using Arshjul.Core.Meetings;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>The meetings that lie in the plan and for each of which a wish asks for one.</summary>
internal static class FollowedMeetings
{
    public static IReadOnlyList<KnownMeeting> Of(ProposalRequest request, WishYear wish) => [.. request.At.MeetingsOf(wish.Wish.ForEach!)
        .Where(m => m.Stands && m.Kind == MeetingKind.Ordinary && m.Date!.Value.Year == request.Year && !wish.Wish.Skip.Contains(m.Date.Value))];
}
