using Arshjul.Core.Meetings;

namespace Arshjul.Pages.Meetings;

/// <summary>Where a meeting's pages are.</summary>
internal static class MeetingPaths
{
    /// <summary>Its page.</summary>
    public static string Of(KnownMeeting meeting) => Of(meeting.Key);

    /// <summary>The page of the meeting with a key.</summary>
    public static string Of(string key) => "/moten/" + Uri.EscapeDataString(key);

    /// <summary>Something that is done with it.</summary>
    public static string Of(string key, string what) => $"{Of(key)}/{what}";
}
