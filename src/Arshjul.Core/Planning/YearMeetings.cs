using Arshjul.Core.Meetings;

namespace Arshjul.Core.Planning;

/// <summary>The meetings that belong to a year.</summary>
public static class YearMeetings
{
    /// <summary>Those with a date in it, in order of time, and after them those without one that may come to lie in it.</summary>
    public static IReadOnlyList<KnownMeeting> Of(PlanAt at, int year, string? group = null) => [.. at.Meetings
        .Where(m => group is null || m.Groups.Contains(group, StringComparer.Ordinal))
        .Where(m => m.Date is { } date ? date.Year <= year && (m.LastDate ?? date).Year >= year : MayBeIn(at, m, year))
        .OrderBy(m => m.BeginsAt ?? DateTime.MaxValue).ThenBy(m => m.Groups[0], StringComparer.Ordinal).ThenBy(m => m.Key, StringComparer.Ordinal)];

    private static bool MayBeIn(PlanAt at, KnownMeeting meeting, int year) => meeting.Awaits?.Window is { } window
        ? window.From.Year <= year && (window.To ?? window.From).Year >= year
        : (meeting.ChangedOn ?? at.Today).Year == year;
}
