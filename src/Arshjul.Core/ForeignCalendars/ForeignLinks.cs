using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.ForeignCalendars;

/// <summary>Which meeting is which entry's. One that was linked stays so when either moves; dates that were put in by hand before find their entries by the day.</summary>
public static class ForeignLinks
{
    /// <summary>Keys of meetings by ids of entries; links to meetings that are not there any more fall away.</summary>
    public static IReadOnlyDictionary<string, string> Of(PlanAt at, ForeignCalendar calendar)
    {
        var meetings = at.MeetingsOf(calendar.Group).ToDictionary(m => m.Key, StringComparer.Ordinal);
        var links = calendar.Meetings.Where(l => meetings.ContainsKey(l.Value)).ToDictionary(StringComparer.Ordinal);
        var free = meetings.Values.Where(m => m.Date is not null).ExceptBy(links.Values, m => m.Key, StringComparer.Ordinal).ToLookup(m => m.Date!.Value);
        foreach (var day in calendar.Entries.Where(e => !links.ContainsKey(e.Id)).GroupBy(e => e.Date).ToList())
        {
            var there = free[day.Key].ToList();
            var entries = day.ToList();
            foreach (var entry in entries)
                if (there.Find(m => Same(entry, m, entries.Count == 1 && there.Count == 1)) is { } meeting)
                {
                    links[entry.Id] = meeting.Key;
                    there.Remove(meeting);
                }
        }

        return links;
    }

    private static bool Same(ForeignEntry entry, KnownMeeting meeting, bool isAlone) => isAlone || (entry.Start is { } start && start == meeting.Start);
}
