namespace Arshjul.Core.Feeds;

/// <summary>The UID of a meeting's entry in a feed, which many may read: the meeting's for ever, whatever its date becomes (RFC 5545 §3.8.4.7, RFC 7986 §5.3). An invitation has one of its own, <see cref="Calls.InvitationUids"/>.</summary>
public static class MeetingUid
{
    /// <summary>The UID.</summary>
    public static string For(string organisationId, string meetingKey) => $"{meetingKey}@{organisationId}.arshjul";
}
