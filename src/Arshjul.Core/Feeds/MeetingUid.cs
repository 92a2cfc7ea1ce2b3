namespace Arshjul.Core.Feeds;

/// <summary>The UID of a meeting's calendar entry: the meeting's for ever, in feed and invitation alike, whatever its date becomes (RFC 5545 §3.8.4.7, RFC 7986 §5.3).</summary>
public static class MeetingUid
{
    /// <summary>The UID.</summary>
    public static string For(string organisationId, string meetingKey) => $"{meetingKey}@{organisationId}.arshjul";
}
