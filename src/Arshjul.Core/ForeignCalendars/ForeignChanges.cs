using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.ForeignCalendars;

/// <summary>Compares a calendar that somebody else keeps with the plan. What is over is left as it was.</summary>
public static class ForeignChanges
{
    /// <summary>What differs and has not been answered, in order of time.</summary>
    public static IReadOnlyList<ForeignChange> Of(PlanAt at, ForeignCalendar calendar)
    {
        var links = ForeignLinks.Of(at, calendar);
        var entries = calendar.Entries.Select(e => Of(at, calendar, e, links.GetValueOrDefault(e.Id)));
        var gone = links.ExceptBy(calendar.Entries.Select(e => e.Id), l => l.Key, StringComparer.Ordinal)
            .Select(l => (l.Key, Meeting: at.FindMeeting(l.Value)!))
            .Where(l => l.Meeting.Stands && l.Meeting.EndsAt > at.Now)
            .Select(l => new ForeignChange(ForeignChangeKind.Gone, l.Key, null, l.Meeting));
        return [.. entries.OfType<ForeignChange>().Concat(gone).Where(c => !calendar.Passed.Contains(c.Mark)).OrderBy(c => c.Entry?.Date ?? c.Meeting!.Date).ThenBy(c => c.Entry?.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    /// <summary>The title a meeting gets of its entry: none when the entry only says which group it is.</summary>
    public static string? TitleOf(PlanAt at, string group, ForeignEntry entry)
    {
        var its = at.FindGroup(group)!;
        return entry.Title.Length == 0 || Says(entry.Title, its.Name) || (its.ShortName is { } brief && Says(entry.Title, brief)) ? null : entry.Title;
    }

    /// <summary>Whether the place, the title or how sure it is differs; what the entry does not say does not differ.</summary>
    public static bool HasOtherDetails(PlanAt at, string group, ForeignEntry entry, KnownMeeting meeting) =>
        (entry.Room is { } room && room != meeting.Place?.Room)
        || (TitleOf(at, group, entry) is { } title && title != meeting.Title)
        || entry.IsTentative != (meeting.Status == MeetingStatus.Preliminary);

    private static ForeignChange? Of(PlanAt at, ForeignCalendar calendar, ForeignEntry entry, string? key)
    {
        var isAhead = (entry.LastDate ?? entry.Date) >= at.Today;
        if (key is null)
            return isAhead && !entry.IsCancelled ? new ForeignChange(ForeignChangeKind.New, entry.Id, entry, null) : null;
        var meeting = at.FindMeeting(key)!;
        if (meeting.IsHeldAt(at.Now) || (!isAhead && !meeting.Stands))
            return null;
        ForeignChangeKind? kind =
            entry.IsCancelled ? (meeting.IsCancelled ? null : ForeignChangeKind.Cancelled)
            : meeting.IsCancelled ? ForeignChangeKind.OnAgain
            : !entry.IsWhen(meeting) ? ForeignChangeKind.Moved
            : HasOtherDetails(at, calendar.Group, entry, meeting) ? ForeignChangeKind.Details
            : null;
        return kind is { } changed ? new ForeignChange(changed, entry.Id, entry, meeting) : null;
    }

    private static bool Says(string title, string name) => title.Contains(name, StringComparison.OrdinalIgnoreCase);
}
